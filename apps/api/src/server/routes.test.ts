import { roles } from '@hetu/domain/people/role'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newPerson, newPlace, testServices } from '../testing/services.ts'
import { emptyPath, fittingBodies } from '../testing/bodies.ts'
import {
  documentedOperations,
  documentedRoutes,
  openTestServer,
  type TestBrowser,
} from '../testing/browser.ts'

/**
 * What each route answers to whom, about things that do not exist: `visitor` is nobody signed in, `all` everybody
 * else, then the roles that get another answer. Written by hand, so that a change of permission is a change here.
 */
const expected: Record<string, string> = {
  'GET /me': 'all 200',
  'POST /sign-in/code': 'all 200',
  'POST /sign-in': 'all 401',
  'POST /sign-in/password': 'all 401',
  'POST /look-as': 'all 403',
  'POST /me/chosen-name': 'visitor 401, all 200',
  'GET /demonstration-people': 'all 200',
  'GET /founder': 'all 200',
  'GET /invitations/{token}': 'all 404',
  'POST /invitations/{token}/acceptance': 'all 404',
  'POST /places': 'visitor 401, all 403',
  'GET /places/{place}/opening': 'visitor 401, all 403, administrator 200',
  'POST /places/{place}/opening': 'visitor 401, all 403, administrator 409',
  'GET /places/{place}/staff': 'visitor 401, all 403, administrator 200',
  'POST /places/{place}/invitations': 'visitor 401, all 403, administrator 200',
  'POST /places/{place}/invitations/{id}/confirmation': 'visitor 401, all 403, administrator 404',
  'GET /outbox': 'all 200',
  'GET /places/{place}': 'all 200',
  'GET /places/{place}/me': 'all 200',
  'GET /places/{place}/basemap/{revision}': 'all 200',
  'GET /places/{place}/landmarks': 'all 200',
  'GET /places/{place}/near': 'all 200',
  'GET /places/{place}/things-at': 'all 200',
  'GET /places/{place}/topics': 'all 200',
  'GET /places/{place}/topics/{reference}': 'all 404',
  'GET /places/{place}/ideas/{reference}/topics': 'all 404',
  'GET /places/{place}/topic-suggestions': 'visitor 401, all 403, planner 200',
  'POST /places/{place}/topic-suggestions/rejections': 'visitor 401, all 403, planner 404',
  'POST /places/{place}/topics': 'visitor 401, all 403, planner 201',
  'PUT /places/{place}/topics/{reference}': 'visitor 401, all 403, planner 404',
  'PUT /places/{place}/topics/{reference}/publication': 'visitor 401, all 403, planner 404',
  'POST /places/{place}/topics/{reference}/words': 'visitor 401, all 403, planner 404',
  'POST /places/{place}/topics/{reference}/words/leave': 'visitor 401, all 403, planner 404',
  'POST /places/{place}/topics/{reference}/words/move': 'visitor 401, all 403, planner 404',
  'POST /places/{place}/topics/{reference}/merge': 'visitor 401, all 403, planner 404',
  'POST /places/{place}/topics/{reference}/split': 'visitor 401, all 403, planner 404',
  'POST /places/{place}/topic-changes/{changeId}/undo': 'visitor 401, all 403, planner 404',
  'POST /places/{place}/topics/{reference}/objections': 'visitor 401, all 404',
  'POST /places/{place}/objections/{objectionId}/answer': 'visitor 401, all 403, planner 404',
  'GET /places/{place}/posters/{code}': 'all 404',
  'POST /places/{place}/posters': 'visitor 401, all 403, grid_worker 404, planner 404, administrator 404',
  'POST /places/{place}/roles': 'visitor 401, all 403, administrator 404',
  'POST /places/{place}/holidays': 'visitor 401, all 403, administrator 200',
  'POST /places/{place}/relations': 'visitor 401, all 403, grid_worker 404, administrator 404',
  'POST /places/{place}/relations/{relationId}/check': 'visitor 401, all 403, planner 404, administrator 404',
  'GET /places/{place}/unchecked-relations': 'visitor 401, all 403, planner 200, administrator 200',
  'GET /places/{place}/own-areas': 'visitor 401, all 403, grid_worker 200, administrator 200',
  'GET /places/{place}/zones': 'all 200',
  'GET /places/{place}/zones.geojson': 'all 200',
  'GET /places/{place}/zone-map': 'all 200',
  'GET /places/{place}/zone-tiles/{state}/{z}/{x}/{y}': 'all 200',
  'GET /places/{place}/zones.gpkg': 'all 200',
  'GET /places/{place}/zones/{zoneId}/versions': 'all 404',
  'GET /places/{place}/zones/{zoneId}/difference': 'all 404',
  'GET /places/{place}/heritage-objects/{id}/versions': 'all 404',
  'GET /places/{place}/rules-at': 'all 200',
  'POST /places/{place}/rules-at': 'all 200',
  'GET /places/{place}/zone-changes':
    'visitor 401, all 403, planner 200, authority 200, legality_reviewer 200',
  'POST /places/{place}/zone-changes': 'visitor 401, all 403, planner 201',
  'GET /places/{place}/zone-changes/{changeId}/touched-proposals':
    'visitor 401, all 403, planner 404, authority 404, legality_reviewer 404',
  'POST /places/{place}/zone-changes/{changeId}/settlement': 'visitor 401, all 403, authority 404',
  'GET /places/{place}/zone-imports':
    'visitor 401, all 403, planner 200, authority 200, legality_reviewer 200',
  'POST /places/{place}/zone-imports': 'visitor 401, all 403, planner 201',
  'POST /places/{place}/zone-layer-positions': 'visitor 401, all 403, planner 200',
  'GET /places/{place}/zone-imports/{importId}':
    'visitor 401, all 403, planner 404, authority 404, legality_reviewer 404',
  'POST /places/{place}/zone-imports/{importId}/submission': 'visitor 401, all 403, planner 404',
  'POST /places/{place}/zone-imports/{importId}/publication': 'visitor 401, all 403, authority 404',
  'POST /places/{place}/zone-imports/{importId}/return': 'visitor 401, all 403, authority 404',
  'POST /places/{place}/zone-imports/{importId}/retraction': 'visitor 401, all 403, planner 404',
  'POST /places/{place}/zone-imports/{importId}/withdrawal': 'visitor 401, all 403, authority 404',
  'GET /places/{place}/idea-imports': 'visitor 401, all 403, planner 200',
  'POST /places/{place}/idea-imports': 'visitor 401, all 403, planner 201',
  'GET /places/{place}/idea-imports/{importId}': 'visitor 401, all 403, planner 404',
  'GET /places/{place}/idea-imports/{importId}/undo': 'visitor 401, all 403, planner 404',
  'POST /places/{place}/idea-imports/{importId}/publication': 'visitor 401, all 403, planner 404',
  'POST /places/{place}/idea-imports/{importId}/withdrawal': 'visitor 401, all 403, planner 404',
  'GET /places/{place}/threads/{threadId}': 'all 404',
  'GET /places/{place}/threads/{threadId}/comments': 'all 404',
  'POST /places/{place}/threads/{threadId}/comments': 'visitor 401, all 404',
  'GET /places/{place}/threads/{threadId}/staff-notes':
    'visitor 401, all 403, planner 404, moderator 404, case_handler 404, authority 404, legality_reviewer 404',
  'POST /places/{place}/threads/{threadId}/staff-notes':
    'visitor 401, all 403, planner 404, moderator 404, case_handler 404, authority 404, legality_reviewer 404',
  'PUT /places/{place}/threads/{threadId}/support': 'visitor 401, all 404',
  'PUT /places/{place}/threads/{threadId}/follow': 'visitor 401, all 404',
  'POST /places/{place}/threads/{threadId}/flags': 'visitor 401, all 404',
  'POST /places/{place}/comments/{commentId}/hide': 'visitor 401, all 403, moderator 404',
  'POST /places/{place}/comments/{commentId}/restore': 'visitor 401, all 403, moderator 404',
  'POST /places/{place}/flags/{flagId}/settle': 'visitor 401, all 403, moderator 404',
  'POST /places/{place}/ideas': 'visitor 401, all 422',
  'PUT /places/{place}/ideas/{reference}': 'visitor 401, all 422',
  'POST /places/{place}/ideas/on-behalf': 'visitor 401, all 403, grid_worker 422',
  'POST /places/{place}/photos': 'visitor 401, all 422',
  'GET /places/{place}/photos/{photoId}/{size}': 'all 404',
  'GET /places/{place}/ideas/{reference}': 'all 404',
  'GET /places/{place}/ideas/{reference}/comments': 'all 404',
  'POST /places/{place}/ideas/{reference}/hide': 'visitor 401, all 403, moderator 404',
  'POST /places/{place}/ideas/{reference}/restore': 'visitor 401, all 403, moderator 404',
  'POST /places/{place}/ideas/{reference}/answers': 'visitor 401, all 403, planner 404, case_handler 404',
  'POST /places/{place}/ideas/{reference}/honour': 'visitor 401, all 403, planner 404, authority 404',
  'POST /places/{place}/idea-answers': 'visitor 401, all 403, planner 409, case_handler 409',
  'POST /places/{place}/idea-answers/check': 'visitor 401, all 403, planner 200, case_handler 200',
  'GET /places/{place}/ideas/{reference}/questions': 'visitor 401, all 200',
  'POST /places/{place}/ideas/{reference}/questions': 'visitor 401, all 403, planner 404, case_handler 404',
  'POST /places/{place}/questions/{questionId}/answer': 'visitor 401, all 404',
  'GET /places/{place}/my-questions': 'visitor 401, all 200',
  'GET /places/{place}/similar-ideas': 'all 200',
  'GET /places/{place}/ideas-by-code/{code}': 'all 404',
  'GET /places/{place}/my-ideas': 'visitor 401, all 200',
  'GET /places/{place}/unanswered-ideas': 'visitor 401, all 403, planner 200, case_handler 200',
  'GET /places/{place}/visits': 'visitor 401, all 403, grid_worker 200',
  'GET /places/{place}/moderation': 'visitor 401, all 403, moderator 200',
  'GET /places/{place}/proposals': 'all 200',
  'POST /places/{place}/proposals': 'visitor 401, all 403, planner 201',
  'POST /places/{place}/proposals/check': 'visitor 401, all 403, planner 200',
  'GET /places/{place}/proposals/{reference}': 'all 404',
  'PUT /places/{place}/proposals/{reference}': 'visitor 401, all 403, planner 404',
  'GET /places/{place}/proposals/{reference}/difference': 'all 404',
  'GET /places/{place}/proposals/{reference}/recheck': 'all 404',
  'GET /places/{place}/proposals/{reference}/papers/{paperId}': 'all 404',
  'POST /places/{place}/proposals/{reference}/ideas': 'visitor 401, all 403, planner 404',
  'POST /places/{place}/proposals/{reference}/ideas/{ideaReference}/leave':
    'visitor 401, all 403, planner 404',
  'GET /places/{place}/proposals/{reference}/nearby-ideas': 'visitor 401, all 403, planner 404',
  'POST /places/{place}/proposals/{reference}/notice': 'visitor 401, all 403, planner 404',
  'POST /places/{place}/proposals/{reference}/notice/extend': 'visitor 401, all 403, planner 404',
  'POST /places/{place}/proposals/{reference}/versions': 'visitor 401, all 403, planner 404',
  'POST /places/{place}/proposals/{reference}/publish-version': 'visitor 401, all 403, planner 404',
  'POST /places/{place}/proposals/{reference}/stage':
    'visitor 401, all 403, planner 404, authority 404, legality_reviewer 404',
  'POST /places/{place}/proposals/{reference}/hearing': 'visitor 401, all 404',
  'GET /places/{place}/proposals/{reference}/hearing': 'visitor 401, all 403, planner 404',
  'POST /places/{place}/proposals/{reference}/hearing/call': 'visitor 401, all 403, planner 404',
  'POST /places/{place}/proposals/{reference}/hearing/record': 'visitor 401, all 403, planner 404',
  'POST /places/{place}/proposals/{reference}/papers': 'visitor 401, all 403, planner 404',
  'GET /places/{place}/proposals/{reference}/polls': 'all 404',
  'POST /places/{place}/proposals/{reference}/polls': 'visitor 401, all 403, planner 404',
  'GET /places/{place}/polls/{pollId}': 'all 404',
  'GET /places/{place}/polls/{pollId}/voters': 'visitor 401, all 403, grid_worker 404',
  'PUT /places/{place}/polls/{pollId}/ballot': 'visitor 401, all 404',
  'GET /places/{place}/polls/{pollId}/noted-voters': 'visitor 401, all 403, planner 404, administrator 404',
  'POST /places/{place}/polls/{pollId}/ballots': 'visitor 401, all 403, grid_worker 404',
  'GET /places/{place}/polls/{pollId}/recount': 'all 404',
  'POST /places/{place}/receipts': 'all 404',
  'POST /places/{place}/polls/{pollId}/close': 'visitor 401, all 403, planner 404',
  'POST /places/{place}/proposals/{reference}/consents': 'visitor 401, all 403, planner 404',
  'POST /places/{place}/consents/{consentId}/stance': 'visitor 401, all 403, grid_worker 404, planner 404',
  'POST /places/{place}/consents/{consentId}/close': 'visitor 401, all 403, planner 404',
  'GET /places/{place}/proposals/{proposal}/reviews': 'all 404',
  'POST /places/{place}/proposals/{proposal}/reviews': 'visitor 401, all 403, planner 404',
  'GET /places/{place}/my-reviews': 'visitor 401, all 200',
  'GET /places/{place}/open-reviews': 'visitor 401, all 403, planner 200, authority 200',
  'GET /places/{place}/experts': 'visitor 401, all 403, planner 200, authority 200',
  'GET /places/{place}/reviews/{reviewId}': 'all 404',
  'POST /places/{place}/reviews/{reviewId}/interest': 'visitor 401, all 403, expert 404',
  'POST /places/{place}/reviews/{reviewId}/annotations': 'visitor 401, all 403, expert 404',
  'PUT /places/{place}/reviews/{reviewId}/annotations/{annotationId}': 'visitor 401, all 403, expert 404',
  'DELETE /places/{place}/reviews/{reviewId}/annotations/{annotationId}': 'visitor 401, all 403, expert 404',
  'POST /places/{place}/reviews/{reviewId}/signature': 'visitor 401, all 403, expert 404',
  'POST /places/{place}/reviews/{reviewId}/release': 'visitor 401, all 403, planner 404',
  'POST /places/{place}/annotations/{annotationId}/replies': 'visitor 401, all 403, planner 404',
  'GET /places/{place}/proposals/{reference}/close-out':
    'visitor 401, all 403, planner 404, authority 404, legality_reviewer 404',
  'POST /places/{place}/proposals/{proposal}/decision': 'visitor 401, all 403, planner 404, authority 404',
  'GET /places/{place}/open-decisions':
    'visitor 401, all 403, planner 200, authority 200, legality_reviewer 200',
  'PUT /places/{place}/open-decisions/{decisionId}': 'visitor 401, all 403, planner 404, authority 404',
  'PUT /places/{place}/open-decisions/{decisionId}/groups':
    'visitor 401, all 403, planner 404, authority 404',
  'GET /places/{place}/open-decisions/{decisionId}/preview':
    'visitor 401, all 403, planner 404, authority 404, legality_reviewer 404',
  'POST /places/{place}/open-decisions/{decisionId}/submission':
    'visitor 401, all 403, planner 404, authority 404',
  'POST /places/{place}/open-decisions/{decisionId}/return': 'visitor 401, all 403, authority 404',
  'POST /places/{place}/open-decisions/{decisionId}/publication': 'visitor 401, all 403, authority 404',
  'GET /places/{place}/decisions': 'all 200',
  'GET /places/{place}/decisions/{number}': 'all 404',
  'GET /places/{place}/decisions/{number}/document.json': 'all 404',
  'GET /places/{place}/ideas/{reference}/outcome': 'all 404',
  'GET /places/{place}/my-words': 'visitor 401, all 200',
  'GET /places/{place}/my-votes': 'visitor 401, all 200',
  'GET /places/{place}/proposals/{reference}/comment-outcomes': 'all 404',
  'GET /places/{place}/notifications': 'visitor 401, all 200',
  'POST /places/{place}/notifications/read': 'visitor 401, all 200',
  'GET /places/{place}/my-verdicts': 'visitor 401, all 200',
  'PUT /places/{place}/my-verdicts/{requestId}': 'visitor 401, all 404',
  'POST /places/{place}/verdicts/on-behalf': 'visitor 401, all 403, grid_worker 409',
  'GET /places/{place}/oversight-flags': 'all 200',
  'POST /places/{place}/oversight-flags': 'visitor 401, all 403, watchdog 409',
  'POST /places/{place}/oversight-flags/{flagId}/answer':
    'visitor 401, all 403, planner 404, case_handler 404, authority 404',
  'GET /places/{place}/board': 'all 200',
  'GET /places/{place}/board.json': 'all 200',
  'GET /places/{place}/board-ideas.csv': 'all 200',
  'GET /places/{place}/board-verdicts.csv': 'all 200',
  'GET /places/{place}/contributions': 'all 200',
  'GET /places/{place}/contributions/{reference}': 'all 404',
  'GET /places/{place}/figures': 'all 200',
  'GET /places/{place}/tiles/{version}/{z}/{x}/{y}': 'all 200',
  'POST /sign-out': 'visitor 401, all 200',
}

/** Reached without being described: the live stream, and what operators and the description itself need. */
const undescribed = [
  'GET /openapi.json',
  'GET /places/{place}/live',
  'GET /healthz',
  'GET /readyz',
  'GET /metrics',
]

let services: Awaited<ReturnType<typeof testServices>>
let server: ReturnType<typeof openTestServer>
let slug: string
const browsers = new Map<string, TestBrowser>()

beforeAll(async () => {
  services = await testServices()
  server = openTestServer(services)
  const place = await newPlace(services)
  slug = place.slug
  const staff = roles.filter((role) => role !== 'visitor' && role !== 'resident')
  const elsewhere = await newPerson(services, await newPlace(services), { roles: staff })
  browsers.set('visitor', server.visitor)
  browsers.set('all roles of another place', await server.as(elsewhere.personId))
  for (const role of roles.filter((each) => each !== 'visitor')) {
    const person = await newPerson(services, place, role === 'resident' ? {} : { roles: [role] })
    browsers.set(role, await server.as(person.personId))
  }
})
beforeEach(() => services.database.kysely.deleteFrom('rate_budget').execute())
afterAll(() => services.close())

const ask = async (browser: TestBrowser, route: string, path = emptyPath(route, slug)) => {
  const method = route.slice(0, route.indexOf(' '))
  const answer = await (method === 'GET'
    ? browser.get(path)
    : browser.send(method, path, fittingBodies[route] ?? {}))
  await answer.body?.cancel()
  // The page of the web app, which every other address gives, holds nothing of the API.
  return answer.headers.get('Content-Type')?.startsWith('text/html') ? 404 : answer.status
}

function statusFor(route: string, who: string): number {
  const cells = new Map(
    (expected[route] ?? '').split(', ').map((cell) => cell.split(' ') as [string, string]),
  )
  return Number(cells.get(who) ?? cells.get('all'))
}

// Signing out ends the session of the one who asks, so it comes last.
const routes = Object.keys(expected).toSorted(
  (a, b) => Number(a.endsWith('sign-out')) - Number(b.endsWith('sign-out')),
)

describe('the routes of the API', () => {
  test('are all in the table, and the table has no others', async () => {
    expect((await documentedRoutes(server.app)).toSorted()).toEqual(Object.keys(expected).toSorted())
  })

  test('have each an id of their own, as OpenAPI asks for', async () => {
    const answer = await server.visitor.get('/api/openapi.json')
    const { paths } = (await answer.json()) as {
      paths: Record<string, Record<string, { operationId: string }>>
    }
    const ids = Object.values(paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    )
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  })

  test('say themselves which of these answers they give, and for which one has to be signed in', async () => {
    for (const { route, responses, security } of await documentedOperations(server.app)) {
      const cells = (expected[route] ?? '').split(', ')
      const given = [...new Set(cells.map((cell) => cell.slice(-3)))]
      expect([route, given.filter((status) => !(status in responses))]).toEqual([route, []])
      const asksWho = cells.includes('visitor 401')
      expect([route, security]).toEqual([route, asksWho ? [{ session: [] }] : undefined])
    }
  })

  test('are all described, but for those that are named here', () => {
    const known = new Set([...Object.keys(expected), ...undescribed])
    const registered = server.app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path.replace(/^\/api/, '').replace(/:(\w+)/g, '{$1}')}`)
    // The pages with their lists for search engines, and the base map as the picture that stands in them.
    expect([...new Set(registered)].filter((route) => !known.has(route))).toEqual([
      'GET /drawn-map/{place}/{revision}/{locale}/{file}',
      'GET /drawn-map/{place}/{revision}/card.jpg',
      'GET /robots.txt',
      'GET /sitemap.xml',
      'GET /p/{place}/sitemap.xml',
      'GET /*',
    ])
  })

  test.each([...new Set(routes.map((route) => route.slice(route.indexOf(' ') + 1)))])(
    '%s names the methods it takes to whoever tries another',
    async (path) => {
      const taken = routes.filter((route) => route.endsWith(` ${path}`))
      const answer = await server.visitor.send('PATCH', emptyPath(taken[0] ?? '', slug), {})
      const allowed = (answer.headers.get('Allow') ?? '').split(', ')
      expect(answer.status).toBe(405)
      // A fixed word may also be read as the name of an item, so there can be more.
      expect(allowed).toEqual(
        expect.arrayContaining(taken.map((route) => route.slice(0, route.indexOf(' ')))),
      )
      expect(await answer.json()).toMatchObject({ code: 'wrong_method', params: { method: 'PATCH' } })
    },
  )

  test.each(routes)(
    '%s answers each role as the table says, and a role of another place as none',
    async (route) => {
      const answers: [string, number][] = []
      const wanted: [string, number][] = []
      for (const [who, browser] of browsers) {
        await services.database.kysely.deleteFrom('rate_budget').execute()
        answers.push([who, await ask(browser, route)])
        wanted.push([who, statusFor(route, who)])
      }
      expect(answers).toEqual(wanted)
    },
  )

  test.each(routes)(
    '%s written in another way gives a visitor the same verdict, or nothing',
    async (route) => {
      const plain = emptyPath(route, slug)
      const [path = '', query = ''] = plain.split('?')
      const last = path.slice(path.lastIndexOf('/') + 1)
      const before = path.slice(0, path.lastIndexOf('/'))
      const encoded = `%${(last.codePointAt(0) ?? 0).toString(16)}${last.slice(1)}`
      const forms = [
        `/${path}`,
        path.replace('/api/', '/api//'),
        `${before}//${last}`,
        `${before}%2F${last}`,
        `${before}%2f${last}`,
        `${before}%5C${last}`,
        `${before}/./${last}`,
        `${before}/%2e/${last}`,
        `${before}/x/%2e%2e/${last}`,
        `${before}/x/..%2f${last}`,
        `${before}/${encoded}`,
        `${path}/`,
        `${path}.`,
        `${path};a=1`,
        `${path}%3Ba=1`,
        `${path}%20`,
        `${path}%00`,
        `${path}%0d%0aX-Hetu:1`,
        `${path}%`,
        `${path}%E0%A4%A`,
        `${before}/${last.toUpperCase()}`,
      ]
      await services.database.kysely.deleteFrom('rate_budget').execute()
      const verdict = await ask(server.visitor, route)
      for (const form of forms) {
        await services.database.kysely.deleteFrom('rate_budget').execute()
        const status = await ask(server.visitor, route, query ? `${form}?${query}` : form)
        // A form of an item's name is another name: of nothing, or of a route that does not take the method.
        expect([form, [verdict, 404, 405, 422].includes(status) ? verdict : status]).toEqual([form, verdict])
      }
    },
  )
})
