import { type VerbName, policy } from '@hetu/domain/policy'
import type { Role } from '@hetu/domain/people/role'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newPerson, newPlace, testServices } from '../testing/services.ts'
import { emptyPath } from '../testing/bodies.ts'
import { documentedOperations, openTestServer, type TestBrowser } from '../testing/browser.ts'

const bodies = ['{"nonsense":true}', '{}', '[]', '{', 'null', '']
/** Reads that are for staff and still take a body or a query that can be wrong. */
const staffReads = ['check-elements', 'place-zone-layer', 'list-zone-changes', 'list-voters']

let services: Awaited<ReturnType<typeof testServices>>
let server: ReturnType<typeof openTestServer>
let slug: string
let resident: TestBrowser
let operations: Awaited<ReturnType<typeof documentedOperations>>

beforeAll(async () => {
  services = await testServices()
  server = openTestServer(services)
  const place = await newPlace(services)
  slug = place.slug
  resident = await server.as((await newPerson(services, place)).personId)
  operations = await documentedOperations(server.app)
})
afterAll(() => services.close())

const rowOf = (verb: string): readonly Role[] => policy[verb as VerbName]
const verbs = Object.keys(policy)
const forStaff = verbs.filter(
  (verb) => !rowOf(verb).some((role) => role === 'visitor' || role === 'resident'),
)
const forPeople = verbs.filter((verb) => !rowOf(verb).includes('visitor'))

async function answersTo(browser: TestBrowser, operationId: string): Promise<unknown[]> {
  const { route } = operations.find((one) => one.operationId === operationId) ?? { route: 'none' }
  const method = route.slice(0, route.indexOf(' '))
  const path = emptyPath(route, slug)
  if (method === 'GET') return [(await browser.get(`${path.split('?')[0]}?state=nonsense&name=`)).status]
  const sent = bodies.map((body) => browser.send(method, path, body))
  return [...new Set((await Promise.all(sent)).map(({ status }) => status))]
}

describe('whoever may not do a thing at all', () => {
  test.each(forPeople)('hears to sign in before %s looks at what was sent', async (verb) => {
    expect(await answersTo(server.visitor, verb)).toEqual([401])
  })

  test.each(forStaff)('hears no before %s looks at what was sent', async (verb) => {
    expect(await answersTo(resident, verb)).toEqual([403])
  })

  test.each(staffReads)('hears so before the read %s looks at what was asked', async (read) => {
    expect(await answersTo(server.visitor, read)).toEqual([401])
    expect(await answersTo(resident, read)).toEqual([403])
  })
})
