import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import type { Database } from './connect.ts'
import { migrate, refuseForeignMigrations } from './migrate.ts'
import { sql } from './sql.ts'
import { testDatabase } from './test-database.ts'

let database: Database
beforeAll(async () => {
  database = await testDatabase()
}, 120_000)
afterAll(() => database.close())

async function fixture(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'migrations-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  return folder
}

describe('migrate', () => {
  test('a test database has every migration, so that migrating again does nothing', async () => {
    expect(await migrate(database)).toEqual([])
  })

  test('a database changed by a newer version is refused', async () => {
    const older = await fixture({})
    await expect(migrate(database, older)).rejects.toMatchObject({ code: 'newer_migrations' })
    await expect(refuseForeignMigrations(database.kysely, older)).rejects.toThrow('newer version')
  })

  describe('on a database of its own', () => {
    beforeEach(() => sql`drop table kysely_migration, kysely_migration_lock`.execute(database.kysely))

    test('runs what is new, in order, with functions and comments in the file', async () => {
      const first = `create table fruit (name text); -- a; b
        create function shout(t text) returns text language plpgsql as $$ begin return upper(t); end; $$;`
      const folder = await fixture({ '20260101T0000Z-fruit-create.sql': first })
      expect(await migrate(database, folder)).toEqual(['20260101T0000Z-fruit-create'])
      const second = `insert into fruit select shout('plum')`
      await writeFile(join(folder, '20260101T0001Z-fruit-fill.sql'), second)
      const both = await Promise.all([migrate(database, folder), migrate(database, folder)])
      expect(both.flat()).toEqual(['20260101T0001Z-fruit-fill'])
      expect((await sql`select * from fruit`.execute(database.kysely)).rows).toEqual([{ name: 'PLUM' }])
    })

    test('a migration that fails leaves nothing behind and is named', async () => {
      const folder = await fixture({
        '20260101T0000Z-stone-create.sql': 'create table stone (name text)',
        '20260101T0001Z-stone-break.sql': 'create table sand (name text); select nothing from nowhere',
      })
      const run = migrate(database, folder)
      await expect(run).rejects.toMatchObject({ code: 'migration_failed' })
      await expect(run).rejects.toThrow('20260101T0001Z-stone-break')
      const { rows } = await sql`select to_regclass('stone') as stone, to_regclass('sand') as sand`.execute(
        database.kysely,
      )
      expect(rows).toEqual([{ stone: null, sand: null }])
    })

    test('an applied file that was edited since is refused by name, at the start too', async () => {
      const name = '20260101T0000Z-pear-create'
      const folder = await fixture({ [`${name}.sql`]: 'create table pear (name text);\n' })
      await migrate(database, folder)
      await writeFile(join(folder, `${name}.sql`), 'create table pear (name text);\r\n')
      expect(await migrate(database, folder)).toEqual([])
      await writeFile(join(folder, `${name}.sql`), 'create table pear (name text not null);\n')
      const run = migrate(database, folder)
      await expect(run).rejects.toMatchObject({ code: 'migration_edited' })
      await expect(run).rejects.toThrow(`${name}.sql was edited`)
      await expect(refuseForeignMigrations(database.kysely, folder)).rejects.toThrow('a new migration')
    })

    test('a file that arrives late runs late, whatever its time', async () => {
      const later = { '20260101T0009Z-plum-create.sql': 'create table mirabelle (name text)' }
      const folder = await fixture(later)
      await migrate(database, folder)
      await writeFile(join(folder, '20260101T0005Z-plum-plant.sql'), 'create table damson (name text)')
      expect(await migrate(database, folder)).toEqual(['20260101T0005Z-plum-plant'])
      expect(await migrate(database, folder)).toEqual([])
    })

    test('a database migrated before hashes were kept gets them when it is first seen', async () => {
      const name = '20260101T0000Z-quince-create'
      const folder = await fixture({ [`${name}.sql`]: 'create table quince (name text)' })
      await migrate(database, folder)
      await sql`alter table kysely_migration drop column sha256`.execute(database.kysely)
      await refuseForeignMigrations(database.kysely, folder)
      expect(await migrate(database, folder)).toEqual([])
      await writeFile(join(folder, `${name}.sql`), 'create table quince (name int)')
      await expect(migrate(database, folder)).rejects.toMatchObject({ code: 'migration_edited' })
    })

    test('a file with another name is refused', async () => {
      await expect(migrate(database, await fixture({ 'create.sql': '' }))).rejects.toThrow('named like')
    })
  })
})
