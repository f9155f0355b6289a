import type { Database } from '@hetu/db/database'

/** The place that this deployment shows at its own address: the first one, a real one before the demonstration. */
export async function shownPlaceSlug(db: Database['kysely']): Promise<string | undefined> {
  const row = await db
    .selectFrom('place')
    .select('slug')
    .orderBy('is_demonstration')
    .orderBy('created_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row?.slug
}
