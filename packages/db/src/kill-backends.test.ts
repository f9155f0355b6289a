import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from './connect.ts'
import { sql } from './sql.ts'
import { testDatabase } from './test-database.ts'
import { ConnectionLost, inTransaction } from './transaction.ts'

const serverUrl = process.env['TEST_DATABASE_URL'] ?? ''
const killsWanted = 500
const workerCount = 16

describe.runIf(serverUrl)('a connection that dies in a transaction', () => {
  let database: Database
  let admin: postgres.Sql
  beforeAll(async () => {
    database = await testDatabase()
    admin = postgres(serverUrl, { max: 2, onnotice: () => {} })
    await sql`create table halves (pair int, half int, primary key (pair, half))`.execute(database.kysely)
  }, 120_000)
  afterAll(async () => {
    await database.close()
    await admin.end()
  })

  test(`after ${killsWanted} kills nothing is torn, lost or hanging`, { timeout: 180_000 }, async () => {
    const [place] = (await sql<{ name: string }>`select current_database() as name`.execute(database.kysely))
      .rows
    const acknowledged: number[] = []
    const otherErrors: unknown[] = []
    let [begun, lost, running, next, kills] = [0, 0, 0, 0, 0]
    const shift = { isOver: false }
    const work = async () => {
      while (!shift.isOver) {
        const pair = (next += 1)
        begun += 1
        running += 1
        try {
          await inTransaction(database, async (tx) => {
            await sql`insert into halves values (${pair}, 1)`.execute(tx)
            if (pair % 5 === 0) await sleep(Math.random() * 3)
            await sql`insert into halves values (${pair}, 2)`.execute(tx)
          })
          acknowledged.push(pair)
        } catch (error) {
          if (error instanceof ConnectionLost) lost += 1
          else otherErrors.push(error)
          await sleep(1)
        } finally {
          running -= 1
        }
      }
    }
    const workers = Array.from({ length: workerCount }, work)
    while (kills < killsWanted) {
      const killed = await admin`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = ${place?.name ?? ''} and pid <> pg_backend_pid() order by random() limit 1`
      kills += killed.length
      await sleep(Math.random() * 20)
    }
    shift.isOver = true
    await Promise.race([Promise.all(workers), sleep(20_000)])
    const { rows } = await sql<{ pair: number; halves: number }>`
      select pair, count(*)::int as halves from halves group by pair`.execute(database.kysely)
    const stored = new Set(rows.map(({ pair }) => pair))
    const torn = rows.filter(({ halves }) => halves !== 2).length
    const acknowledgedButLost = acknowledged.filter((pair) => !stored.has(pair)).length
    console.info({
      begun,
      kills,
      acknowledged: acknowledged.length,
      lost,
      torn,
      acknowledgedButLost,
      hung: running,
    })
    expect({ torn, acknowledgedButLost, hung: running }).toEqual({ torn: 0, acknowledgedButLost: 0, hung: 0 })
    expect(otherErrors).toEqual([])
    expect(acknowledged.length).toBeGreaterThan(killsWanted)
  })

  test('the whole transaction rejects even if the run swallowed the loss, and the pool recovers', async () => {
    const run = inTransaction(database, async (tx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
      await sql`insert into halves values (-1, 1)`.execute(tx)
      await admin`select pg_terminate_backend(${rows[0]?.pid ?? 0})`
      await sleep(50)
      await sql`insert into halves values (-1, 2)`.execute(tx).catch(() => {})
    })
    await expect(run).rejects.toBeInstanceOf(ConnectionLost)
    const { rows } = await sql`select * from halves where pair = -1`.execute(database.kysely)
    expect(rows).toEqual([])
  })
})
