import { sql } from '@hetu/db/sql'
import { inTransaction } from '@hetu/db/transaction'
import { endOfDay, isWorkingDay, rollForward } from '@hetu/domain/calendar'
import type { LocalText } from '@hetu/domain/language'
import { holidaysOf } from '@hetu/domain/places/holidays'
import { enteredHolidays } from '../server/entered-holidays.ts'
import type { Services } from '../server/api-context.ts'
import { databaseNow } from '../server/database-clock.ts'
import type { Job } from '../server/job.ts'
import { recordEvent } from '../server/record-event.ts'
import { lengthenNotice } from './lengthen-notice.ts'

const reason: LocalText = {
  zh: '原来的最后一天后来公布为休息日，顺延到下一个工作日。',
  en: 'The last day was announced as a day off later; the notice runs to the next working day.',
}

/**
 * Lengthens open notices whose last day became a day off when the days off of its year were entered. Source: Civil Code,
 * Art. 203. Every process may run it; each notice is lengthened once.
 */
export const lengthenNotices: Job = {
  name: 'lengthen-notices',
  everySeconds: 60,
  run: (services: Services) =>
    inTransaction(services.database, async (tx) => {
      const open = await tx
        .selectFrom('notice')
        .innerJoin('place', 'place.id', 'notice.place_id')
        .select([
          'notice.place_id',
          'notice.id',
          'notice.proposal_id',
          'notice.closes_at',
          'notice.last_day',
          'notice.extensions',
          'place.time_zone',
          'place.country',
          enteredHolidays.as('entered'),
        ])
        .where('notice.closes_at', '>', sql<Date>`clock_timestamp()`)
        .orderBy('notice.closes_at')
        .forUpdate('notice')
        .skipLocked()
        .execute()
      const at = await databaseNow(tx)
      let lengthened = 0
      for (const notice of open) {
        const holidays = holidaysOf(notice.entered, notice.country)
        if (isWorkingDay(notice.last_day, holidays)) continue
        const closesAt = endOfDay(rollForward(notice.last_day, holidays), notice.time_zone)
        const extension = { closesAt: closesAt.toISOString(), reason, at: at.toISOString() }
        const { place_id: placeId, proposal_id: proposalId, time_zone: timeZone } = notice
        await lengthenNotice(tx, { placeId, proposalId, timeZone, notice, extension })
        await recordEvent(tx, {
          placeId,
          at,
          actorId: null,
          verb: 'extend-notice',
          subjectKind: 'proposal',
          subjectId: proposalId,
          isPublic: true,
          before: { closesAt: notice.closes_at.toISOString() },
          after: extension,
        })
        lengthened += 1
      }
      return lengthened
    }),
}
