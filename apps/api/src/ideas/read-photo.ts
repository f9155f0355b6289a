import { mayReadWords } from '@hetu/domain/ideas/may-read-idea'
import type { Actor } from '@hetu/domain/people/actor'
import { Refused } from '@hetu/domain/refusal'
import { z } from 'zod'
import type { FileStore } from '../server/file-store.ts'
import { defineFileRead } from '../server/read.ts'
import { readable } from './idea-summary.ts'
import { type PhotoSize, photoKey } from './upload-photo.ts'
import type { Db } from './visible-ideas.ts'

/** A photo of an idea in one of two sizes. */
export const readPhoto = defineFileRead({
  name: 'read-photo',
  path: '/photos/:photoId/:size',
  summary: 'A photo (WebP), `large` or `small`',
  readers: ['visitor'],
  query: z.object({ photoId: z.uuid(), size: z.enum(['large', 'small']) }),
  file: 'image/webp',
  async run({ db, place, actor, services: { files } }, { photoId, size }) {
    return {
      body: await photoBytes({ db, files }, place.id, actor, photoId, size),
      // An hour in the reader's own browser; a shared cache would go on showing what was hidden.
      headers: { 'Cache-Control': 'private, max-age=3600', 'Content-Disposition': 'inline' },
    }
  },
})

/** A photo's bytes for whoever may see it: its uploader, and everybody once its idea is public. */
async function photoBytes(
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
