import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'

export interface MigrationFile {
  name: string
  text: string
}

export const migrationsFolder = fileURLToPath(new URL('../../../sql/migrations', import.meta.url))

const namePattern = /^\d{8}T\d{4}Z-[a-z0-9-]+\.sql$/

/** The migrations of this code in their order; names are time, feature noun and what. */
export async function readMigrations(folder = migrationsFolder): Promise<MigrationFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted()
  const wrong = names.find((name) => !namePattern.test(name))
  if (wrong) throw new Error(`${wrong} must be named like 20261123T0900Z-ideas-create.sql`)
  return Promise.all(
    names.map(async (name) => ({
      name: name.slice(0, -4),
      text: await readFile(join(folder, name), 'utf8'),
    })),
  )
}

/** A short name for exactly these migrations, and whatever else is given. */
export function fingerprint(files: MigrationFile[], ...more: string[]): string {
  const hash = createHash('sha256')
  for (const part of [...files.flatMap(({ name, text }) => [name, text]), ...more])
    hash.update(part).update('\0')
  return hash.digest('hex').slice(0, 16)
}
