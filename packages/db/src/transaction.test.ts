import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from './connect.ts'
import { sql } from './sql.ts'
import { testDatabase } from './test-database.ts'
import type { Tx } from './transaction.ts'
import { inTransaction } from './transaction.ts'

let database: Database
beforeAll(async () => {
  database = await testDatabase()
  await sql`create table word (n int primary key)`.execute(database.kysely)
}, 120_000)
afterAll(() => database.close())
beforeEach(() => sql`truncate word`.execute(database.kysely))

const insert = (tx: Tx, n: number) => sql`insert into word values (${n})`.execute(tx)
const words = async () =>
  (await sql<{ n: number }>`select n from word order by n`.execute(database.kysely)).rows.map(({ n }) => n)

describe('inTransaction', () => {
  test('stores everything and returns what the run returned', async () => {
    const result = await inTransaction(database, async (tx) => {
      await insert(tx, 1)
      await insert(tx, 2)
      return 'done'
    })
    expect([result, await words()]).toEqual(['done', [1, 2]])
  })

  test('stores nothing when the run throws, and passes its error on', async () => {
    const run = inTransaction(database, async (tx) => {
      await insert(tx, 1)
      throw new Error('no')
    })
    await expect(run).rejects.toThrow('no')
    expect(await words()).toEqual([])
  })

  test('stores nothing either when the first statement brought no parameters', async () => {
    const run = inTransaction(database, async (tx) => {
      await sql`insert into word values (1)`.execute(tx)
      await insert(tx, 2)
      throw new Error('no')
    })
    await expect(run).rejects.toThrow('no')
    expect(await words()).toEqual([])
  })

  test('what its first statement answers is told, and that it failed', async () => {
    const told = inTransaction(
      database,
      async (tx) => (await sql<{ n: number }>`select 7 as n`.execute(tx)).rows[0],
    )
    expect(await told).toEqual({ n: 7 })
    const failing = inTransaction(database, (tx) => sql`select 1 / 0`.execute(tx))
    await expect(failing).rejects.toMatchObject({ code: '22012' })
    expect(await inTransaction(database, async () => 'nothing asked')).toBe('nothing asked')
  })

  test.runIf(process.env['TEST_DATABASE_URL'])(
    'keeps its isolation from its first statement on',
    async () => {
      const level = (tx: Tx) =>
        sql<{ level: string }>`select current_setting('transaction_isolation') as level`.execute(tx)
      const isolated = await inTransaction(database, level, { isolation: 'repeatable read' })
      expect([isolated.rows, (await inTransaction(database, level)).rows]).toEqual([
        [{ level: 'repeatable read' }],
        [{ level: 'read committed' }],
      ])
    },
  )

  test('a swallowed error inside is not acknowledged as success', async () => {
    const run = inTransaction(database, async (tx) => {
      await insert(tx, 1)
      await insert(tx, 1).catch(() => {})
    })
    await expect(run).rejects.toMatchObject({ name: 'AbortedTransactionError' })
    expect(await words()).toEqual([])
  })

  test('transactions begun together do not mix, nor with queries beside them', async () => {
    const runs = Array.from({ length: 20 }, (_, n) =>
      inTransaction(database, async (tx) => {
        await insert(tx, n)
        await sleep(Math.random() * 5)
        if (n % 2) throw new Error('odd')
        await insert(tx, n + 100)
      }),
    )
    const reads = Array.from({ length: 10 }, () => words())
    const outcomes = await Promise.allSettled(runs)
    for (const read of await Promise.all(reads)) expect(read.length % 2).toBe(0)
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(10)
    expect(await words()).toHaveLength(20)
  })

  test('a query beside the transaction it stands in is refused instead of waiting for ever', async () => {
    const run = inTransaction(database, () => words())
    await expect(run).rejects.toThrow('must use the transaction')
    const later = await inTransaction(database, async () => ({ read: () => words() }))
    expect(await later.read()).toEqual([])
  })

  test('a conflict runs again only when asked to', async () => {
    const conflict = Object.assign(new Error('conflict'), { code: '40001' })
    const failing = (failures: number, retry: boolean) => {
      let attempts = 0
      return inTransaction(
        database,
        async (tx) => {
          await insert(tx, 1)
          attempts += 1
          if (attempts <= failures) throw conflict
          return attempts
        },
        { retry },
      )
    }
    await expect(failing(1, false)).rejects.toBe(conflict)
    await expect(failing(4, true)).rejects.toBe(conflict)
    expect(await failing(3, true)).toBe(4)
    expect(await words()).toEqual([1])
  })

  test('a savepoint keeps what came before it', async () => {
    await inTransaction(database, async (tx) => {
      await insert(tx, 1)
      await sql`savepoint before`.execute(tx)
      await insert(tx, 1).catch(() => sql`rollback to before`.execute(tx))
      await insert(tx, 2)
    })
    expect(await words()).toEqual([1, 2])
  })
})
