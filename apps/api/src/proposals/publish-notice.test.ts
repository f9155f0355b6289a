import type { KeptWork } from '@hetu/domain/proposals/draft-proposal'
import { geometry, json } from '@hetu/db/sql'
import { visitor } from '@hetu/domain/people/actor'
import { afterAll, describe, expect, test } from 'vitest'
import { newPerson, performAs } from '../testing/services.ts'
import { advanceStage } from './advance-stage.ts'
import { attachPaper } from './attach-paper.ts'
import { draftProposal } from './draft-proposal.ts'
import { editProposal } from './edit-proposal.ts'
import { extendNotice } from './extend-notice.ts'
import { hashOfVersion } from './freeze-version.ts'
import { publishNotice } from './publish-notice.ts'
import { publishVersion } from './publish-version.ts'
import { proposalFor } from './read-proposal.ts'
import { startVersion } from './start-version.ts'
import { both, code, draft, notice, proposalScene, roof, toPosition } from './testing/proposal-scene.ts'

const { services, place, elsewhere, planner, perform, inCoDesign, noticed } = await proposalScene()
afterAll(() => services.close())

describe('publishNotice', () => {
  test('freezes and hashes the version, and ends on a working day at 24:00', async () => {
    const { reference, closesAt, contentHash, id } = await noticed()
    expect(closesAt).toBe('2026-05-11T16:00:00.000Z')
    expect(contentHash).toMatch(/^[0-9a-f]{64}$/)
    const read = await proposalFor(services.database.kysely, place, visitor, reference)
    expect(read).toMatchObject({ stage: 'notice', version: 1, shown: { contentHash } })
    const event = await services.database.kysely
      .selectFrom('event')
      .selectAll()
      .where('subject_id', '=', id)
      .where('verb', '=', 'publish-notice')
      .executeTakeFirstOrThrow()
    expect(event.is_public).toBe(true)
  })
  test('hashes all that a reader of the version sees, and nothing that comes later', async () => {
    const { reference } = await noticed()
    const { shown } = await proposalFor(services.database.kysely, place, visitor, reference)
    const hash = (more: object) => hashOfVersion(reference, { ...shown, ...more })
    expect(hash({})).toBe(shown.contentHash)
    const other = both('别的', 'Another')
    for (const changed of [
      { title: other },
      { summary: other },
      { body: other },
      { costBearer: other },
      { changeNote: other },
      { version: 9 },
      { elements: [] },
      { elements: shown.elements.map((element) => ({ ...element, name: other })) },
    ]) {
      expect([changed, hash(changed)]).not.toEqual([changed, shown.contentHash])
    }
    expect(hash({ findings: [], procedures: [], frozenAt: null })).toBe(shown.contentHash)
  })
  test('refuses without legal basis, below the minimum, without elements and from a draft, and writes nothing', async () => {
    const { reference } = await inCoDesign()
    const put = (more: object) =>
      performAs(services, place, planner, publishNotice, { reference, ...notice, ...more })
    await expect(put({ legalBasis: null })).rejects.toEqual(code('notice_without_basis'))
    await expect(put({ days: 19 })).rejects.toEqual(code('notice_too_short'))
    const read = await proposalFor(services.database.kysely, place, planner, reference)
    expect([read.stage, read.shown.frozenAt, read.notices.length]).toEqual(['co_design', null, 0])
    const raw = await performAs(services, place, planner, draftProposal, draft())
    await expect(
      performAs(services, place, planner, publishNotice, { reference: raw.reference, ...notice }),
    ).rejects.toEqual(code('no_such_step'))
  })
  test('refuses an element of which nobody says what is done, by its name, whatever step would freeze it', async () => {
    const { workType: _undeclared, ...element } = { ...roof(5.9), name: both('西厢', 'West wing') }
    const { reference } = await inCoDesign({ ...draft(), elements: [roof(5.9), { ...element, id: 'west' }] })
    const open = await proposalFor(services.database.kysely, place, visitor, reference)
    expect(open.shown.elements.map(({ workType }) => workType)).toEqual(['roof', undefined])
    const refused = {
      refusal: {
        code: 'element_without_work',
        params: { name: both('西厢', 'West wing') },
        path: ['elements', 1, 'workType'],
      },
    }
    await expect(perform(publishNotice, { reference, ...notice })).rejects.toMatchObject(refused)
    await expect(perform(publishVersion, { reference })).rejects.toMatchObject(refused)
    await expect(perform(advanceStage, { reference, to: 'expert_review' })).rejects.toMatchObject(refused)
    const read = await proposalFor(services.database.kysely, place, planner, reference)
    expect([read.stage, read.shown.frozenAt, read.notices.length]).toEqual(['co_design', null, 0])
    await perform(editProposal, { reference, version: 1, revision: 1, elements: [roof(5.9)] })
    await perform(publishNotice, { reference, ...notice })
  })
  test('lets nothing of a frozen version change, neither by verb nor in the database', async () => {
    const { reference, id } = await noticed()
    await expect(
      perform(editProposal, { reference, version: 1, revision: 1, title: both('改名') }),
    ).rejects.toEqual(code('version_frozen'))
    await expect(
      perform(attachPaper, { reference, code: 'A1', title: both('图'), base64: 'iVBORw0KGgo=' }),
    ).rejects.toEqual(code('version_frozen'))
    const db = services.database.kysely
    await expect(
      db
        .updateTable('proposal_version')
        .set({ title: json(both('改')) })
        .where('proposal_id', '=', id)
        .execute(),
    ).rejects.toThrow('never changed')
    await expect(db.deleteFrom('element').where('proposal_id', '=', id).execute()).rejects.toThrow(
      'never changed',
    )
    const shape = geometry({ type: 'Point', coordinates: toPosition(1, 1) })
    await expect(
      db
        .insertInto('element')
        .values({
          place_id: place.id,
          proposal_id: id,
          version: 1,
          id: 'x',
          position: 9,
          work: json({} as KeptWork),
          geometry: shape,
        })
        .execute(),
    ).rejects.toThrow('never changed')
  })
  test('is not found from another place', async () => {
    const { reference } = await inCoDesign()
    const other = await newPerson(services, elsewhere, { roles: ['planner'] })
    for (const [verb, input] of [
      [editProposal, { version: 1, revision: 1 }],
      [publishNotice, notice],
      [startVersion, {}],
      [advanceStage, { to: 'withdrawn' }],
      [extendNotice, { lastDay: '2027-01-01', reason: both('慢') }],
    ] as const) {
      await expect(
        performAs(services, elsewhere, other, verb as never, { reference, ...input }),
      ).rejects.toEqual(code('not_found'))
    }
  })
})
