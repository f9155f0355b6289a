import { isAmong } from '@hetu/db/sql'
import type { Db } from './visible-ideas.ts'

/** Which of these ideas somebody handled before they were reopened; a visitor handled none. */
export async function ideasHandledBy(
  db: Db,
  placeId: string,
  personId: string | null,
  ideaIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (personId === null || ideaIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('idea_past_handler')
    .select('idea_id')
    .where('place_id', '=', placeId)
    .where('person_id', '=', personId)
    .where(isAmong('idea_id', ideaIds))
    .execute()
  return new Set(rows.map(({ idea_id }) => idea_id))
}
