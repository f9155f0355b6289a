import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from './database.ts'
import { isAmong } from './sql.ts'
import { testDatabase } from './test-database.ts'

let database: Database
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

describe('isAmong', () => {
  test('finds one of seventy thousand ids, more than a statement has parameters', async () => {
    const ids = Array.from({ length: 70_000 }, () => randomUUID())
    const known = ids[69_999] as string
    const db = database.kysely
    await db.insertInto('person').values({ id: known, chosen_name: '林阿姨' }).execute()
    const found = await db.selectFrom('person').select('id').where(isAmong('id', ids)).execute()
    expect(found).toEqual([{ id: known }])
    expect(
      await db
        .selectFrom('event')
        .select('id')
        .where(isAmong('id', ['1', '2'], 'bigint'))
        .execute(),
    ).toEqual([])
    expect(await db.selectFrom('person').select('id').where(isAmong('id', [])).execute()).toEqual([])
  })
})
