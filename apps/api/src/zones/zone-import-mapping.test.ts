import type { Actor } from '@hetu/domain/people/actor'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PlaceContext } from '../server/place-context.ts'
import { newPerson, newPlace, performAs, readAs, testServices } from '../testing/services.ts'
import { previewZoneImport } from './preview-zone-import.ts'
import { publishZoneImport } from './publish-zone-import.ts'
import { readZoneImport } from './read-zone-import.ts'
import { submitZoneImport } from './submit-zone-import.ts'
import { facts, rect } from './testing/zone.ts'
import { undoZoneImport } from './undo-zone-import.ts'
import { zonesInForce } from './zones-in-force.ts'

let services: Awaited<ReturnType<typeof testServices>>
let place: PlaceContext
let planner: Actor
let authority: Actor
beforeAll(async () => {
  services = await testServices()
})
const newDesk = async () => {
  place = await newPlace(services)
  planner = await newPerson(services, place, { roles: ['planner'] })
  authority = await newPerson(services, place, { roles: ['authority'] })
}
afterAll(() => services.close())

const both = (words: string) => ({ zh: words, en: words })
const layer = (...rows: object[]) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: rows.map((properties, i) => ({
      type: 'Feature',
      properties,
      geometry: rect(i * 20, 0, i * 20 + 10, 10),
    })),
  })
const mapping = {
  name: 'label',
  type: 'class',
  typeOf: { HPZ: 'district_core', BUF: 'district_control' },
  validFrom: 'since',
  reference: 'ref',
  scheme: 'us_local',
  rules: [
    {
      kind: 'max_height',
      severity: 'mandatory',
      article: both('{art}'),
      text: both('≤ {h}'),
      parameters: { limitMetres: { column: 'h' }, part: { fixed: 'ridge' }, reference: { fixed: 'ground' } },
    },
    {
      kind: 'max_storeys',
      types: ['district_control'],
      severity: 'guidance',
      article: both('第 9 条'),
      text: both('两层'),
      parameters: { limit: { fixed: 2 } },
    },
  ],
}
const rows = [
  { label: '东街', class: 'HPZ', h: 6, art: '第 4 条', since: '1999-05-01', ref: 'H1' },
  { label: '西街', class: 'BUF', h: 9.5, art: '第 5 条', since: null, ref: 'B1' },
  { label: '坏行', class: 'BUF', h: 'tall', art: '第 5 条', since: null, ref: 'B2' },
]
/** Reads a file and asks for its publication. */
const send = async (content: string, more: object = {}) => {
  const file = { fileName: 'plan.geojson', content, facts, ...more }
  const { id } = await performAs(services, place, planner, previewZoneImport, file)
  return performAs(services, place, planner, submitZoneImport, { importId: id })
}
const publish = (importId: string) => performAs(services, place, authority, publishZoneImport, { importId })
const read = (importId: string) => readAs(services, place, planner, readZoneImport, { importId })

describe('mapping of columns', () => {
  beforeAll(newDesk)

  test('gives kinds, dates, references and rules; a cell that cannot be read refuses its row with its place', async () => {
    const { id } = await send(layer(...rows), { mapping })
    const { layer: previewed } = await read(id)
    expect(previewed.refused).toMatchObject([
      {
        index: 2,
        code: 'layer_row_bad_cell',
        params: { column: 'h', value: 'tall' },
        place: [expect.any(Number), expect.any(Number)],
      },
    ])
    expect(previewed.values).toMatchObject({ class: ['HPZ', 'BUF'] })
    await publish(id)
    const { zones } = await zonesInForce(services.database.kysely, place.id, '2026-05-20')
    expect(zones).toMatchObject([
      {
        type: 'district_core',
        validFrom: '1999-05-01',
        designation: { scheme: 'us_local', designation: 'HPZ', reference: 'H1' },
        rules: [
          { id: `${zones[0]!.zoneId}.m1`, kind: 'max_height', limitMetres: 6, article: both('第 4 条') },
        ],
      },
      {
        type: 'district_control',
        validFrom: facts.validFrom,
        rules: [
          { kind: 'max_height', limitMetres: 9.5 },
          { kind: 'max_storeys', limit: 2, severity: 'guidance' },
        ],
      },
    ])
  })

  test('is kept for the next file of the same columns, and for no other', async () => {
    const { id } = await send(
      layer({ ref: 'H7', since: null, art: '第 4 条', h: 7, class: 'HPZ', label: '南街' }),
    )
    const { layer: next, number } = await read(id)
    expect(next).toMatchObject({
      mappedAs: number - 1,
      good: [{ name: '南街', type: 'district_core', mapped: { rules: [{ limitMetres: 7 }] } }],
    })
    const other = await read((await send(layer({ label: '北街', class: 'HPZ' }))).id)
    expect(other.layer.mappedAs).toBeUndefined()
    expect(other.layer.good[0]).not.toHaveProperty('mapped')
  })
})

describe('the same file twice', () => {
  beforeAll(newDesk)

  test('is said at once, and published only after the first is withdrawn', async () => {
    const content = layer({ label: '东街' })
    const first = await send(content)
    await publish(first.id)
    const second = await send(content, { mapping: { name: 'label' } })
    expect(second.sameFileAs).toEqual([1])
    expect(await read(first.id)).toMatchObject({ sameFileAs: [2] })
    await expect(publish(second.id)).rejects.toMatchObject({
      refusal: { code: 'zone_import_same_published', params: { number: 1 } },
    })
    const another = await newPerson(services, place, { roles: ['authority'] })
    await performAs(services, place, another, undoZoneImport, { importId: first.id, reason: '重来' })
    expect(await publish(second.id)).toMatchObject({ zoneCount: 1 })
  })
})

test('a row that ends before the day from which the layer holds is refused, and the others are published', async () => {
  await newDesk()
  const content = layer({ label: '旧区', end: '2015-01-01' }, { label: '今区', end: '' })
  const { id } = await send(content, {
    mapping: { name: 'label', validTo: 'end', defaultType: 'district_core' },
  })
  const { layer: previewed } = await read(id)
  expect(previewed.refused).toMatchObject([
    { index: 0, code: 'layer_row_bad_cell', params: { column: 'end', value: '2015-01-01' } },
  ])
  expect(await publish(id)).toMatchObject({ zoneCount: 1 })
  // A file of our own that was altered by hand.
  const [zone] = (await zonesInForce(services.database.kysely, place.id, '2026-05-20')).zones
  const own = JSON.stringify({ ...zone, validTo: zone?.validFrom })
  const file = { fileName: 'plan.geojson', content: layer({ hetu_zone: own }), facts }
  const { id: byHand } = await performAs(services, place, planner, previewZoneImport, file)
  const { layer: altered } = await read(byHand)
  expect(altered.refused).toMatchObject([{ code: 'layer_row_bad_cell', params: { column: 'hetu_zone' } }])
})
