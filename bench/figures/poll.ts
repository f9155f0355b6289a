import { randomUUID } from 'node:crypto'
import { placeId, proposal, sqlId, voterCount } from '../data/quarter.ts'
import type { Scene } from '../scene/scene.ts'

const both = (text: string) => ({ zh: text, en: text })
export const optionIds = ['stone', 'mixed', 'asphalt']

/**
 * A poll of all tenants of the quarter that is open for so many seconds; it ends on a whole millisecond, as those of the
 * product do. Without a ledger it is like those of before there were any.
 */
export async function openPoll({ sql }: Scene, seconds: number, hasLedger = true): Promise<string> {
  const id = randomUUID()
  const electorate = {
    relations: ['owner', 'tenant'],
    areas: [{ kind: 'place', id: null }],
    eligible: [{ label: both('租户'), count: voterCount }],
    sentence: both('租户'),
    eligibleCount: voterCount,
  }
  await sql`insert into poll (place_id, id, proposal_id, version, question, electorate, opens_at, closes_at, opened_by, created_at)
    select ${placeId}, ${id}, ${proposal.id}, 1, ${sql.json(both('怎么铺？'))}, ${sql.json(electorate)}, now(),
      date_trunc('milliseconds', now()) + make_interval(secs => ${seconds}), ${sql.unsafe(sqlId('planner', '1'))}, now()`
  for (const [position, option] of optionIds.entries())
    await sql`insert into poll_option (place_id, poll_id, id, position, title, facts)
      values (${placeId}, ${id}, ${option}, ${position}, ${sql.json(both(option))}, '[]')`
  if (hasLedger) await sql`insert into ledger (place_id, id) values (${placeId}, ${id})`
  return id
}

/** What was counted, option by option. */
export async function countedIn({ sql }: Scene, pollId: string): Promise<Record<string, number>> {
  const rows = await sql<
    { option_id: string; count: number }[]
  >`select option_id, count(*)::int as count from ballot
    where place_id = ${placeId} and poll_id = ${pollId} group by 1 order by 1`
  return Object.fromEntries(rows.map(({ option_id: id, count }) => [id, count]))
}
