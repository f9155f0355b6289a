import { isPublicIdea as isPublic } from '@hetu/domain/ideas/may-read-idea'
import { publicVersion } from '@hetu/domain/proposals/may-read-proposal'
import { stages } from '@hetu/domain/proposals/stage'
import { visitor } from '@hetu/domain/people/actor'
import { mayReadComment } from '@hetu/domain/threads/may-read-comment'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isPublicIdea, isShown } from '../ideas/idea-conditions.ts'
import { isKnownProposal } from '../ideas/known-proposal.ts'
import type { PlaceContext } from '../server/place-context.ts'
import { newPlace, testServices } from '../testing/services.ts'
import { isPublicComment } from '../threads/comment-conditions.ts'
import { fillCrowd } from './testing/crowd.ts'

let services: Awaited<ReturnType<typeof testServices>>
let place: PlaceContext
beforeAll(async () => {
  services = await testServices()
  place = await newPlace(services)
  await fillCrowd(services, place, 120, 11)
})
afterAll(() => services.close())

/** The policy of reads is said in the domain; what the database is asked is the same, row by row. */
describe('the policy of reads', () => {
  test('lets the database show the ideas and comments that the domain does', async () => {
    const db = services.database.kysely
    const ideas = await db
      .selectFrom('idea')
      .select(['kind', 'hidden_at', isPublicIdea().as('is_public'), isShown().as('is_shown')])
      .execute()
    for (const row of ideas) {
      expect(row.is_public).toBe(isPublic({ kind: row.kind, isHidden: row.hidden_at !== null }))
      expect(row.is_shown).toBe(row.hidden_at === null)
    }
    expect(new Set(ideas.map((row) => row.is_public)).size).toBe(2)
    const comments = await db
      .selectFrom('comment')
      .select(['author_id', 'hidden_at', isPublicComment().as('is_public')])
      .execute()
    for (const row of comments)
      expect(row.is_public).toBe(
        mayReadComment({ authorId: row.author_id, isHidden: row.hidden_at !== null }, visitor),
      )
    expect(new Set(comments.map((row) => row.is_public)).size).toBe(2)
  })

  test('lets the database show a proposal in just the stages in which the domain does', async () => {
    const db = services.database.kysely
    const one = await db
      .selectFrom('proposal')
      .select('id')
      .where('place_id', '=', place.id)
      .executeTakeFirstOrThrow()
    for (const stage of stages) {
      await db.updateTable('proposal').set({ stage }).where('id', '=', one.id).execute()
      const row = await db
        .selectFrom('proposal')
        .select(['stage', 'current_version', 'published_version', isKnownProposal().as('is_known')])
        .where('id', '=', one.id)
        .executeTakeFirstOrThrow()
      expect([stage, row.is_known]).toEqual([stage, publicVersion(row) !== null])
    }
  })
})
