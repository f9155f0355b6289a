import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { StartProblem } from '../../server/explain-start-problem.ts'

/** The database in a backup, as `pg_dump` writes it. */
export const dumpName = 'database.dump'
/** Written last: a folder without it was cut short. */
export const manifestName = 'manifest.json'

const Kept = z.object({ bytes: z.int(), sha256: z.string() })

/** What a backup holds, by the paths inside it. */
const Manifest = z.object({
  format: z.literal(1),
  startedAt: z.iso.datetime(),
  /** The newest migration of the database. */
  migration: z.string(),
  files: z.record(z.string(), Kept),
})
export type Manifest = z.infer<typeof Manifest>

/** Reads what a backup says it holds, or says in one sentence that this is none. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, manifestName), 'utf8').catch(() => null)
  if (text === null)
    throw new StartProblem(`${folder} holds no whole backup: there is no ${manifestName} in it.`)
  try {
    return Manifest.parse(JSON.parse(text))
  } catch {
    throw new StartProblem(`${join(folder, manifestName)} cannot be read as the list of a backup.`)
  }
}

/** Size and hash of a file, read as a stream: a dump may be larger than memory. */
export async function hashFile(path: string): Promise<z.infer<typeof Kept>> {
  const hash = createHash('sha256')
  let bytes = 0
  await pipeline(createReadStream(path), async (chunks) => {
    for await (const chunk of chunks as AsyncIterable<Buffer>) {
      bytes += chunk.length
      hash.update(chunk)
    }
  })
  return { bytes, sha256: hash.digest('hex') }
}
