import { photoFiles } from '../ideas/photo-files.ts'
import { paperFiles } from '../proposals/paper-files.ts'
import type { Services } from '../server/api-context.ts'
import type { Command } from './command.ts'
import { compareFiles } from './compare-files.ts'
import { withServices } from './with-services.ts'

/** `hetu check`: whether every file that a row names is there and whole. Reads all files; changes nothing. */
export const check: Command = {
  name: 'check',
  parameters: '',
  summary:
    'Compares the files with the rows that name them; lists what is missing, damaged or named by nobody.',
  run: (_, say) => withServices(say, (services) => checkFiles(services, say)),
}

export async function checkFiles(services: Services, say: (line: string) => void): Promise<boolean> {
  const db = services.database.kysely
  const named = [...(await photoFiles(db)), ...(await paperFiles(db))]
  const { missing, damaged, unnamed } = await compareFiles(named, services.files)
  for (const { key, row } of missing) say(`missing: ${key} of ${row}`)
  for (const { key, row, reason } of damaged) say(`damaged: ${key} of ${row}: ${reason}`)
  // An upload whose request failed afterwards leaves a file and no row: it takes room and harms nobody.
  for (const key of unnamed) say(`named by no row: ${key}`)
  say(
    `${named.length} files named, ${missing.length} missing, ${damaged.length} damaged, ${unnamed.length} named by no row.`,
  )
  return missing.length + damaged.length === 0
}
