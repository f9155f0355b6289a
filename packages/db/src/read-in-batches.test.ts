import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from './database.ts'
import { readInBatches } from './read-in-batches.ts'
import { testDatabase } from './test-database.ts'

let database: Database
beforeAll(async () => {
  database = await testDatabase()
}, 120_000)
afterAll(() => database.close())

const numbers = (upTo: number) => sql<{ n: number }>`select n from generate_series(1, ${upTo}::int) n`

test('every row comes once and in order, in batches of the size that was asked for', async () => {
  for (const count of [0, 1, 10, 25]) {
    const batches: number[][] = []
    await readInBatches(
      database,
      () => numbers(count),
      10,
      (rows) => batches.push(rows.map(({ n }) => n)),
    )
    expect(batches.flat()).toEqual(Array.from({ length: count }, (_, at) => at + 1))
    expect(batches.every((batch, at) => batch.length === 10 || at === batches.length - 1)).toBe(true)
  }
})

test('what fails on the way fails the whole, and the database goes on', async () => {
  const fails = readInBatches(
    database,
    () => numbers(30),
    10,
    () => {
      throw new Error('not this one')
    },
  )
  await expect(fails).rejects.toThrow('not this one')
  await expect(
    readInBatches(
      database,
      () => sql`select 1 / (n - 20) from generate_series(1, 30) n`,
      10,
      () => {},
    ),
  ).rejects.toThrow('division by zero')
  const { rows } = await numbers(1).execute(database.kysely)
  expect(rows).toEqual([{ n: 1 }])
})
