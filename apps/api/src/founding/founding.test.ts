import { beforeAll, afterAll, describe, expect, it } from 'vitest'
import { openKeepingBrowser, openTestServer, type TestBrowser, documentedRoutes } from '../testing/browser.ts'
import { emptyPath, fittingBodies } from '../testing/bodies.ts'
import { findPlace } from '../server/place-context.ts'
import { newPerson, newPlace, testServices } from '../testing/services.ts'
import { writtenPages } from '../testing/written-pages.ts'
import { makeAdministratorLink } from '../places/administrator-link.ts'

const pages = writtenPages()
const slug = 'marsh-lane'
const base = `/api/places/${slug}`
const corner = [-1.0803, 53.9576]
const outline = [
  [0, 0],
  [0.006, 0],
  [0.006, 0.004],
  [0, 0.004],
  [0, 0],
].map(([east = 0, north = 0]) => [corner[0]! + east, corner[1]! + north])
const marshLane = {
  slug,
  name: { zh: '沼巷', en: 'Marsh Lane' },
  city: { zh: '试城', en: 'Testford' },
  country: 'ENG',
  referencePrefix: 'ML',
  timeZone: 'Europe/London',
  epsg: 27700,
  site: { type: 'Polygon', coordinates: [outline] },
  households: 120,
  shops: 8,
  contactPhone: '01904 000000',
  servicePromiseDays: 20,
}

let services: Awaited<ReturnType<typeof testServices>>
let server: ReturnType<typeof openTestServer>
let neighbour: string
let network = 0
/** A browser of its own, on a network of its own. */
const newBrowser = () => openKeepingBrowser(server.app, `10.0.0.${(network += 1)}`)
const secretOf = (address: string) => address.slice(address.lastIndexOf('/') + 1)
const account = (name: string) => ({ account: name, chosenName: name, password: 'a long enough password' })
const accept = (browser: TestBrowser, token: string, newAccount?: object) =>
  browser.send('POST', `/api/invitations/${token}/acceptance`, newAccount ? { newAccount } : {})
const codeOf = async (answer: Response) => ((await answer.json()) as { code?: string }).code

let founder: TestBrowser

async function invite(browser: TestBrowser, role: string): Promise<string> {
  const answer = await browser.send('POST', `${base}/invitations`, { role, note: `for a ${role}` })
  expect(answer.status).toBe(200)
  return secretOf(((await answer.json()) as { address: string }).address)
}

beforeAll(async () => {
  services = await testServices()
  const config = { ...services.config, trustsProxy: true }
  server = openTestServer({ ...services, config }, pages.folder)
  neighbour = (await newPlace(services)).slug
  founder = newBrowser()
})
afterAll(async () => {
  pages.remove()
  await services.close()
})

describe('the link of the first administrator', () => {
  it('makes its opener one, once', async () => {
    const db = services.database.kysely
    const [link, other] = [
      await makeAdministratorLink(db, 'https://hetu.example/'),
      await makeAdministratorLink(db, 'https://hetu.example/'),
    ]
    expect(link).toMatch(/^https:\/\/hetu\.example\/invitation\/[\w-]{32}$/)
    const stored = await db.selectFrom('administrator_link').select('token_hash').execute()
    expect(stored.map(({ token_hash: hash }) => hash)).not.toContain(secretOf(link))
    expect(await codeOf(await accept(founder, secretOf(link)))).toBe('not_signed_in')
    expect((await accept(founder, secretOf(link), account('founder'))).status).toBe(200)
    expect(await (await founder.get('/api/founder')).json()).toEqual({ mayFound: true, founding: [] })
    for (const used of [link, other])
      expect(await codeOf(await accept(newBrowser(), secretOf(used), account('late')))).toBe(
        'invitation_over',
      )
  })
  it('is over after an hour', async () => {
    const link = await makeAdministratorLink(services.database.kysely, 'https://hetu.example/')
    await services.database.kysely
      .updateTable('administrator_link')
      .set({ expires_at: new Date(Date.now() - 1000) })
      .execute()
    expect(await codeOf(await accept(newBrowser(), secretOf(link), account('late')))).toBe('invitation_over')
  })
  it('lets its opener sign in again with the password', async () => {
    const again = { account: 'founder', password: 'a long enough password' }
    expect((await newBrowser().send('POST', '/api/sign-in/password', again)).status).toBe(200)
  })
})

describe('founding a place', () => {
  it('is for administrators of the deployment', async () => {
    const { personId } = await newPerson(services, await findPlace(services.database.kysely, neighbour), {
      roles: ['administrator'],
    })
    const somebody = await server.as(personId)
    expect(await codeOf(await somebody.send('POST', '/api/places', marshLane))).toBe('founders_only')
  })
  it.each([
    ['projection_unfit', { epsg: 32650 }],
    ['not_for_measuring', { epsg: 3857 }],
    ['time_zone_unknown', { timeZone: 'Europe/Atlantis' }],
    [
      'shape_crosses_itself',
      {
        site: {
          type: 'Polygon',
          coordinates: [[outline[0], outline[2], outline[1], outline[3], outline[0]]],
        },
      },
    ],
    [
      'site_too_large',
      {
        site: {
          type: 'Polygon',
          coordinates: [
            [
              [-1, 53],
              [0, 53],
              [0, 54],
              [-1, 53],
            ],
          ],
        },
      },
    ],
  ])('refuses %s and leaves nothing behind', async (code, wrong) => {
    expect(await codeOf(await founder.send('POST', '/api/places', { ...marshLane, ...wrong }))).toBe(code)
  })
  it('gives the founder a place that they can enter, and nobody else an address twice', async () => {
    expect((await founder.send('POST', '/api/places', marshLane)).status).toBe(201)
    expect(await codeOf(await founder.send('POST', '/api/places', marshLane))).toBe('slug_taken')
    const place = (await (await founder.get(base)).json()) as { isOpen: boolean; holidays: unknown[] }
    expect(place.isOpen).toBe(false)
    // The days off that come with the product are those of China.
    expect(place.holidays).toEqual([])
    expect((await founder.get(`/p/${slug}/founding`)).headers.get('Cache-Control')).toBe('private, no-store')
  })
})

describe('a place that is not open', () => {
  it('answers no read and no verb of anybody else, as if it did not exist', async () => {
    const stranger = newBrowser()
    const routes = await documentedRoutes(server.app)
    const below = routes.filter((route) => route.includes('/places/{place}'))
    expect(below.length).toBeGreaterThan(100)
    for (const route of below) {
      const [method = ''] = route.split(' ')
      const ask = (where: string) =>
        method === 'GET'
          ? stranger.get(emptyPath(route, where))
          : stranger.send(method, emptyPath(route, where), fittingBodies[route] ?? {})
      const [closed, nowhere] = [await ask(slug), await ask('no-such-place')]
      expect([route, closed.status]).toEqual([route, 404])
      const [one, other] = [(await closed.json()) as object, (await nowhere.json()) as object]
      expect({ ...one, requestId: '' }).toEqual({ ...other, requestId: '' })
    }
  })
  it('is in no list, page, drawing, tile or sitemap', async () => {
    const stranger = newBrowser()
    for (const path of [
      '/',
      '/sitemap.xml',
      '/robots.txt',
      '/api/founder',
      '/metrics',
      '/api/demonstration-people',
    ])
      expect(await (await stranger.get(path)).text()).not.toContain(slug)
    for (const path of [
      `/p/${slug}/`,
      `/p/${slug}/sitemap.xml`,
      `/drawn-map/${slug}/1/en/light.svg`,
      `/drawn-map/${slug}/1/card.jpg`,
      `${base}/tiles/1/0/0/0.mvt`,
    ]) {
      const answer = await stranger.get(path)
      expect([path, answer.status]).toEqual([path, 404])
      expect(await answer.text()).not.toContain('Marsh Lane')
    }
    // The neighbour stays the only one, with plain addresses.
    expect(await (await stranger.get('/zones')).text()).toContain(`content="${neighbour}"`)
  })
})

describe('opening', () => {
  it('needs a second administrator and the authority, and the founder cannot do it alone', async () => {
    const open = (browser: TestBrowser) => browser.send('POST', `${base}/opening`)
    expect(await codeOf(await open(founder))).toBe('opening_needs_second')
    const link = await invite(founder, 'administrator')
    expect(await codeOf(await accept(founder, link))).toBe('not_for_oneself')
    const second = newBrowser()
    expect(await codeOf(await accept(second, link, account('second')))).toBeUndefined()
    expect(await codeOf(await accept(newBrowser(), link, account('third')))).toBe('invitation_over')
    expect(await codeOf(await open(second))).toBe('opening_needs_authority')
    const authority = newBrowser()
    expect((await accept(authority, await invite(second, 'authority'), account('officer'))).status).toBe(200)
    expect(await codeOf(await open(founder))).toBe('opening_needs_second')
    expect((await open(second)).status).toBe(200)
    expect(await codeOf(await open(second))).toBe('place_open')

    const visitor = newBrowser()
    const place = (await (await visitor.get(base)).json()) as { isOpen: boolean }
    expect(place.isOpen).toBe(true)
    expect(await (await visitor.get('/')).text()).toContain(slug)

    // From now on four eyes hold: another administrator confirms who is to be one.
    const next = await invite(second, 'administrator')
    const newcomer = newBrowser()
    expect(await codeOf(await accept(newcomer, next, account('fourth')))).toBe('invitation_waits')
    const { invitations } = (await (await second.get(`${base}/staff`)).json()) as {
      invitations: { id: string }[]
    }
    const confirm = (browser: TestBrowser) =>
      browser.send('POST', `${base}/invitations/${invitations.at(-1)!.id}/confirmation`)
    expect(await codeOf(await confirm(second))).toBe('not_for_oneself')
    expect((await confirm(founder)).status).toBe(200)
    expect(await codeOf(await confirm(founder))).toBe('invitation_confirmed')
    expect((await accept(newcomer, next, account('fourth'))).status).toBe(200)
  })
  it('lets an idea be received there, beside the neighbour, with nothing of it there', async () => {
    const resident = newBrowser()
    expect((await accept(resident, await invite(founder, 'watchdog'), account('resident'))).status).toBe(200)
    const said = await resident.send('POST', `${base}/ideas`, {
      kind: 'suggestion',
      title: 'A bench by the beck',
      words: 'Please put a bench where the beck bends.',
      position: [corner[0]! + 0.002, corner[1]! + 0.002],
    })
    expect(said.status).toBe(201)
    expect(((await said.json()) as { reference: string }).reference).toBe('ML-0001')
    for (const [where, count] of [
      [slug, 1],
      [neighbour, 0],
    ]) {
      const list = await (await newBrowser().get(`/api/places/${where}/contributions`)).text()
      expect(list.split('A bench by the beck').length - 1 > 0).toBe(count === 1)
    }
  })
})
