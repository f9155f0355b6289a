import { Contribution } from '@hetu/domain/open-data/contribution'
import { Refused } from '@hetu/domain/refusal'
import { z } from 'zod'
import { isOnMap } from '../ideas/idea-conditions.ts'
import { isKnownProposal } from '../ideas/known-proposal.ts'
import type { Db } from '../ideas/visible-ideas.ts'
import { defineRead } from '../server/read.ts'
import { readContributions } from './read-contributions.ts'

/** What an address selects on the map, which may lie on no page of the list that is read. */
export const readContribution = defineRead({
  name: 'read-contribution',
  path: '/contributions/:reference',
  summary: 'One idea or proposal of the map by its reference, as the list tells it',
  readers: ['visitor'],
  query: z.object({ reference: z.string().max(80) }),
  answer: Contribution,
  run: ({ db, place }, { reference }) => contributionFor(db, place.id, reference),
})

/** `not_found` where nothing of that reference stands on the map. */
export async function contributionFor(db: Db, placeId: string, reference: string): Promise<Contribution> {
  const wanted = reference.toUpperCase()
  const row = await db
    .selectFrom('idea')
    .select('id')
    .where('place_id', '=', placeId)
    .where('reference', '=', wanted)
    .where(isOnMap())
    .unionAll(
      db
        .selectFrom('proposal')
        .select('id')
        .where('place_id', '=', placeId)
        .where('reference', '=', wanted)
        .where(isKnownProposal()),
    )
    .executeTakeFirst()
  const [found] = row ? await readContributions(db, placeId, [row.id]) : []
  if (!found) throw new Refused({ code: 'not_found' })
  return found
}
