import { addDays, dayIn, rollForward } from '@hetu/domain/calendar'
import { visitor } from '@hetu/domain/people/actor'
import { afterAll, expect, test } from 'vitest'
import { enterHolidays } from '../places/enter-holidays.ts'
import { findPlace } from '../server/place-context.ts'
import { newPerson, performAs } from '../testing/services.ts'
import { lengthenNotices } from './lengthen-notices.ts'
import { proposalFor } from './read-proposal.ts'
import { proposalScene } from './testing/proposal-scene.ts'

const { services, place, noticed } = await proposalScene()
afterAll(() => services.close())

/** At nine in the morning of a day that has one by now, whatever the hour is. */
const yesterday = addDays(dayIn(new Date(), 'Asia/Shanghai'), -1)
const asItIs = () => findPlace(services.database.kysely, place.slug)
const noticeOf = async (reference: string) => {
  const told = await proposalFor(services.database.kysely, await asItIs(), visitor, reference)
  return { ...told.notices[0], dueAt: told.stages.at(-1)?.dueAt }
}

test('a notice whose last day is announced as a day off runs on; others and those that are over stay', async () => {
  const { reference, lastDay } = await noticed(yesterday)
  const over = await noticed('2026-04-20')
  await lengthenNotices.run(services)
  expect(await noticeOf(reference)).toMatchObject({ lastDay, extensions: [] })

  const year = Number(lastDay.slice(0, 4))
  const before = (await asItIs()).holidays.find((known) => known.year === year)
  const administrator = await newPerson(services, place, { roles: ['administrator'] })
  const entry = {
    year,
    daysOff: [...(before?.daysOff ?? []), [lastDay, lastDay]],
    makeUpDays: before?.makeUpDays ?? [],
    source: '放假通知（补充）',
  }
  await performAs(services, await asItIs(), administrator, enterHolidays, entry as never)
  const wanted = rollForward(lastDay, (await asItIs()).holidays)
  expect(wanted > lastDay).toBe(true)

  expect(await lengthenNotices.run(services)).toBe(1)
  const told = await noticeOf(reference)
  expect(told).toMatchObject({ lastDay: wanted, dueAt: told.closesAt, isOpen: true })
  expect(dayIn(new Date(told.closesAt ?? ''), 'Asia/Shanghai')).toBe(addDays(wanted, 1))
  expect(told.extensions).toMatchObject([{ reason: { en: expect.stringContaining('day off') } }])
  expect(await lengthenNotices.run(services)).toBe(0)
  expect((await noticeOf(over.reference)).extensions).toEqual([])

  const event = await services.database.kysely
    .selectFrom('event')
    .select(['actor_id', 'is_public'])
    .where('verb', '=', 'extend-notice')
    .where('place_id', '=', place.id)
    .execute()
  expect(event).toEqual([{ actor_id: null, is_public: true }])
})

test('an end in a year whose days off are not announced says that it may move', async () => {
  expect(await noticeOf((await noticed('2026-04-20')).reference)).toMatchObject({ isEndProvisional: false })
  expect(await noticeOf((await noticed('2027-06-01')).reference)).toMatchObject({ isEndProvisional: true })
  expect(await noticeOf((await noticed('2028-06-01')).reference)).toMatchObject({ isEndProvisional: true })
})
