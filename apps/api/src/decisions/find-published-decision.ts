import type { Database } from '@hetu/db/database'
import type { DecisionDocument } from '@hetu/domain/decisions/decision-document'
import { Refused } from '@hetu/domain/refusal'

/** The row of a published decision by its number; refuses `not_found`. */
export async function findPublishedDecision(db: Database['kysely'], placeId: string, number: string) {
  const row = await db
    .selectFrom('decision')
    .selectAll()
    .where('place_id', '=', placeId)
    .where('number', '=', number)
    .where('state', '=', 'published')
    .$narrowType<{ document: DecisionDocument; content_hash: string }>()
    .executeTakeFirst()
  if (!row) throw new Refused({ code: 'not_found' })
  return row
}
