import { shippedHolidays } from '@hetu/domain/places/shipped-holidays'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findPlace, type PlaceContext } from '../server/place-context.ts'
import { newPerson, newPlace, performAs, testServices } from '../testing/services.ts'
import { enterHolidays } from './enter-holidays.ts'

let services: Awaited<ReturnType<typeof testServices>>
let place: PlaceContext
let administrator: Awaited<ReturnType<typeof newPerson>>
beforeAll(async () => {
  services = await testServices()
  place = await newPlace(services)
  administrator = await newPerson(services, place, { roles: ['administrator'] })
})
afterAll(() => services.close())

const on = (day: string) => ({ at: new Date(`${day}T10:00:00+08:00`) })
const known = async () => (await findPlace(services.database.kysely, place.slug)).holidays
const enter = async (entry: object, day = '2026-11-20') =>
  performAs(
    services,
    await findPlace(services.database.kysely, place.slug),
    administrator,
    enterHolidays,
    { year: 2027, daysOff: [], makeUpDays: [], source: '2027 年放假通知', ...entry },
    on(day),
  )
const refused = (code: string) => ({ refusal: { code } })
const shipped = (year: number) => {
  const table = shippedHolidays.find((each) => each.year === year)
  return {
    daysOff: table?.daysOff.map(([from, to]) => [from, to]) ?? [],
    makeUpDays: [...(table?.makeUpDays ?? [])],
  }
}

describe('enterHolidays', () => {
  test('takes the place of what came with the product, for its year alone, and names its source', async () => {
    expect((await known()).find(({ year }) => year === 2027)).toMatchObject({ isProvisional: true })
    await enter({ daysOff: [['2027-02-05', '2027-02-11']], makeUpDays: ['2027-02-20'] })
    const all = await known()
    expect(all.map(({ year }) => year)).toEqual([2024, 2025, 2026, 2027])
    expect(all.at(-1)).toEqual({
      year: 2027,
      daysOff: [['2027-02-05', '2027-02-11']],
      makeUpDays: ['2027-02-20'],
      source: '2027 年放假通知',
      isProvisional: false,
    })
    await enter({ year: 2028, daysOff: [['2028-01-01', '2028-01-01']] })
    expect((await known()).map(({ year }) => year)).toEqual([2024, 2025, 2026, 2027, 2028])
    const events = await services.database.kysely
      .selectFrom('event')
      .select(['is_public', 'actor_id'])
      .where('verb', '=', 'enter-holidays')
      .where('place_id', '=', place.id)
      .execute()
    expect(events).toEqual([1, 2].map(() => ({ is_public: true, actor_id: administrator.personId })))
  })

  test.each([
    ['a year that is over', { year: 2025 }, 'holidays_year_over'],
    ['a year too far', { year: 2029 }, 'holidays_too_early'],
    ['a day of another year', { daysOff: [['2026-12-31', '2027-01-02']] }, 'holidays_other_year'],
    ['an end before its beginning', { daysOff: [['2027-02-11', '2027-02-05']] }, 'holidays_end_first'],
    [
      'a day twice',
      {
        daysOff: [
          ['2027-02-05', '2027-02-11'],
          ['2027-02-11', '2027-02-12'],
        ],
      },
      'holidays_day_twice',
    ],
    ['a working day made up', { makeUpDays: ['2027-02-10'] }, 'holidays_make_up_weekday'],
    [
      'a weekend off and worked',
      { daysOff: [['2027-02-06', '2027-02-07']], makeUpDays: ['2027-02-06'] },
      'holidays_day_twice',
    ],
    ['half a year off', { daysOff: [['2027-01-01', '2027-06-30']] }, 'holidays_too_many'],
    ['a day that has passed', { year: 2026, ...shipped(2026), makeUpDays: [] }, 'holidays_past_changed'],
  ])('refuses %s', async (_, entry, code) => {
    const before = await known()
    await expect(enter(entry)).rejects.toMatchObject(refused(code))
    expect(await known()).toEqual(before)
  })

  test('what is still to come of this year may change', async () => {
    const table = shipped(2026)
    const entry = { year: 2026, ...table, daysOff: [...table.daysOff, ['2026-12-24', '2026-12-25']] }
    await expect(enter(entry, '2026-12-25')).rejects.toMatchObject(refused('holidays_past_changed'))
    await enter(entry, '2026-12-23')
    expect((await known()).find(({ year }) => year === 2026)?.daysOff.at(-1)).toEqual([
      '2026-12-24',
      '2026-12-25',
    ])
  })

  test('is the administrator’s, and of one place', async () => {
    const planner = await newPerson(services, place, { roles: ['planner'] })
    const entry = { year: 2027, daysOff: [], makeUpDays: [], source: '假的通知' }
    await expect(
      performAs(services, place, planner, enterHolidays, entry, on('2026-11-20')),
    ).rejects.toMatchObject(refused('not_allowed'))
    const other = await newPlace(services)
    expect(other.holidays.map(({ year }) => year)).toEqual([2024, 2025, 2026, 2027])
  })
})
