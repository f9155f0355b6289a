import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { newPlace, testServices } from '../testing/services.ts'
import { placeAskedFor } from './place-asked-for.ts'

let services: Awaited<ReturnType<typeof testServices>>
beforeAll(async () => {
  services = await testServices()
})
afterEach(() => vi.useRealTimers())
afterAll(() => services.close())

const promisedIn = async (slug: string, isReading: boolean) =>
  (await placeAskedFor(services.database.kysely, slug, isReading))?.servicePromiseDays
const promise = (id: string, days: number) =>
  services.database.kysely
    .updateTable('place')
    .set({ service_promise_days: days })
    .where('id', '=', id)
    .execute()

test('readers see a place as it was a second ago at most, whoever acts sees it as it is', async () => {
  const { id, slug } = await newPlace(services)
  await promise(id, 15)
  vi.useFakeTimers({ toFake: ['performance'] })
  expect(await promisedIn(slug, true)).toBe(15)
  await promise(id, 20)
  vi.advanceTimersByTime(999)
  expect(await promisedIn(slug, true)).toBe(15)
  vi.advanceTimersByTime(2)
  expect(await promisedIn(slug, true)).toBe(20)
  await promise(id, 25)
  expect(await promisedIn(slug, false)).toBe(25)
  expect(await promisedIn(slug, true)).toBe(25)
})

test('a place that is not there yet is looked for anew', async () => {
  expect(await promisedIn('not-there-yet', true)).toBeUndefined()
  const { id } = await newPlace(services)
  await services.database.kysely
    .updateTable('place')
    .set({ slug: 'not-there-yet', service_promise_days: 9 })
    .where('id', '=', id)
    .execute()
  expect(await promisedIn('not-there-yet', true)).toBe(9)
})
