import { sql } from '@hetu/db/sql'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { testServices } from '../testing/services.ts'

let services: Awaited<ReturnType<typeof testServices>>
beforeAll(async () => {
  services = await testServices()
})
afterAll(() => services.close())

async function readiness(changed: Partial<typeof services> = {}) {
  const answer = await createApp({ ...services, ...changed }, import.meta.dirname).request('/readyz')
  return [answer.status, ((await answer.json()) as { status: string }).status]
}

test('is ready while it can do its work', async () => {
  expect(await readiness()).toEqual([200, 'ready'])
})

test('before a stop sends requests elsewhere', async () => {
  expect(await readiness({ draining: { isDraining: true } })).toEqual([503, 'stopping'])
})

test('is not ready where files cannot be written', async () => {
  const folder = join(services.config.dataFolder, 'files')
  await rm(folder, { recursive: true, force: true })
  await writeFile(folder, 'no folder')
  expect(await readiness()).toEqual([503, 'files cannot be written'])
  await rm(folder)
  expect(await readiness()).toEqual([200, 'ready'])
})

test('is not ready on a database that is older than it', async () => {
  const { kysely } = services.database
  const { rows } = await sql<{ name: string }>`
    delete from kysely_migration where name = (select max(name) from kysely_migration) returning name`.execute(
    kysely,
  )
  const [status, said] = await readiness()
  expect([status, said]).toEqual([503, `the database waits for the migration ${rows[0]?.name}`])
  await sql`insert into kysely_migration (name, timestamp) values (${rows[0]?.name}, now()::text)`.execute(
    kysely,
  )
  expect(await readiness()).toEqual([200, 'ready'])
})
