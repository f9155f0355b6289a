import { sql } from '@hetu/db/sql'
import type { Actor } from '@hetu/domain/people/actor'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PlaceContext } from '../server/place-context.ts'
import { newPerson, newPlace, performAs, readAs, testServices } from '../testing/services.ts'
import { placeZoneLayer } from './place-zone-layer.ts'
import { previewZoneImport } from './preview-zone-import.ts'
import { readZoneImport } from './read-zone-import.ts'
import { facts, frame, rect } from './testing/zone.ts'

let services: Awaited<ReturnType<typeof testServices>>
let place: PlaceContext
let planner: Actor
beforeAll(async () => {
  services = await testServices()
  place = await newPlace(services)
  planner = await newPerson(services, place, { roles: ['planner'] })
})
afterAll(() => services.close())

/** A square of the test place in a system, as PostGIS brings it there. */
async function squareIn(epsg: number): Promise<unknown> {
  const { rows } = await sql<{ moved: string }>`
    select ST_AsGeoJSON(ST_Transform(ST_SetSRID(ST_GeomFromGeoJSON(${JSON.stringify(rect(10, 10, 60, 60))}::text), 4326),
      ${epsg}::int), 9, 0) as moved`.execute(services.database.kysely)
  return JSON.parse(rows[0]?.moved ?? 'null')
}
const fileIn = async (epsg: number, crs?: string) => ({
  fileName: 'zones.geojson',
  facts,
  content: JSON.stringify({
    type: 'FeatureCollection',
    ...(crs && { crs: { type: 'name', properties: { name: crs } } }),
    features: [{ type: 'Feature', properties: { name: '东街' }, geometry: await squareIn(epsg) }],
  }),
})
const preview = async (file: object) => {
  const { id } = await performAs(services, place, planner, previewZoneImport, file)
  return (await readAs(services, place, planner, readZoneImport, { importId: id })).layer
}
const inCentimetres = (at: readonly number[] | undefined) => {
  const [x, y] = frame.toMetres([at?.[0] ?? 0, at?.[1] ?? 0])
  return [x, y].map((metres) => Math.round(metres * 100) / 100)
}
const firstCorner = (layer: Awaited<ReturnType<typeof preview>>) => {
  const shape = layer.good[0]?.geometry
  return shape?.type === 'Polygon' ? inCentimetres(shape.coordinates[0]?.[0]) : undefined
}

test.each([
  ['Taiwan', 3826],
  ['Poland', 2180],
  ['Japan, zone I', 6669],
  ['Korea', 5186],
  ['Brazil', 31_983],
  ['the Netherlands', 28_992],
  ['Hong Kong', 2326],
])('a file that names the grid of %s by its number alone is read', async (_, epsg) => {
  const layer = await preview(await fileIn(epsg, `urn:ogc:def:crs:EPSG::${epsg}`))
  expect(layer.datum).toMatchObject({ epsg, basis: 'file', isReprojected: true })
  const [x, y] = firstCorner(layer) ?? []
  // Older datums: PostGIS and we take figures of the EPSG dataset that differ by less than a metre.
  expect(Math.hypot((x ?? 0) - 10, (y ?? 0) - 10)).toBeLessThan(epsg === 28_992 ? 1.5 : 0.02)
})

test('a number that the planner gives for a silent file is read in the same way', async () => {
  const file = await fileIn(3826)
  await expect(preview(file)).rejects.toMatchObject({ refusal: { code: 'layer_needs_crs' } })
  const layer = await preview({ ...file, epsg: 3826 })
  expect(layer.datum).toMatchObject({ epsg: 3826, basis: 'given', name: 'TWD97 / TM2 zone 121' })
  expect(firstCorner(layer)).toEqual([10, 10])
  const { fileName, content } = file
  const positions = await readAs(services, place, planner, placeZoneLayer, { fileName, content, epsg: 3826 })
  expect(positions).toMatchObject([{ epsg: 3826, insideCount: 1 }])
})

test.each([
  ['that nobody knows', 9999],
  ['on a datum that its number does not lay on the earth closely', 3003],
])('a number %s is refused by that number', async (_, epsg) => {
  const file = await fileIn(3826, `EPSG:${epsg}`)
  const refused = { refusal: { code: 'layer_crs_unknown', params: { crs: `EPSG:${epsg}` } } }
  await expect(preview(file)).rejects.toMatchObject(refused)
  await expect(preview({ ...(await fileIn(3826)), epsg })).rejects.toMatchObject(refused)
})

test('Xian 1980 by its number is asked for, as where its name stands in the file', async () => {
  const file = await fileIn(3826, 'EPSG:2379')
  await expect(preview(file)).rejects.toMatchObject({ refusal: { code: 'layer_crs_needs_local' } })
})
