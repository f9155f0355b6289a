import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newPerson, newPlace, testServices } from '../testing/services.ts'
import { emptyPath } from '../testing/bodies.ts'
import { documentedOperations, openTestServer, type TestBrowser } from '../testing/browser.ts'

let services: Awaited<ReturnType<typeof testServices>>
let server: ReturnType<typeof openTestServer>
let slug: string
let staff: TestBrowser

beforeAll(async () => {
  services = await testServices()
  server = openTestServer(services)
  const place = await newPlace(services)
  slug = place.slug
  const roles = ['planner', 'grid_worker', 'moderator', 'administrator'] as const
  staff = await server.as((await newPerson(services, place, { roles: [...roles] })).personId)
})
afterAll(() => services.close())

const refusal = async (path: string, language = 'zh') => {
  const answer = await staff.get(path, { 'Accept-Language': language })
  return [answer.status, ((await answer.json()) as { detail: string }).detail]
}

describe('a question with a parameter that nobody knows', () => {
  test('is refused by every read, naming it', async () => {
    const reads = (await documentedOperations(server.app)).filter(({ route }) => route.startsWith('GET '))
    expect(reads.length).toBeGreaterThan(40)
    for (const { route } of reads) {
      const path = emptyPath(route, slug)
      const answer = await staff.get(`${path}${path.includes('?') ? '&' : '?'}inForceOn=2026-01-01`)
      expect([route, answer.status, await answer.json()]).toMatchObject([
        route,
        422,
        { code: 'bad_input', path: ['inForceOn'], params: { field: 'inForceOn' } },
      ])
    }
  })

  test('hears which there are, or that there is none', async () => {
    expect(await refusal(`/api/places/${slug}/zones?inForceOn=2026-01-01`)).toEqual([
      422,
      '有一处没填对：inForceOn。没有这个参数，这里可以用的是：on、knownAt。',
    ])
    expect(await refusal(`/api/places/${slug}/zones?on=2026-01-01&ON=x`, 'en')).toEqual([
      422,
      'One entry is not right: ON. There is no such parameter; those there are: on, knownAt.',
    ])
    expect(await refusal(`/api/places/${slug}/figures?on=2026-01-01`)).toEqual([
      422,
      '有一处没填对：on。这个地址不用参数。',
    ])
    expect(await refusal(`/api/places/${slug}/figures?on=2026-01-01`, 'en')).toEqual([
      422,
      'One entry is not right: on. This address takes no parameters.',
    ])
  })

  test('is answered when every parameter is known', async () => {
    const asked = await staff.get(`/api/places/${slug}/zones?on=2026-01-01&knownAt=2026-01-01T00:00:00Z`)
    expect(asked.status).toBe(200)
    expect((await staff.get(`/api/places/${slug}/figures?`)).status).toBe(200)
  })
})
