import { sql } from '@hetu/db/sql'
import { checkShape } from '@hetu/domain/geometry/check-shape'
import { plannerLimits } from '@hetu/domain/geometry/shape-limits'
import type { Actor } from '@hetu/domain/people/actor'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import type { PlaceContext } from '../server/place-context.ts'
import { processorTime } from '../server/processor-time.ts'
import { newPerson, newPlace, performAs, readAs, testServices } from '../testing/services.ts'
import { previewZoneImport } from './preview-zone-import.ts'
import { publishZoneImport } from './publish-zone-import.ts'
import { readZoneImport } from './read-zone-import.ts'
import { submitZoneImport } from './submit-zone-import.ts'
import { facts, frame, rect } from './testing/zone.ts'

let services: Awaited<ReturnType<typeof testServices>>
let place: PlaceContext
let planner: Actor
let authority: Actor
let processBefore: number
beforeAll(async () => {
  services = await testServices()
  place = await newPlace(services)
  planner = await newPerson(services, place, { roles: ['planner'] })
  authority = await newPerson(services, place, { roles: ['authority'] })
  processBefore = await databaseProcess()
})
afterAll(() => services.close())

/** A process that PostgreSQL starts anew when one of its backends dies; the embedded database has but one. */
async function databaseProcess(): Promise<number> {
  const { rows } = await sql<{ pid: number }>`
    select coalesce((select pid from pg_stat_activity where backend_type = 'checkpointer'), pg_backend_pid()) as pid`.execute(
    services.database.kysely,
  )
  return rows[0]!.pid
}

const metres = (type: string, coordinates: unknown) => frame.toShape({ type, coordinates } as never)
const ring = (...corners: number[][]) => metres('Polygon', [[...corners, corners[0]]])
const scattered = (count: number) =>
  Array.from({ length: count }, (_, i) => [
    122.5 + ((i * 7919) % 1000) / 1e5,
    32 + ((i * 104_729) % 1000) / 1e5,
  ])
const closed = (list: unknown[]) => [...list, list[0]]
let nested: unknown = { type: 'Point', coordinates: [122.5, 32] }
for (let depth = 0; depth < 20_000; depth += 1) nested = { type: 'GeometryCollection', geometries: [nested] }
const holes = Array.from({ length: 10_000 }, (_, i) => {
  const [x, y] = [(i % 100) * 2, Math.floor(i / 100) * 2]
  return rect(x, y, x + 1, y + 1).coordinates[0]
})

/** T19: shapes that are meant to stop a server. */
const killers: [string, unknown, string][] = [
  [
    'a million corners',
    { type: 'Polygon', coordinates: [closed(scattered(1_000_000))] },
    'shape_too_many_vertices',
  ],
  ['a bow-tie', ring([0, 0], [9, 9], [9, 0], [0, 9]), 'shape_crosses_itself'],
  ['a scribble of 20,000 corners', { type: 'Polygon', coordinates: [closed(scattered(19_999))] }, 'shape_'],
  ['a spike', ring([0, 0], [9, 0], [9, 9], [9, 50], [9, 9], [0, 9]), 'shape_'],
  [
    'ten thousand holes',
    { type: 'Polygon', coordinates: [rect(-10, -10, 300, 300).coordinates[0], ...holes] },
    'shape_too_many_rings',
  ],
  ['a collection 20,000 deep', nested, 'shape_not_geojson'],
  ['no area at all', ring([0, 0], [9, 9], [18, 18], [27, 27]), 'shape_'],
  [
    'one point many times',
    { type: 'Polygon', coordinates: [Array.from({ length: 500 }, () => [122.5, 32])] },
    'shape_',
  ],
  ['a corner twice in a row', ring([0, 0], [9, 0], [9, 0], [9, 9]), 'shape_'],
]

describe('killer geometry (T19)', () => {
  test.each(killers)('%s is refused within 200 ms, with its reason', async (_, geometry, code) => {
    let checked: unknown
    const milliseconds = await processorTime(() => {
      checked = checkShape(geometry, plannerLimits)
    })
    expect(milliseconds).toBeLessThan(200)
    expect(checked).toMatchObject({ ok: false, refusal: { code: expect.stringContaining(code) } })
  })

  test('in a file each is refused by its row and place, the good row stays, and the database lives on', async () => {
    // A doubled corner of a file is dropped and told; by hand nobody draws one.
    const written = killers.filter(([name]) => !/million|deep|twice/.test(name))
    const features = [...written.map(([, geometry]) => geometry), rect(10, 10, 60, 60)].map((geometry) => ({
      type: 'Feature',
      properties: {},
      geometry,
    }))
    const { id } = await performAs(services, place, planner, previewZoneImport, {
      fileName: 'killers.geojson',
      content: JSON.stringify({ type: 'FeatureCollection', features }),
      facts,
    })
    const { layer } = await readAs(services, place, planner, readZoneImport, { importId: id })
    expect(layer.good.map((row) => row.index)).toEqual([written.length])
    expect(layer.refused).toHaveLength(written.length)
    for (const row of layer.refused)
      expect(row).toMatchObject({
        code: expect.stringMatching(/^shape_/),
        place: [expect.any(Number), expect.any(Number)],
      })
    expect(await databaseProcess()).toBe(processBefore)
  })

  test('a collection written 50,000 deep is answered, by the reader or by its thread', async () => {
    const content = `{"type":"FeatureCollection","features":[{"type":"Feature","geometry":${'{"type":"GeometryCollection","geometries":['.repeat(50_000)}${']}'.repeat(50_000)}}]}`
    const sent = performAs(services, place, planner, previewZoneImport, {
      fileName: 'deep.geojson',
      content,
      facts,
    })
    const answer = await sent.then(
      (read) => read.goodCount,
      (error: { refusal?: { code: string } }) => error.refusal?.code,
    )
    expect([0, 'layer_too_heavy', 'layer_not_json']).toContain(answer)
    expect(await databaseProcess()).toBe(processBefore)
  })
})

describe('nonsense coordinates (T20)', () => {
  const number = fc.oneof(
    fc.double({ min: -200, max: 200, noNaN: true }),
    fc.constantFrom(
      0,
      122.5,
      32,
      180,
      -180,
      90,
      -90,
      180.000001,
      1e308,
      5e-324,
      122.5 + 0.006,
      32 - 0.002,
      '122.5',
      null,
      true,
      [],
      {},
    ),
  )
  const position = fc.oneof(
    fc.tuple(
      fc.double({ min: 122.4999, max: 122.5052, noNaN: true }),
      fc.double({ min: 31.9999, max: 32.0033, noNaN: true }),
    ),
    fc.array(number, { minLength: 0, maxLength: 5 }),
    fc.constantFrom([0, 0], [32, 122.5], [180, 32], [-180, 32], 'here', null),
  )
  const geometry = fc.oneof(
    fc.record({ type: fc.constant('Point'), coordinates: position }),
    fc.record({ type: fc.constant('LineString'), coordinates: fc.array(position, { maxLength: 6 }) }),
    fc.record({
      type: fc.constant('Polygon'),
      coordinates: fc.array(
        fc.array(position, { maxLength: 6 }).map((list) => (list.length > 0 ? closed(list) : list)),
        { maxLength: 3 },
      ),
    }),
    fc.anything(),
  )

  test('what is stored is what was sent, and everything else is refused', async () => {
    const sent = fc.sample(geometry, { numRuns: 3000, seed: 20 })
    const content = JSON.stringify(
      {
        type: 'FeatureCollection',
        features: sent.map((shape) => ({ type: 'Feature', properties: {}, geometry: shape })),
      },
      (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value),
    )
    const written = (
      JSON.parse(content) as { features: { geometry: { type: string; coordinates: number[][] } | null }[] }
    ).features
    const first = { type: 'Feature', properties: {}, geometry: rect(1, 1, 9, 9) }
    const { id } = await performAs(services, place, planner, previewZoneImport, {
      fileName: 'nonsense.geojson',
      content: JSON.stringify({ type: 'FeatureCollection', features: [first, ...written] }),
      facts,
    })
    await performAs(services, place, planner, submitZoneImport, { importId: id })
    const { layer } = await readAs(services, place, planner, readZoneImport, { importId: id })
    expect(layer.good.length + layer.refused.length).toBe(written.length + 1)
    expect(layer.good.length).toBeGreaterThan(100)
    await performAs(services, place, authority, publishZoneImport, { importId: id })
    const { rows } = await sql<{ id: string; shape: string }>`
      select zone_id as id, ST_AsGeoJSON(geometry, 15) as shape from zone_version
      where place_id = ${place.id} and import_id = ${id}`.execute(services.database.kysely)
    expect(rows).toHaveLength(layer.good.length)
    for (const { id: zoneId, shape } of rows) {
      const index = Number(zoneId.split('-').at(-1)) - 1
      const given = index === 0 ? first.geometry : written[index - 1]!.geometry!
      const stored = JSON.parse(shape) as { type: string; coordinates: unknown }
      expect(stored.type).toBe(given.type)
      const [got, want] = [stored.coordinates, flat(given)].map(
        (each) => (each as unknown[]).flat(4) as number[],
      )
      expect(got).toHaveLength(want!.length)
      for (const [i, value] of got!.entries()) expect(value).toBeCloseTo(want![i]!, 12)
    }
    expect(await databaseProcess()).toBe(processBefore)
  })

  /** Heights and doubled corners are dropped from imports, as said in the preview. */
  const flat = (shape: { type: string; coordinates: unknown }): unknown => {
    const walk = (at: unknown): unknown =>
      Array.isArray(at) && typeof at[0] === 'number'
        ? at.slice(0, 2)
        : (at as unknown[])
            .map(walk)
            .filter((each, i, all) => i === 0 || JSON.stringify(each) !== JSON.stringify(all[i - 1]))
    return walk(shape.coordinates)
  }
})

test('while a hostile file is read, the server answers others', async () => {
  const app = createApp(services, '')
  const points = Array.from({ length: 400_000 }, (_, i) => `[122.5${i % 10},32.0]`).join(',')
  const content = `{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Polygon","coordinates":[[${points}]]}}]}`
  const work = { isDone: false }
  const reading = performAs(services, place, planner, previewZoneImport, {
    fileName: 'big.geojson',
    content,
    facts,
  }).finally(() => {
    work.isDone = true
  })
  const times: number[] = []
  while (!work.isDone) {
    const start = performance.now()
    expect((await app.request('/healthz')).status).toBe(200)
    times.push(performance.now() - start)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  await reading
  const sorted = times.toSorted((a, b) => a - b)
  expect(times.length).toBeGreaterThan(10)
  expect(sorted[Math.floor(sorted.length * 0.5)]).toBeLessThan(50)
})
