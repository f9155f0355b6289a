import type { Database } from '@hetu/db/database'
import { sql } from '@hetu/db/sql'
import { Refused } from '@hetu/domain/refusal'

/** How often something may be tried in a window of time, counted under a key. */
export interface Budget {
  key: string
  times: number
  perSeconds: number
}

/**
 * Takes one from a shared budget; refuses `too_many_requests` when it is empty. One upsert decides, so that
 * any number of processes share the budget, and the database's clock turns the window.
 */
export async function spendBudget(database: Database, { key, ...budget }: Budget): Promise<void> {
  const { rows } = await sql<{ used: number; remaining: number }>`
    insert into rate_budget as b (key, window_starts_at, used) values (${key}, now(), 1)
    on conflict (key) do update set
      used = case when b.window_starts_at <= now() - make_interval(secs => ${budget.perSeconds}) then 1 else b.used + 1 end,
      window_starts_at = case when b.window_starts_at <= now() - make_interval(secs => ${budget.perSeconds}) then now() else b.window_starts_at end
    returning used, ceil(extract(epoch from window_starts_at + make_interval(secs => ${budget.perSeconds}) - now()))::int as remaining
  `.execute(database.kysely)
  const row = rows[0]
  if (row && row.used > budget.times) {
    throw new Refused({
      code: 'too_many_requests',
      params: { retryAfterSeconds: Math.max(1, row.remaining) },
    })
  }
}
