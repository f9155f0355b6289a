import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Database } from './connect.ts'
import { sql } from './sql.ts'
import { testDatabase } from './test-database.ts'
import { inTransaction } from './transaction.ts'

let database: Database
beforeAll(async () => {
  database = await testDatabase()
}, 120_000)
afterAll(() => database.close())

const notify = (channel: string, payload: string) =>
  inTransaction(database, (tx) => sql`select pg_notify(${channel}, ${payload})`.execute(tx))

describe('listen', () => {
  test('hears what a transaction told after it was committed, until it stops', async () => {
    const heard: string[] = []
    const stop = await database.listen('Event', (payload) => heard.push(payload))
    const alsoHeard: string[] = []
    await database.listen('Event', (payload) => alsoHeard.push(payload))
    await notify('Event', 'one')
    await notify('other', 'two')
    await vi.waitFor(() => expect([heard, alsoHeard]).toEqual([['one'], ['one']]))
    await stop()
    await notify('Event', 'three')
    await vi.waitFor(() => expect(alsoHeard).toEqual(['one', 'three']))
    expect(heard).toEqual(['one'])
  })

  test('hears nothing of what was rolled back', async () => {
    const heard: string[] = []
    await database.listen('undone', (payload) => heard.push(payload))
    await inTransaction(database, async (tx) => {
      await sql`select pg_notify('undone', 'no')`.execute(tx)
      throw new Error('no')
    }).catch(() => {})
    await notify('undone', 'yes')
    await vi.waitFor(() => expect(heard).toEqual(['yes']))
  })

  test.runIf(process.env['TEST_DATABASE_URL'])(
    'listens again after its connection was killed, and says so',
    async () => {
      const heard: string[] = []
      const onReconnect = vi.fn<() => void>()
      await database.listen('again', (payload) => heard.push(payload), onReconnect)
      for (const round of [1, 2]) {
        await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name = 'hetu listening'`.execute(database.kysely)
        await vi.waitFor(() => expect(onReconnect).toHaveBeenCalledTimes(round), 5_000)
        await notify('again', `round ${round}`)
        await vi.waitFor(() => expect(heard).toContain(`round ${round}`))
      }
    },
  )
})
