import { sql } from '@hetu/db/sql'
import type { Holidays } from '@hetu/domain/places/holidays'

/** In a selection of `place`: the years that its administrators entered, the earliest first. */
export const enteredHolidays = sql<Holidays[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('year', year, 'daysOff', days_off, 'makeUpDays', make_up_days,
    'source', source, 'isProvisional', false) order by year), '[]')
  from holiday_year where holiday_year.place_id = place.id)`
