import { isAmong } from '@hetu/db/sql'
import type { IdeaPhoto } from '@hetu/domain/ideas/idea'
import { mayReadWords } from '@hetu/domain/ideas/may-read-idea'
import type { Actor } from '@hetu/domain/people/actor'
import { Refused } from '@hetu/domain/refusal'
import type { FileStore } from '../server/file-store.ts'
import { readable } from './idea-summary.ts'
import type { Db } from './visible-ideas.ts'
import { type PhotoSize, photoKey } from './upload-photo.ts'

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

/** A photo's bytes for whoever may see it: its uploader, and everybody once its idea is public. */
export async function readPhotoFile(
  { db, files }: { db: Db; files: FileStore },
  placeId: string,
  actor: Actor,
  photoId: string,
  size: PhotoSize,
): Promise<Uint8Array<ArrayBuffer>> {
  const row = await db
    .selectFrom('idea_photo')
    .leftJoin('idea', (join) =>
      join.onRef('idea.place_id', '=', 'idea_photo.place_id').onRef('idea.id', '=', 'idea_photo.idea_id'),
    )
    .select(['uploaded_by', 'idea.kind', 'idea.author_id', 'idea.hidden_at'])
    .where('idea_photo.place_id', '=', placeId)
    .where('idea_photo.id', '=', photoId)
    .executeTakeFirst()
  if (!row) throw new Refused({ code: 'not_found' })
  const isOwn = row.uploaded_by === actor.personId
  const isOfReadableIdea =
    row.kind !== null &&
    row.author_id !== null &&
    mayReadWords(readable({ kind: row.kind, author_id: row.author_id, hidden_at: row.hidden_at }), actor)
  const bytes = isOwn || isOfReadableIdea ? await files.get(photoKey(photoId, size)) : null
  if (!bytes) throw new Refused({ code: 'not_found' })
  return new Uint8Array(bytes)
}
