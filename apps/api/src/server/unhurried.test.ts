import { sql } from '@hetu/db/sql'
import { inTransaction } from '@hetu/db/transaction'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newPerson, newPlace, testServices } from '../testing/services.ts'
import { noteDevices } from './device.ts'
import { unhurried } from './unhurried.ts'

let services: Awaited<ReturnType<typeof testServices>>
beforeAll(async () => {
  services = await testServices()
})
afterAll(() => services.close())

const waits = async (db: Parameters<typeof noteDevices>[0]) =>
  (await sql<{ waits: string }>`select current_setting('synchronous_commit') as waits`.execute(db)).rows[0]
    ?.waits

test('only its own statement does not wait for the disk; a transaction around it goes on waiting', async () => {
  const db = services.database.kysely
  const { rows } = await sql<{ own: string }>`
    with ${unhurried} select current_setting('synchronous_commit') as own from unhurried`.execute(db)
  expect(rows).toEqual([{ own: 'off' }])
  expect(await waits(db)).not.toBe('off')
  const { personId } = await newPerson(services, await newPlace(services))
  await inTransaction(services.database, async (tx) => {
    await noteDevices(tx, [{ personId, device: 'one', address: '10.1.2.3' }])
    expect(await waits(tx)).not.toBe('off')
  })
})
