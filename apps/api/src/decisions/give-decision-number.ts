import { dayIn } from '@hetu/domain/calendar'
import type { PlaceAct } from '../server/verb.ts'

/** The next number of the authority's series of the year, such as 棠规更决〔2026〕7号; never given twice. */
export async function giveDecisionNumber(act: Pick<PlaceAct, 'tx' | 'place' | 'now'>): Promise<string> {
  const year = Number(dayIn(act.now, act.place.timeZone).slice(0, 4))
  const latest = await act.tx
    .selectFrom('decision_series')
    .select('prefix')
    .where('place_id', '=', act.place.id)
    .orderBy('year', 'desc')
    .executeTakeFirst()
  const { prefix, last_number } = await act.tx
    .insertInto('decision_series')
    .values({
      place_id: act.place.id,
      year,
      prefix: latest?.prefix ?? act.place.referencePrefix,
      last_number: 1,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['place_id', 'year'])
        .doUpdateSet((eb) => ({ last_number: eb('decision_series.last_number', '+', 1) })),
    )
    .returning(['prefix', 'last_number'])
    .executeTakeFirstOrThrow()
  return `${prefix}〔${year}〕${last_number}号`
}
