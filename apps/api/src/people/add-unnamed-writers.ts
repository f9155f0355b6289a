import type { Tx } from '@hetu/db/transaction'
import { newId } from '../server/new-id.ts'

/** Notes the unnamed writers of a file as one who is nobody: they cannot sign in, be found, or be spoken for. */
export async function addUnnamedWriters(tx: Tx, at: Date): Promise<string> {
  const id = newId()
  await tx
    .insertInto('person')
    .values({
      id,
      chosen_name: '一位街坊',
      chosen_name_en: 'A neighbour',
      origin: 'import',
      created_at: at,
    })
    .execute()
  return id
}
