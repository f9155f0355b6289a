import { VectorTile } from '@mapbox/vector-tile'
import { notStated } from '@hetu/domain/zones/law-known'
import type { ZoneMap } from '@hetu/domain/zones/zone-map'
import type { ZoneVersion } from '@hetu/domain/zones/zone'
import { PbfReader } from 'pbf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PlaceContext } from '../server/place-context.ts'
import { openTestServer, type TestBrowser } from '../testing/browser.ts'
import { newPerson, newPlace, testServices } from '../testing/services.ts'
import { recordHeritageObject } from './record-heritage-object.ts'
import { seededNumbers } from './testing/generated-cases.ts'
import { recordZone } from './testing/record-zone.ts'
import { frame, hiddenObject, rect } from './testing/zone.ts'

let services: Awaited<ReturnType<typeof testServices>>
let place: PlaceContext
let visitor: TestBrowser
let planner: TestBrowser
beforeAll(async () => {
  services = await testServices()
  place = await newPlace(services)
  const server = openTestServer(services)
  visitor = server.visitor
  planner = await server.as((await newPerson(services, place, { roles: ['planner'] })).personId)
  await record({ zoneId: 'here', geometry: rect(0, 0, 90, 90) })
  await record({ zoneId: 'there', type: 'district_core', geometry: rect(3000, 0, 3090, 90) })
}, 60_000)
afterAll(() => services.close())

const record = (more: Partial<ZoneVersion>) => recordZone(services, place.id, more)
const mapOf = async (who = visitor, query = '') =>
  (await (await who.get(`/api/places/${place.slug}/zone-map${query}`)).json()) as ZoneMap

function tileAt(x: number, y: number, z: number): string {
  const [lon, lat] = frame.toPosition(x, y)
  const sine = Math.sin((lat * Math.PI) / 180)
  const down = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)
  return `${z}/${Math.floor(((lon + 180) / 360) * 2 ** z)}/${Math.floor(down * 2 ** z)}.mvt`
}
const askTile = (state: string, tile: string, headers = {}, who = visitor, query = '') =>
  who.get(`/api/places/${place.slug}/zone-tiles/${state}/${tile}${query}`, headers)

async function drawnIn(answer: Response) {
  const { layers } = new VectorTile(new PbfReader(new Uint8Array(await answer.arrayBuffer())))
  return Object.fromEntries(
    Object.entries(layers).map(([code, layer]) => [
      code,
      Array.from({ length: layer.length }, (_, at) => layer.feature(at).properties),
    ]),
  )
}

describe('the map of zones', () => {
  test('tells its layers in the order of the law, with the newest first day of each', async () => {
    expect((await mapOf()).layers).toEqual([
      { code: 'district_core', count: 1, since: '2021-07-01', planCount: 0 },
      { code: 'district_control', count: 1, since: '2021-07-01', planCount: 0 },
    ])
  })

  test('draws what is law on the day that is asked for', async () => {
    const { state, layers } = await mapOf(visitor, '?on=2019-01-01')
    expect(layers).toEqual([])
    const then = await askTile(state, tileAt(45, 45, 16), {}, visitor, '?on=2019-01-01')
    expect(await drawnIn(then)).toEqual({})
  })

  test('shows a hidden object to those who work with it, and to nobody else', async () => {
    const { change } = hiddenObject
    if (change.subject !== 'object') throw new Error('no object')
    await services.database.kysely
      .transaction()
      .execute((tx) => recordHeritageObject(tx, { placeId: place.id, now: new Date() }, change.object))
    const [seen, told] = [await mapOf(planner), await mapOf()]
    expect(seen.layers.map(({ code }) => code)).toContain('buried')
    expect(told.layers.map(({ code }) => code)).not.toContain('buried')
    const own = await askTile(seen.state, tileAt(305, 305, 17), {}, planner)
    expect(own.headers.get('Cache-Control')).toMatch(/^private/)
    expect(await drawnIn(own)).toHaveProperty('buried')
    // Not even under the state that those know.
    expect(await drawnIn(await askTile(seen.state, tileAt(305, 305, 17)))).not.toHaveProperty('buried')
  })
})

describe('a tile of zones', () => {
  test('carries the zone with its name and limit, in the layer of its kind', async () => {
    const { state } = await mapOf()
    expect(await drawnIn(await askTile(state, tileAt(45, 45, 16)))).toEqual({
      district_control: [{ id: 'here', zh: '试验区划', en: 'test zone', ridgeMetres: 9 }],
    })
  })

  test('marks what is drawn in a plan whose law is unknown, from afar too, and the layer counts it', async () => {
    const plans = await newPlace(services)
    await recordZone(services, plans.id, { status: 'law_unknown', geometry: rect(0, 0, 90, 90) })
    const tree = { zh: '古樟', en: 'camphor' }
    const legalBasis = { act: notStated, article: notStated }
    const object = { id: 'T1', kind: 'old_tree' as const, name: tree, legalBasis, accuracyMetres: 1 }
    const geometry = { type: 'Point' as const, coordinates: frame.toPosition(40, 40) }
    await services.database.kysely.transaction().execute((tx) =>
      recordHeritageObject(
        tx,
        { placeId: plans.id, now: new Date() },
        {
          validFrom: '2021-07-01',
          validTo: null,
          object: { ...object, isLocationHidden: false, geometry, radiusMetres: 5 },
        },
      ),
    )
    const told = (await (await visitor.get(`/api/places/${plans.slug}/zone-map`)).json()) as ZoneMap
    expect(told.layers.map(({ planCount }) => planCount)).toEqual([1, 1])
    for (const z of [14, 16]) {
      const tile = await visitor.get(
        `/api/places/${plans.slug}/zone-tiles/${told.state}/${tileAt(45, 45, z)}`,
      )
      expect(await drawnIn(tile)).toMatchObject({ district_control: [{ isPlan: true }] })
    }
    expect((await mapOf()).layers.every(({ planCount }) => planCount === 0)).toBe(true)
  })

  test('keeps its ETag when a zone elsewhere changes, and changes with its own', async () => {
    const { state } = await mapOf()
    const first = await askTile(state, tileAt(45, 45, 16))
    const etag = first.headers.get('ETag') ?? ''
    expect(etag).toMatch(/^"[\w-]{22}"$/)
    expect(first.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
    await record({
      zoneId: 'there',
      type: 'district_core',
      geometry: rect(3000, 0, 3050, 90),
      validFrom: '2022-01-01',
    })
    const next = (await mapOf()).state
    expect(next).not.toBe(state)
    const asked = await askTile(next, tileAt(45, 45, 16), { 'If-None-Match': etag })
    expect([asked.status, asked.headers.get('ETag')]).toEqual([304, etag])
    await record({ zoneId: 'here', geometry: rect(0, 0, 50, 90), validFrom: '2022-01-01' })
    const changed = await askTile((await mapOf()).state, tileAt(45, 45, 16), { 'If-None-Match': etag })
    expect(changed.status).toBe(200)
    // The old address no longer names what is sent, so nobody keeps that.
    expect((await askTile(state, tileAt(45, 45, 16))).headers.get('Cache-Control')).toBe('public, no-cache')
  })

  test('is sent packed to whoever takes it so, under a name of its own', async () => {
    const { state } = await mapOf()
    const [plain, packed] = [
      await askTile(state, tileAt(45, 45, 16)),
      await askTile(state, tileAt(45, 45, 16), { 'Accept-Encoding': 'gzip' }),
    ]
    expect([plain.headers.get('Content-Encoding'), packed.headers.get('Content-Encoding')]).toEqual([
      null,
      'gzip',
    ])
    expect(packed.headers.get('ETag')).not.toBe(plain.headers.get('ETag'))
  })

  test('is no larger than 60 kB, however much lies in it', async () => {
    const next = seededNumbers(9)
    for (let at = 0; at < 14; at += 1) {
      const ring = Array.from({ length: 2500 }, (_, corner): [number, number] => {
        const [turn, far] = [(corner / 2500) * 2 * Math.PI, 300 * (0.6 + 0.4 * next())]
        return [400 + at * 9 + far * Math.cos(turn), 400 + far * Math.sin(turn)]
      })
      const geometry = frame.toShape({ type: 'Polygon', coordinates: [[...ring, ring[0]!]] })
      await record({ zoneId: `large-${at}`, geometry: geometry })
    }
    const { state } = await mapOf()
    for (const z of [14, 17]) {
      const answer = await askTile(state, tileAt(400, 400, z), { 'Accept-Encoding': 'gzip' })
      const { byteLength } = await answer.arrayBuffer()
      expect([z, byteLength <= 60_000, byteLength > 5000]).toEqual([z, true, true])
    }
  }, 60_000)

  test('of nowhere is not found, and of a bad address refused', async () => {
    expect((await askTile('1', '3/8/0.mvt')).status).toBe(404)
    expect((await askTile('1', '3/x/0.mvt')).status).toBe(422)
  })
})
