import { sql } from '@hetu/db/sql'
import type { Database } from '@hetu/db/database'
import type { NamedBlock } from '@hetu/domain/board/board-data'
import { blocksOf, heldApart, type MonthCount } from '@hetu/domain/board/verdict-block'
import type { PlaceContext } from '../server/place-context.ts'

interface Counted extends MonthCount {
  cut: NamedBlock['cut']
  name: string
  round: number
}

/**
 * What people said of outcomes, by the month in which they were asked and only once the terms of all who were asked in
 * that month are over: a press moves nothing on the board.
 */
export async function boardVerdicts(db: Database['kysely'], place: PlaceContext): Promise<NamedBlock[]> {
  const { rows } = await sql<Counted>`
    with said as (
      select r.round, to_char(r.asked_at at time zone ${place.timeZone}, 'YYYY-MM') as month, r.closes_at,
        i.kind, i.channel, v.solved, v.satisfaction
      from verdict_request r
      left join verdict v on v.place_id = r.place_id and v.request_id = r.id
      left join idea i on i.place_id = r.place_id and i.id = r.idea_id
      where r.place_id = ${place.id} and (i.id is null or (i.kind <> 'report' and not i.is_outside))
    ), over as (
      select round, month from said group by round, month
      having max(closes_at) <= now() and month < to_char(now() at time zone ${place.timeZone}, 'YYYY-MM')
    ), cut as (
      select 'all' as cut, 'all' as name, said.* from said
      union all select 'kind', kind, said.* from said where kind is not null
      union all select 'channel', channel, said.* from said where channel is not null
    )
    select cut, name, round, month, count(*)::int as asked, count(solved)::int as given,
      count(*) filter (where solved = 'yes')::int as yes,
      count(*) filter (where solved = 'partly')::int as partly,
      count(*) filter (where solved = 'no')::int as no,
      count(satisfaction)::int as rated,
      count(*) filter (where satisfaction >= 4)::int as content
    from cut join over using (round, month)
    group by cut, name, round, month order by cut, name, round, month`.execute(db)
  return [1, 2].flatMap((round) => {
    const monthsOf = (cut: Counted['cut'], name: string): MonthCount[] =>
      rows.filter((row) => row.round === round && row.cut === cut && row.name === name)
    const all = blocksOf(monthsOf('all', 'all'))
    const told = (cut: Counted['cut'], name: string, blocks: typeof all) =>
      blocks.map((block): NamedBlock => ({ cut, name, round, ...block }))
    const apart = (['kind', 'channel'] as const).flatMap((cut) => {
      const names = [...new Set(rows.filter((row) => row.cut === cut).map(({ name }) => name))]
      const blocks = heldApart(all, new Map(names.map((name) => [name, blocksOf(monthsOf(cut, name))])))
      return [...blocks].flatMap(([name, held]) => told(cut, name, held))
    })
    return [...told('all', 'all', all), ...apart]
  })
}
