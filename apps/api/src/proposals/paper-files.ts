import type { Database } from '@hetu/db/database'
import type { NamedFile } from '../server/file-store.ts'

/** The files of all papers. */
export async function paperFiles(db: Database['kysely']): Promise<NamedFile[]> {
  const rows = await db.selectFrom('paper').select(['id', 'file_key', 'byte_count']).orderBy('id').execute()
  return rows.map(({ id, file_key, byte_count }) => ({
    key: file_key,
    byteCount: byte_count,
    row: `paper ${id}`,
  }))
}
