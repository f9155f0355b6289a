import { sql } from '@hetu/db/sql'
import { testDatabase } from '@hetu/db/test-database'
import { inTransaction } from '@hetu/db/transaction'
import { Refused } from '@hetu/domain/refusal'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { giveBackBudgets, spendBudget } from './spend-budget.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const hour = { times: 3, perSeconds: 3600 }
const spend = (key: string) =>
  spendBudget(database, { key, ...hour }).then(
    () => 'spent',
    (error: unknown) => (error instanceof Refused ? error.refusal.code : String(error)),
  )
const giveBack = (key: string) => inTransaction(database, (tx) => giveBackBudgets(tx, [key]))

describe('spendBudget', () => {
  test('takes as many as were set, and refuses the next', async () => {
    const tries = [await spend('a'), await spend('a'), await spend('a'), await spend('a')]
    expect(tries).toEqual(['spent', 'spent', 'spent', 'too_many_requests'])
    expect(await spend('b')).toBe('spent')
  })
  test('begins anew when its time is over, also for whoever was refused', async () => {
    for (let tried = 0; tried < 5; tried += 1) await spend('c')
    const turnBack = (seconds: number) =>
      sql`update rate_budget set window_starts_at = window_starts_at - make_interval(secs => ${seconds})
        where key = 'c'`.execute(database.kysely)
    await turnBack(3500)
    expect(await spend('c')).toBe('too_many_requests')
    await turnBack(101)
    expect([await spend('c'), await spend('c')]).toEqual(['spent', 'spent'])
  })
  test('gives back what was spent and never more', async () => {
    await spend('d')
    for (let given = 0; given < 4; given += 1) await giveBack('d')
    const tries = [await spend('d'), await spend('d'), await spend('d'), await spend('d')]
    expect(tries).toEqual(['spent', 'spent', 'spent', 'too_many_requests'])
  })
})
