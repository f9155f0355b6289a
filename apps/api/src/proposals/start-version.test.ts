import { visitor } from '@hetu/domain/people/actor'
import { afterAll, describe, expect, test } from 'vitest'
import { editProposal } from './edit-proposal.ts'
import { proposalsFor } from './list-proposals.ts'
import { publishVersion } from './publish-version.ts'
import { readDifference } from './read-difference.ts'
import { proposalFor } from './read-proposal.ts'
import { readAs } from '../testing/services.ts'
import { startVersion } from './start-version.ts'
import { both, code, on, proposalScene, roof } from './testing/proposal-scene.ts'

const { services, place, planner, resident, perform, inCoDesign, noticed } = await proposalScene()
afterAll(() => services.close())

describe('startVersion', () => {
  test('keeps the new draft from everybody but staff, in the list and under its number', async () => {
    const { reference } = await noticed('2026-04-20')
    await perform(startVersion, { reference }, on('2026-05-13'))
    await perform(editProposal, {
      reference,
      version: 2,
      revision: 1,
      title: both('金丝雀-二版'),
      elements: [roof(5.5)],
    })
    const db = services.database.kysely
    const seen = await proposalFor(db, place, resident, reference)
    expect(JSON.stringify([seen, await proposalsFor(db, place, visitor)])).not.toContain('金丝雀')
    expect(seen.versions).toHaveLength(1)
    await expect(proposalFor(db, place, resident, reference, 2)).rejects.toEqual(code('not_found'))
    await expect(
      readAs(services, place, resident, readDifference, { reference, from: 1, to: 2 }),
    ).rejects.toEqual(code('not_found'))
    expect(
      (await readAs(services, place, planner, readDifference, { reference, from: 1, to: 2 })).map(
        (one) => one.kind,
      ),
    ).toEqual(['height'])
    expect((await proposalFor(db, place, planner, reference, 2)).needsNewNotice).toBe(true)
    await expect(perform(startVersion, { reference })).rejects.toEqual(code('version_not_frozen'))
  })
})

describe('publishVersion', () => {
  test('shows a version to everybody without a notice', async () => {
    const { reference } = await inCoDesign()
    await perform(publishVersion, { reference })
    expect(
      (await proposalFor(services.database.kysely, place, visitor, reference)).shown.frozenAt,
    ).not.toBeNull()
  })
})
