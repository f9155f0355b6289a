import { visitor } from '@hetu/domain/people/actor'
import { afterAll, describe, expect, test } from 'vitest'
import { performAs, readAs } from '../testing/services.ts'
import { draftProposal } from './draft-proposal.ts'
import { proposalsFor } from './list-proposals.ts'
import { readDifference } from './read-difference.ts'
import { proposalFor } from './read-proposal.ts'
import { requestHearing } from './request-hearing.ts'
import { code, draft, proposalScene, roof } from './testing/proposal-scene.ts'

const { services, place, planner, resident } = await proposalScene()
afterAll(() => services.close())

describe('draftProposal', () => {
  test('counts references up and hides the draft from list, page and difference', async () => {
    const { reference } = await performAs(services, place, planner, draftProposal, draft('金丝雀-草案'))
    expect(reference).toMatch(/^P\d+$/)
    const db = services.database.kysely
    for (const actor of [visitor, resident]) {
      expect(JSON.stringify(await proposalsFor(db, place, actor))).not.toContain('金丝雀')
      await expect(proposalFor(db, place, actor, reference)).rejects.toEqual(code('not_found'))
      await expect(
        readAs(services, place, actor, readDifference, { reference, from: 1, to: 1 }),
      ).rejects.toEqual(code('not_found'))
    }
    expect(JSON.stringify(await proposalsFor(db, place, planner))).toContain('金丝雀')
    const events = await db
      .selectFrom('event')
      .select('is_public')
      .where('verb', '=', 'draft-proposal')
      .execute()
    expect(events.every((event) => !event.is_public)).toBe(true)
    await expect(
      performAs(services, place, resident, requestHearing, { reference, reason: '想当面听一听' }),
    ).rejects.toEqual(code('not_found'))
  })
  test('refuses a shape that crosses itself', async () => {
    const bow = {
      ...roof(5.9),
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [122.5, 32],
            [122.501, 32.001],
            [122.501, 32],
            [122.5, 32.001],
            [122.5, 32],
          ],
        ],
      },
    }
    await expect(
      performAs(services, place, planner, draftProposal, { ...draft(), elements: [bow] }),
    ).rejects.toMatchObject({
      refusal: { path: ['elements', 0, 'geometry', 'coordinates'] },
    })
  })
})
