import { VectorTile } from '@mapbox/vector-tile'
import { liutingLiAnchor, localFrame } from '@hetu/domain/geometry/local-frame'
import { PbfReader } from 'pbf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { honourIdea } from '../ideas/honour-idea.ts'
import { submitIdea } from '../ideas/submit-idea.ts'
import { newProposal } from '../reviews/testing/review-case.ts'
import { createApp } from '../app.ts'
import type { PlaceContext } from '../server/place-context.ts'
import { newPerson, newPlace, performAs, testServices } from '../testing/services.ts'
import { support } from '../threads/support.ts'
import { spotOf, tileOf } from './z-order-index.ts'

const { toPosition } = localFrame(liutingLiAnchor)
let services: Awaited<ReturnType<typeof testServices>>
let app: ReturnType<typeof createApp>
let place: PlaceContext
let resident: Awaited<ReturnType<typeof newPerson>>
let planner: Awaited<ReturnType<typeof newPerson>>
let proposalId: string
beforeAll(async () => {
  services = await testServices()
  app = createApp(services, 'none')
  place = await newPlace(services)
  resident = await newPerson(services, place)
  planner = await newPerson(services, place, { roles: ['planner'] })
  proposalId = (await newProposal(services, place, planner.personId, 'P7')).id
})
afterAll(() => services.close())

const say = (x: number, y: number) =>
  performAs(services, place, resident, submitIdea, {
    kind: 'suggestion',
    title: '一条点子',
    words: '在这里说的',
    position: toPosition(x, y),
  })
const listed = async () =>
  (await (await app.request(`/api/places/${place.slug}/contributions`)).json()) as {
    version: string
    total: number
  }
const addressOf = (version: string, x: number, y: number, z: number) =>
  `/api/places/${place.slug}/tiles/${[version, z, ...tileOf(spotOf(toPosition(x, y)), z)].join('/')}.mvt`
const propertiesIn = async (answer: Response) => {
  const layer = new VectorTile(new PbfReader(new Uint8Array(await answer.arrayBuffer()))).layers[
    'contributions'
  ]
  return Array.from({ length: layer?.length ?? 0 }, (_, at) => layer?.feature(at).properties)
}

describe('a tile', () => {
  test('keeps its ETag and its address when something happens elsewhere, and changes with its own content', async () => {
    const here = await say(20, 20)
    const there = await say(460, 340)
    const { version } = await listed()
    const first = await app.request(addressOf(version, 20, 20, 18))
    expect(first.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
    const etag = first.headers.get('ETag') ?? ''
    expect(etag).toMatch(/^"[\w-]{22}"$/)
    await performAs(services, place, planner, support, { threadId: there.threadId, stance: 'support' })
    // A support is not drawn: the next list names the same tiles.
    expect((await listed()).version).toBe(version)
    await performAs(services, place, planner, honourIdea, { reference: there.reference })
    const next = (await listed()).version
    expect(BigInt(next)).toBeGreaterThan(BigInt(version))
    const asked = await app.request(addressOf(next, 20, 20, 18), { headers: { 'If-None-Match': etag } })
    expect([asked.status, asked.headers.get('ETag')]).toEqual([304, etag])
    expect(asked.headers.get('Cache-Control')).toContain('immutable')
    await performAs(services, place, planner, honourIdea, { reference: here.reference })
    const changed = await app.request(addressOf((await listed()).version, 20, 20, 18), {
      headers: { 'If-None-Match': etag },
    })
    expect([changed.status, changed.headers.get('ETag') === etag]).toEqual([200, false])
    // The old address no longer names what is sent, so nobody keeps that for ever.
    const old = await app.request(addressOf(version, 20, 20, 18))
    expect(old.headers.get('Cache-Control')).toBe('public, no-cache')
  })

  test('is sent packed to whoever takes it so, under a name of its own', async () => {
    const { version } = await listed()
    const address = addressOf(version, 20, 20, 16)
    const plain = await app.request(address)
    const packed = await app.request(address, { headers: { 'Accept-Encoding': 'gzip' } })
    expect(packed.headers.get('Content-Encoding')).toBe('gzip')
    expect(plain.headers.get('Content-Encoding')).toBeNull()
    expect(packed.headers.get('ETag')).not.toBe(plain.headers.get('ETag'))
    expect(packed.headers.get('Vary')).toContain('Accept-Encoding')
    const refusing = await app.request(address, { headers: { 'Accept-Encoding': 'gzip;q=0, identity' } })
    expect(refusing.headers.get('Content-Encoding')).toBeNull()
  })

  test('tells of a badge how many are in each state, and never hides a proposal in one', async () => {
    const { reference } = await say(121, 146)
    await say(120, 145)
    await say(120, 145)
    await performAs(services, place, planner, honourIdea, { reference })
    const drawn = await propertiesIn(await app.request(addressOf((await listed()).version, 120, 145, 15)))
    expect(drawn).toContainEqual(expect.objectContaining({ id: proposalId, kind: 'proposal' }))
    const badges = drawn.filter((properties) => properties?.['cluster'] === true)
    expect(badges.length).toBeGreaterThan(0)
    for (const badge of badges) {
      const counts = Object.entries(badge ?? {}).filter(([name]) => name.startsWith('count_'))
      expect(counts.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(badge?.['point_count'])
    }
    expect(badges.some((badge) => badge?.['count_adopted'] === 1)).toBe(true)
  })

  test('is refused at a place, a zoom or with a filter that is none', async () => {
    const { version } = await listed()
    const status = async (path: string) => (await app.request(path)).status
    expect(await status(addressOf(version, 20, 20, 18).replace(place.slug, 'nowhere'))).toBe(404)
    expect(await status(`/api/places/${place.slug}/tiles/${version}/2/9/0.mvt`)).toBe(404)
    expect(await status(`${addressOf(version, 20, 20, 18)}?status=nonsense`)).toBe(422)
    expect(await status(`${addressOf(version, 20, 20, 18)}?nothing=1`)).toBe(422)
  })
})
