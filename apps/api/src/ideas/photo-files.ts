import type { Database } from '@hetu/db/database'
import type { NamedFile } from '../server/file-store.ts'
import { photoKey } from './upload-photo.ts'

/** The files of all photos; the row counts the bytes of the large one. */
export async function photoFiles(db: Database['kysely']): Promise<NamedFile[]> {
  const rows = await db.selectFrom('idea_photo').select(['id', 'byte_count']).orderBy('id').execute()
  return rows.flatMap(({ id, byte_count }) => [
    { key: photoKey(id, 'large'), byteCount: byte_count, row: `photo ${id}` },
    { key: photoKey(id, 'small'), byteCount: null, row: `photo ${id}` },
  ])
}
