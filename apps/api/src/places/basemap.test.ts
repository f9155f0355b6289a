import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { newPlace, testServices } from '../testing/services.ts'

let services: Awaited<ReturnType<typeof testServices>>
beforeAll(async () => {
  services = await testServices()
})
afterAll(() => services.close())

test('the base map is kept for ever under its own revision, and under no other', async () => {
  const place = await newPlace(services)
  const app = createApp(services, '')
  const kept = async (revision: string | number) => {
    const answer = await app.request(`/api/places/${place.slug}/basemap/${revision}`)
    expect(answer.status).toBe(200)
    return answer.headers.get('cache-control')
  }
  expect(await kept(place.basemapRevision)).toContain('immutable')
  // Whoever asked for the next revision too early would otherwise fill every cache between with the old map.
  expect(await kept(place.basemapRevision + 1)).toBe('no-cache')
  expect(await kept('x')).toBe('no-cache')
})
