import { isAmong, sql } from '@hetu/db/sql'
import { searchTokens } from '@hetu/domain/search-tokens'
import type { Db } from './visible-ideas.ts'

/** Keeps what these ideas are found by, in the transaction that writes their words. */
export async function keepSearch(db: Db, placeId: string, ideaIds: readonly string[]): Promise<void> {
  if (ideaIds.length === 0) return
  const rows = await db
    .selectFrom('idea')
    .select(['id', 'reference', 'title', 'words', 'place_name', 'translation'])
    .where('place_id', '=', placeId)
    .where(isAmong('id', ideaIds))
    .execute()
  const found = rows.map((row) => {
    const placeName = row.place_name
    const translated = row.translation?.words ?? ''
    const text = [row.reference, row.title, row.words, placeName.zh, placeName.en, translated].join('\n')
    return { id: row.id, tokens: [...searchTokens(text)].join(' ') }
  })
  await sql`insert into idea_search (place_id, idea_id, tokens)
    select ${placeId}::uuid, id, array_to_tsvector(array_remove(string_to_array(tokens, ' '), ''))
    from unnest(${found.map(({ id }) => id)}::uuid[], ${found.map(({ tokens }) => tokens)}::text[]) as found (id, tokens)
    on conflict on constraint idea_search_pk do update set tokens = excluded.tokens`.execute(db)
}

const pageSize = 500

/** Keeps it for ideas of a place that have none yet: from before there was a search, or written by other hands. */
export async function fillSearch(db: Db, placeId: string): Promise<void> {
  for (let last = '00000000-0000-0000-0000-000000000000'; ;) {
    const missing = await db
      .selectFrom('idea')
      .leftJoin('idea_search', (join) =>
        join.onRef('idea_search.place_id', '=', 'idea.place_id').onRef('idea_search.idea_id', '=', 'idea.id'),
      )
      .select('idea.id')
      .where('idea.place_id', '=', placeId)
      .where('idea_search.idea_id', 'is', null)
      .where('idea.id', '>', last)
      .orderBy('idea.id')
      .limit(pageSize)
      .execute()
    const final = missing.at(-1)
    if (!final) return
    await keepSearch(
      db,
      placeId,
      missing.map(({ id }) => id),
    )
    last = final.id
  }
}
