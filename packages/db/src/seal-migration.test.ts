import { createHash } from 'node:crypto'
import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { embeddedDatabase, openPGlite } from './embedded.ts'
import { migrate } from './migrate.ts'
import { json } from './sql.ts'

const migrations = join(import.meta.dirname, '../../../sql/migrations')
const sealing = '20261128T1902Z-idempotency-seal.sql'

test('the migration to sealed answers hashes the keys and drops the slips, and nothing else', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'migrations-'))
  const pglite = await openPGlite({})
  await pglite.exec('create extension if not exists postgis')
  const database = embeddedDatabase(pglite)
  onTestFinished(async () => {
    await database.close()
    await rm(folder, { recursive: true })
  })
  for (const name of await readdir(migrations))
    if (name < sealing) await copyFile(join(migrations, name), join(folder, name))
  await migrate(database, folder)
  const db = database.kysely
  const kept = (verb: string, response: object) => ({
    actor_key: 'somebody',
    key: `the key of ${verb}`,
    verb,
    request_hash: 'hash',
    response: json(response),
  })
  await db
    .insertInto('idempotency')
    .values([
      kept('cast-ballot-on-behalf', { reference: 'AB12CD34' }),
      kept('submit-idea-on-behalf', { queryCode: 'EF56GH78' }),
      kept('write-comment', { id: 'a comment' }),
    ])
    .execute()
  await copyFile(join(migrations, sealing), join(folder, sealing))
  await migrate(database, folder)
  const rows = await db
    .selectFrom('idempotency')
    .select(['key', 'verb', 'response'])
    .orderBy('verb')
    .execute()
  const hash = (verb: string) => createHash('sha256').update(`somebody\nthe key of ${verb}`).digest('hex')
  expect(rows).toEqual([
    { key: hash('cast-ballot-on-behalf'), verb: 'cast-ballot-on-behalf', response: null },
    { key: hash('submit-idea-on-behalf'), verb: 'submit-idea-on-behalf', response: null },
    { key: hash('write-comment'), verb: 'write-comment', response: { id: 'a comment' } },
  ])
}, 60_000)
