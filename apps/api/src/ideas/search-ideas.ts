import { isAmong, sql } from '@hetu/db/sql'
import { asksNothing, type SearchTerms } from '@hetu/domain/search-tokens'
import type { Db } from './visible-ideas.ts'

/** A question as the database's index reads it; terms hold nothing but letters and digits. */
const questionOf = ({ whole, beginnings }: SearchTerms) =>
  [...whole.map((term) => `'${term}'`), ...beginnings.map((term) => `'${term}':*`)].join(' & ')

/**
 * The ideas of a place that answer a question, or those of a few that do. The index begins with the rarest of the
 * terms by itself. Who may read them is not asked here.
 */
export async function searchIdeas(
  db: Db,
  placeId: string,
  terms: SearchTerms,
  among?: readonly string[],
): Promise<string[]> {
  if (asksNothing(terms)) return []
  const rows = await db
    .selectFrom('idea_search')
    .select(sql<string | null>`string_agg(idea_id::text, ' ')`.as('ids'))
    .where('place_id', '=', placeId)
    .where(sql<boolean>`tokens @@ ${questionOf(terms)}::tsquery`)
    .$if(among !== undefined, (query) => query.where(isAmong('idea_id', among ?? [])))
    .execute()
  return rows[0]?.ids?.split(' ') ?? []
}
