import { roles } from '@hetu/domain/people/role'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyPath, fittingBodies, fittingQueries } from '../testing/bodies.ts'
import { openTestServer, type TestBrowser } from '../testing/browser.ts'
import { payloads } from '../testing/payloads.ts'
import { newPerson, newPlace, testServices } from '../testing/services.ts'

let services: Awaited<ReturnType<typeof testServices>>
let server: ReturnType<typeof openTestServer>
/** Somebody with every role, and a neighbour with none. */
let staff: TestBrowser
let neighbour: TestBrowser
let base: string
let slug: string
/** Things that exist, so that words get past the search for them and into the tables. */
let real: { threadId: string; reference: string; proposal: string; position: [number, number] }

const free = () => services.database.kysely.deleteFrom('rate_budget').execute()

beforeAll(async () => {
  services = await testServices()
  server = openTestServer(services)
  const place = await newPlace(services)
  slug = place.slug
  base = `/api/places/${slug}`
  const all = roles.filter((role) => role !== 'visitor' && role !== 'resident')
  staff = await server.as((await newPerson(services, place, { roles: all, disciplines: ['law'] })).personId)
  neighbour = await server.as((await newPerson(services, place)).personId)
  const [corner = [0, 0]] = place.site.coordinates[0] ?? []
  const position: [number, number] = [(corner[0] ?? 0) + 0.001, (corner[1] ?? 0) + 0.001]
  const idea = { kind: 'suggestion', title: '一盏路灯', words: '巷口晚上太暗。', position }
  const submitted = await neighbour.send('POST', `${base}/ideas`, idea)
  mustBeMade(submitted)
  const drafted = await staff.send('POST', `${base}/proposals`, { title: { zh: '草案', en: 'Draft' } })
  mustBeMade(drafted)
  real = {
    ...((await submitted.json()) as { threadId: string; reference: string }),
    proposal: ((await drafted.json()) as { reference: string }).reference,
    position,
  }
})
afterAll(() => services.close())

const pathOf = (route: string) =>
  emptyPath(route, slug)
    .replace('LTL-9999', real.reference)
    .replace('P999', real.proposal)
    .replace(/threads\/[^/]+/, `threads/${real.threadId}`)

type Leaf = (string | number)[]

/** Where a value has text. */
function leaves(value: unknown, path: Leaf = []): Leaf[] {
  if (typeof value === 'string') return [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    leaves(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

function withLeaf(value: unknown, [key, ...rest]: Leaf, text: unknown): unknown {
  if (key === undefined) return text
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<
    string | number,
    unknown
  >
  copy[key] = withLeaf(copy[key], rest, text)
  return copy
}

function mustBeMade(answer: Response): void {
  if (answer.status !== 201) throw new Error(`Preparing the test was refused: ${answer.status}.`)
}

/** How many requests were answered. */
let answered = 0

async function expectAnswer(answer: Response, what: unknown): Promise<number> {
  const text = await answer.text()
  expect([what, answer.status < 500 ? 'answered' : text]).toEqual([what, 'answered'])
  expect(answer.headers.get('Content-Type')).toMatch(/^application\/(problem\+)?json/)
  expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff')
  JSON.parse(text)
  answered += 1
  return answer.status
}

const bodies = () =>
  Object.entries(fittingBodies)
    .filter(([route]) => !route.endsWith('/roles') && route !== 'POST /look-as')
    .map(([route, body]) => {
      const hasPosition = typeof body === 'object' && body !== null && 'position' in body
      return [route, hasPosition ? { ...body, position: real.position } : body] as const
    })

test('the collection of payloads is large, and none comes twice', () => {
  expect(payloads.length).toBeGreaterThanOrEqual(150)
  expect(new Set(payloads).size).toBe(payloads.length)
})

describe('every text of every body', () => {
  test('is stored or refused whatever is in it, and never breaks the server', async () => {
    const before = answered
    let turn = 0
    for (const [route, body] of bodies()) {
      const method = route.slice(0, route.indexOf(' '))
      for (const leaf of leaves(body)) {
        // Each text gets another share of the collection; words people write get all of it below.
        turn += 1
        const share = payloads.filter((_, index) => (index + turn) % 32 === 0)
        for (const payload of share) {
          await free()
          const answer = await staff.send(method, pathOf(route), withLeaf(body, leaf, payload))
          await expectAnswer(answer, [route, leaf, payload.slice(0, 60)])
        }
      }
    }
    expect(answered - before).toBeGreaterThan(200)
  })

  test('may be a number, a list, an object, nothing at all, and is then refused or ignored', async () => {
    const before = answered
    for (const [route, body] of bodies()) {
      const method = route.slice(0, route.indexOf(' '))
      for (const leaf of leaves(body)) {
        for (const value of [-1e308, [], null, { toString: 'x' }]) {
          await free()
          const answer = await staff.send(method, pathOf(route), withLeaf(body, leaf, value))
          await expectAnswer(answer, [route, leaf, value])
        }
      }
    }
    expect(answered - before).toBeGreaterThan(200)
  })
})

describe('words that people write', () => {
  const clean = (text: string) =>
    text
      // oxlint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069\uFEFF]/g, '')
      .replace(/\r\n?/g, '\n')
      .trim()

  test('come back as they were sent, as text in JSON, or were refused in words', async () => {
    let stored = 0
    const fresh = { kind: 'suggestion', title: '说说看', words: '大家说说看。', position: real.position }
    const { threadId } = (await (await neighbour.send('POST', `${base}/ideas`, fresh)).json()) as {
      threadId: string
    }
    for (const payload of payloads) {
      await free()
      const idea = {
        kind: 'suggestion',
        title: '标题',
        words: payload,
        placeName: payload.slice(0, 80),
        position: real.position,
      }
      const answer = await neighbour.send('POST', `${base}/ideas`, idea)
      const { reference } = (await answer.clone().json()) as { reference: string }
      const status = await expectAnswer(answer, payload.slice(0, 60))
      if (status !== 201) {
        expect([payload.slice(0, 60), status]).toEqual([payload.slice(0, 60), 422])
        continue
      }
      stored += 1
      const read = await server.visitor.get(`${base}/ideas/${reference}`)
      expect(((await read.json()) as { words: string }).words).toBe(clean(payload))
      const comment = await neighbour.send('POST', `${base}/threads/${threadId}/comments`, {
        words: payload,
      })
      expect([payload, comment.status]).toEqual([payload, 201])
    }
    expect(stored).toBeGreaterThan(120)
    const comments = await server.visitor.get(`${base}/threads/${threadId}/comments`)
    const said = new Set(((await comments.json()) as { words: string }[]).map(({ words }) => words))
    expect(said.has('<img src=x onerror=alert(1)>')).toBe(true)
  })

  test('as a name leave no blank and no hidden direction', async () => {
    for (const payload of payloads) {
      await free()
      const answer = await neighbour.send('POST', '/api/me/chosen-name', { chosenName: payload })
      const status = await expectAnswer(answer, payload.slice(0, 60))
      if (status !== 200) continue
      const me = (await (await neighbour.get('/api/me')).json()) as { person: { chosenName: { zh: string } } }
      expect(me.person.chosenName.zh).toBe(clean(payload))
      expect(me.person.chosenName.zh).toMatch(/[^\p{C}\p{Z}\p{M}\u3164\u2800]/u)
    }
  })
})

describe('every parameter of every read', () => {
  let turn = 0
  /** Another share of what fits in an address each time, and the extremes always. */
  const share = (parts: number) => {
    turn += 1
    const fitting = payloads.filter((text) => text !== '' && text.length < 200 && text.isWellFormed())
    return [...fitting.filter((_, index) => (index + turn) % parts === 0), ...extremes]
  }

  const reads = [
    ...Object.entries(fittingQueries).map(([route, query]) => [route, query] as const),
    [
      'GET /places/{place}/contributions',
      '?kind=idea&status=idea&category=light&q=x&mine=true&box=1,2,3,4&order=new&after=00000000-0000-7000-8000-000000000000',
    ],
    ['GET /places/{place}/landmarks', '?q=x'],
    ['GET /places/{place}/zones', '?on=2026-01-01&knownAt=2026-01-01T00:00:00Z'],
    ['GET /places/{place}/zone-changes', '?state=waiting'],
    ['GET /places/{place}/proposals/{reference}', '?version=1'],
    ['GET /places/{place}/tiles/{version}/{z}/{x}/{y}', '?q=x&kind=idea&mine=false'],
    ['GET /places/{place}/similar-ideas', '?lon=1&lat=1&words=x&category=light'],
  ] as const
  const extremes = [
    '0000-01-01',
    '9999-12-31',
    '0000-01-01T00:00:00Z',
    '99999999999',
    '9007199254740991',
    '1e5',
    '-0',
    'Infinity',
    '0x10',
    ' 1',
    '1,2,3',
    '1,2,3,4,5',
    'a,b,c,d',
    '1e308,1e308,-1e308,1e309',
  ]

  test('takes anything, twice or not at all, without breaking the server', async () => {
    const before = answered
    for (const [route, query] of reads) {
      const path = pathOf(route).split('?')[0] ?? ''
      for (const name of new URLSearchParams(query).keys()) {
        for (const payload of share(12)) {
          const asked = new URLSearchParams(query)
          asked.set(name, payload)
          await expectNoBreak(route, `${path}?${asked.toString()}`)
        }
        await expectNoBreak(
          route,
          `${path}${query}&${name}=1&${name}=2&${name}[]=3&__proto__=1&${name}[$ne]=1`,
        )
      }
    }
    expect(answered - before).toBeGreaterThan(200)
  })

  test('in the path is a name like any other', async () => {
    const before = answered
    for (const route of [
      'ideas/X',
      'ideas/X/outcome',
      'ideas/X/comments',
      'proposals/X',
      'proposals/X/reviews',
      'decisions/X',
      'zones/X/versions',
      'reviews/X',
      'threads/X',
      'polls/X',
      'ideas-by-code/X',
      'open-decisions/X/preview',
      'zone-imports/X',
      'idea-imports/X',
      'idea-imports/X/undo',
      'proposals/X/close-out',
      'photos/X/small',
      'basemap/X',
      'tiles/X/1/1/1.mvt',
      'tiles/1/X/1/1.mvt',
      'tiles/1/1/1/X',
    ]) {
      for (const payload of share(12)) {
        await free()
        const path = `${base}/${route.replace('X', encodeURIComponent(payload))}`
        await expectNoBreak(route, path)
      }
    }
    for (const payload of share(1))
      await expectNoBreak('place', `/api/places/${encodeURIComponent(payload)}/me`)
    expect(answered - before).toBeGreaterThan(200)
  })

  async function expectNoBreak(route: string, path: string) {
    const answer = await staff.get(path)
    const isBroken = answer.status >= 500
    expect([route, path.slice(0, 200), isBroken ? await answer.text() : 'answered']).toEqual([
      route,
      path.slice(0, 200),
      'answered',
    ])
    if (!isBroken) await answer.body?.cancel()
    answered += 1
  }
})

describe('fields that nobody asked for', () => {
  test('are ignored: nobody writes a state, a role, an author or a prototype', async () => {
    const extra = `"status":"answered","state":"answered","role":"administrator","roles":["administrator"],"authorId":"x","author_id":"x","id":"x","reference":"TST-9999","golden_at":"2026-01-01","isGolden":true,"channel":"meeting","enteredBy":"x","__proto__":{"isAdmin":true,"roles":["administrator"]},"constructor":{"prototype":{"isAdmin":true}}`
    const body = `{"kind":"suggestion","title":"多余的字段","words":"多余的字段不算数","position":[${real.position.join()}],${extra}}`
    const answer = await neighbour.send('POST', `${base}/ideas`, body)
    expect(answer.status).toBe(201)
    const { reference, id } = (await answer.json()) as { reference: string; id: string }
    expect(reference).not.toBe('TST-9999')
    expect(id).not.toBe('x')
    const idea = (await (await neighbour.get(`${base}/ideas/${reference}`)).json()) as object
    expect(idea).toMatchObject({ state: 'registered', isGolden: false, channel: 'online', isMine: true })
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined()
    const me = (await (await neighbour.get(`${base}/me`)).json()) as { roles: string[] }
    expect(me.roles).toEqual(['visitor', 'resident'])
    const named = await neighbour.send(
      'POST',
      '/api/me/chosen-name',
      `{"chosenName":"甲","personId":"x","origin":"staff","locale":"xx"}`,
    )
    expect(named.status).toBe(200)
  })
})

describe('a body that is none', () => {
  const sent = async (body: string, headers: Record<string, string> = {}) =>
    (await neighbour.send('POST', `${base}/ideas`, body, headers)).status

  test('is refused with its own status', async () => {
    for (const broken of [
      '{',
      '{"kind":',
      "{'kind':'x'}",
      '{"a":1}}',
      'undefined',
      '<xml/>',
      '{"a":\u0000}',
      '{"words":"\\uD8"}',
    ])
      expect([broken, await sent(broken)]).toEqual([broken, 400])
    for (const other of ['[]', '"x"', '1', 'null', 'true', '{}'])
      expect([other, await sent(other)]).toEqual([other, 422])
    for (const type of [
      'text/plain',
      'application/xml',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      '',
    ])
      expect([
        type,
        [400, 422].includes(await sent('{"kind":"suggestion"}', { 'Content-Type': type })),
      ]).toEqual([type, true])
  })

  test('too deep or too large is refused, and 13 MB with 413', async () => {
    const deep = `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`
    expect(await sent(deep)).toBe(422)
    expect(await sent(`{"position":${'['.repeat(50_000)}${']'.repeat(50_000)}}`)).toBe(422)
    const nested = `{"type":"GeometryCollection","geometries":[`.repeat(5000) + ']}'.repeat(5000)
    const drawn = await server.visitor.send('POST', `${base}/rules-at`, `{"shape":${nested}}`)
    expect(drawn.status).toBe(422)
    expect(await sent(`{"words":"${'x'.repeat(13_000_000)}"}`)).toBe(413)
    const streamed = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(1_000_000).fill(120)),
    })
    const endless = await server.app.request(`${base}/ideas`, {
      method: 'POST',
      headers: { 'X-Hetu': '1', 'Content-Type': 'application/json' },
      body: streamed,
      duplex: 'half',
    })
    expect(endless.status).toBe(413)
  })

  test('without our header is refused before anybody looks at it, and creating without a usable key', async () => {
    const idea = JSON.stringify({
      kind: 'suggestion',
      title: '标题',
      words: '文字内容',
      position: real.position,
    })
    expect(await sent(idea, { 'X-Hetu': '' })).toBe(403)
    expect(await sent(idea, { 'Idempotency-Key': '' })).toBe(400)
    for (const key of ['short', 'x'.repeat(101), 'has a space in it', "'; drop table idea; --"])
      expect([key, await sent(idea, { 'Idempotency-Key': key })]).toEqual([key, 422])
  })

  test('sent twice with one key is answered once, and with other content refused', async () => {
    const idea = { kind: 'suggestion', title: '只记一次', words: '只记一次的话', position: real.position }
    const key = { 'Idempotency-Key': 'the-same-key-again' }
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => neighbour.send('POST', `${base}/ideas`, idea, key)),
    )
    const references = new Set<unknown>()
    for (const answer of answers) references.add(((await answer.json()) as { reference: unknown }).reference)
    expect(references.size).toBe(1)
    expect((await neighbour.send('POST', `${base}/ideas`, { ...idea, title: '另一件事' }, key)).status).toBe(
      409,
    )
    // Another person's equal key is another key.
    expect((await staff.send('POST', `${base}/ideas`, { ...idea, title: '另一件事' }, key)).status).toBe(201)
  })
})
