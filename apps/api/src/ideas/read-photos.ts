import { isAmong } from '@hetu/db/sql'
import type { IdeaPhoto } from '@hetu/domain/ideas/idea'
import type { Db } from './visible-ideas.ts'

/** Photos of these ideas in their order, by idea. */
export async function readPhotos(
  db: Db,
  placeId: string,
  ideaIds: readonly string[],
): Promise<Map<string, IdeaPhoto[]>> {
  if (ideaIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('idea_photo')
    .select(['id', 'idea_id', 'width', 'height', 'alt_text'])
    .where('place_id', '=', placeId)
    .where(isAmong('idea_id', ideaIds))
    .orderBy('position')
    .execute()
  return new Map(
    [...Map.groupBy(rows, (row) => row.idea_id ?? '')].map(([ideaId, photos]) => [
      ideaId,
      photos.map(({ id, width, height, alt_text }) => ({ id, width, height, altText: alt_text })),
    ]),
  )
}
