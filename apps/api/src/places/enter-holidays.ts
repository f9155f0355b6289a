import { json } from '@hetu/db/sql'
import { dayIn } from '@hetu/domain/calendar'
import { EnterHolidays, Holidays, mayEnterHolidays } from '@hetu/domain/places/holidays'
import { refuseIf } from '@hetu/domain/refusal'
import { defineVerb } from '../server/verb.ts'

/**
 * An administrator enters the days off of a year as they were announced. Terms that begin later count by them; a notice
 * that would now end on a day off is lengthened by `lengthen-notices`, and none is ever shortened.
 */
export const enterHolidays = defineVerb({
  name: 'enter-holidays',
  summary: 'Enter the days off and make-up working days of a year.',
  input: EnterHolidays,
  isCreating: false,
  answer: Holidays,
  async run(act, entry): Promise<Holidays> {
    const { place } = act
    refuseIf(mayEnterHolidays(entry, place.holidays, act.actor, dayIn(act.now, place.timeZone)))
    const { year, source, daysOff, makeUpDays } = entry
    const written = {
      days_off: json(daysOff),
      make_up_days: json(makeUpDays),
      source,
      entered_by: act.personId,
      entered_at: act.now,
    }
    await act.tx
      .insertInto('holiday_year')
      .values({ place_id: place.id, year, ...written })
      .onConflict((conflict) => conflict.columns(['place_id', 'year']).doUpdateSet(written))
      .execute()
    await act.record({
      subjectKind: 'place',
      subjectId: place.id,
      isPublic: true,
      before: place.holidays.find((known) => known.year === year) ?? null,
      after: entry,
    })
    return { ...entry, isProvisional: false }
  },
})
