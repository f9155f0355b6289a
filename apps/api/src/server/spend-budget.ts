import type { Database } from '@hetu/db/database'
import { sql } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import { type RefusalCode, Refused } from '@hetu/domain/refusal'
import { gathered } from './gathered.ts'
import { unhurried } from './unhurried.ts'

/** What a try beyond a budget is told, with the `minutes` that are left; `code_used_up` asks for a new code. */
type TooMany = Extract<
  RefusalCode,
  'too_many_requests' | 'too_many_from_here' | 'too_many_for_contact' | 'too_many_to_range' | 'code_used_up'
>

/** How often something may be tried in a window of time, counted under a key. */
export interface Budget {
  key: string
  times: number
  perSeconds: number
  /** Where the plain "too fast" would not say what to do. */
  refusal?: TooMany
}

/** Takes one from each of these budgets of one window; tells how many were taken from it, and for how long. */
async function spendBudgets(db: Database['kysely'], budgets: readonly Budget[]) {
  const keys = budgets.map(({ key }) => key)
  const start = sql`now() - make_interval(secs => ${budgets[0]?.perSeconds ?? 0})`
  const { rows } = await sql<{ key: string; used: number; age: number }>`
    with ${unhurried}
    insert into rate_budget as b (key, window_starts_at, used)
    select key, now(), 1 from unhurried, unnest(${keys}::text[]) as asked (key) order by key
    on conflict (key) do update set
      used = case when b.window_starts_at <= ${start} then 1 else b.used + 1 end,
      window_starts_at = case when b.window_starts_at <= ${start} then now() else b.window_starts_at end
    returning key, used, extract(epoch from now() - window_starts_at)::float8 as age
  `.execute(db)
  const byKey = new Map(rows.map((row) => [row.key, row]))
  return keys.map((key) => byKey.get(key))
}

const spend = gathered({
  answer: spendBudgets,
  under: ({ perSeconds }) => String(perSeconds),
  apart: ({ key }) => key,
})

/**
 * Takes one from a shared budget; refuses when it is empty. One upsert decides, so that
 * any number of processes share the budget, and the database's clock turns the window.
 */
export async function spendBudget(database: Database, budget: Budget): Promise<void> {
  const spent = await spend(database.kysely, budget)
  if (!spent || spent.used <= budget.times) return
  const retryAfterSeconds = Math.max(1, Math.ceil(budget.perSeconds - spent.age))
  throw new Refused({
    code: budget.refusal ?? 'too_many_requests',
    params: { retryAfterSeconds, minutes: Math.ceil(retryAfterSeconds / 60) },
  })
}

/**
 * Gives back one to each of these budgets: what was tried turned out to be well. Last in a verb, and always in
 * the same order, because neighbours wait for one another's rows.
 */
export async function giveBackBudgets(tx: Tx, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await tx
      .updateTable('rate_budget')
      .set({ used: sql<number>`greatest(used - 1, 0)` })
      .where('key', '=', key)
      .execute()
  }
}
