import { maxLayerBytes } from '@hetu/domain/zones/zone-import'
import type { Actor } from '@hetu/domain/people/actor'
import { Buffer } from 'node:buffer'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PlaceContext } from '../server/place-context.ts'
import { newPerson, newPlace, performAs, readAs, testServices } from '../testing/services.ts'
import { listZoneImports } from './list-zone-imports.ts'
import { notStated } from '@hetu/domain/zones/law-known'
import { previewZoneImport } from './preview-zone-import.ts'
import { proposeZoneChange } from './propose-zone-change.ts'
import { publishZoneImport } from './publish-zone-import.ts'
import { readLayerApart } from './read-layer-apart.ts'
import { readRulesAt } from './read-rules-at.ts'
import { readZoneImport } from './read-zone-import.ts'
import { zipOf } from './formats/testing/files.ts'
import { one } from './formats/testing/layers.ts'
import { facts, frame, rect } from './testing/zone.ts'
import { returnZoneImport } from './return-zone-import.ts'
import { settleZoneChange } from './settle-zone-change.ts'
import { submitZoneImport } from './submit-zone-import.ts'
import { undoZoneImport } from './undo-zone-import.ts'
import { withdrawZoneImport } from './withdraw-zone-import.ts'
import { zonesInForce } from './zones-in-force.ts'

let services: Awaited<ReturnType<typeof testServices>>
let place: PlaceContext
let planner: Actor
let authority: Actor
beforeAll(async () => {
  services = await testServices()
  place = await newPlace(services)
  planner = await newPerson(services, place, { roles: ['planner'] })
  authority = await newPerson(services, place, { roles: ['authority'] })
})
afterAll(() => services.close())

const db = () => services.database.kysely
const feature = (geometry: unknown, properties: object = {}) => ({ type: 'Feature', properties, geometry })
const layer = (features: unknown[], more: object = {}) =>
  JSON.stringify({ type: 'FeatureCollection', ...more, features })
const send = (content: string, more: object = {}, by = planner) =>
  performAs(services, place, by, previewZoneImport, { fileName: 'zones.geojson', content, facts, ...more })
const ask = (importId: string, by = planner) => performAs(services, place, by, submitZoneImport, { importId })
const importOf = (importId: string) => readAs(services, place, planner, readZoneImport, { importId })
const preview = async (content: string, more: object = {}) => importOf((await send(content, more)).id)
const refusedWith = (code: string) => ({ refusal: { code } })
const good = feature(rect(10, 10, 60, 60), { NAME: '东街', type: '建设控制地带' })

describe('previewZoneImport', () => {
  test('reads names and kinds by the usual headings and makes nothing law', async () => {
    const read = await preview(layer([good]))
    expect(read).toMatchObject({ state: 'previewed', goodCount: 1, refusedCount: 0, askedAt: null })
    expect(read.layer.good).toMatchObject([
      { name: '东街', type: 'district_control', isTypeKnown: true, isOutsidePlace: false },
    ])
    expect((await zonesInForce(db(), place.id, '2026-05-20')).zones).toEqual([])
  })

  test('takes the columns a planner names', async () => {
    const read = await preview(layer([feature(rect(0, 0, 9, 9), { a: '甲', b: 'old_tree' })]), {
      mapping: { name: 'a', type: 'b' },
    })
    expect(read.layer.good).toMatchObject([{ name: '甲', type: 'old_tree' }])
  })

  const bowTie = frame.toShape({
    type: 'Polygon',
    coordinates: [
      [
        [0, 0],
        [9, 9],
        [9, 0],
        [0, 9],
        [0, 0],
      ],
    ],
  })
  const holes = Array.from(
    { length: 10_000 },
    (_, i) =>
      rect((i % 100) * 2, Math.floor(i / 100) * 2, (i % 100) * 2 + 1, Math.floor(i / 100) * 2 + 1)
        .coordinates[0],
  )
  const long = Array.from({ length: 200_000 }, (_, i) => [122.5, 32 + i * 1e-7])
  const hostile: [string, unknown, string][] = [
    ['a bow-tie', bowTie, 'shape_crosses_itself'],
    [
      'ten thousand holes',
      { type: 'Polygon', coordinates: [rect(-10, -10, 300, 300).coordinates[0], ...holes] },
      'shape_too_many_rings',
    ],
    ['a boundary of 200,000 corners', { type: 'Polygon', coordinates: [long] }, 'shape_too_many_vertices'],
    ['coordinates as words', { type: 'Point', coordinates: ['122.5', '32'] }, 'shape_bad_number'],
    ['a point at zero', { type: 'Point', coordinates: [0, 0] }, 'shape_at_zero'],
    ['five numbers a point', { type: 'Point', coordinates: [122.5, 32, 1, 2, 3] }, 'shape_dimensions'],
    ['an unknown type', { type: 'GeometryCollection', geometries: [] }, 'shape_not_geojson'],
    ['a coordinate system inside', { ...rect(0, 0, 9, 9), crs: {} }, 'shape_has_crs'],
    [
      'an open outline',
      { type: 'Polygon', coordinates: [rect(0, 0, 9, 9).coordinates[0]!.slice(0, 4)] },
      'shape_open_ring',
    ],
    ['no shape', null, 'layer_row_without_shape'],
  ]
  test.each(hostile)('refuses a row with %s and keeps the good one', async (_, geometry, code) => {
    const read = await preview(layer([good, feature(geometry, { NAME: '坏行' })]))
    expect(read.layer.good.map((row) => row.index)).toEqual([0])
    expect(read.layer.refused).toMatchObject([{ index: 1, name: '坏行', code }])
  })

  test('says where on the map a boundary crosses itself', async () => {
    const read = await preview(layer([feature(bowTie)]))
    expect(read.layer.refused[0]?.place?.[0]).toBeCloseTo(frame.toPosition(4.5, 4.5)[0], 6)
  })

  test('a million corners in one file are read apart and refused', async () => {
    const ring = `[${Array.from({ length: 1_000_000 }, (_, i) => `[122,3${i % 10}]`).join(',')}]`
    const text = `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[${ring}]}}]}`
    expect(Buffer.byteLength(text)).toBeLessThan(maxLayerBytes)
    expect((await preview(text)).layer.refused).toMatchObject([{ code: 'shape_too_many_vertices' }])
  })

  test('keeps words of a property as plain text, without unseen signs', async () => {
    const name = '<img src=x onerror=alert(1)>\u202Egnp'
    const read = await preview(layer([feature(rect(0, 0, 9, 9), { name, __proto__: { type: 'old_tree' } })]))
    expect(read.layer.good).toMatchObject([{ name: '<img src=x onerror=alert(1)>gnp', isTypeKnown: false }])
  })

  test.each([
    ['NaN', '{"type":"FeatureCollection","features":[NaN]}', 'layer_not_json'],
    ['half a file', '{"type":"FeatureCollection","fea', 'layer_not_json'],
    ['words of another kind', '{"type":"Topology"}', 'layer_not_collection'],
    [
      'twenty thousand lists in each other',
      `{"type":"FeatureCollection","features":${'['.repeat(20_000)}${']'.repeat(20_000)}}`,
      'preview',
    ],
    [
      'metres without a system',
      layer([feature({ type: 'Point', coordinates: [500_000, 3_500_000] })]),
      'layer_needs_crs',
    ],
    ['latitude first', layer([feature({ type: 'Point', coordinates: [32, 122.5] })]), 'layer_axes_swapped'],
    [
      'a system that we cannot convert',
      layer([feature({ type: 'Point', coordinates: [500_000, 3_500_000] })], {
        crs: { type: 'name', properties: { name: 'EPSG:3003' } },
      }),
      'layer_crs_unknown',
    ],
    ['a system without a name', layer([good], { crs: { type: 'link' } }), 'layer_crs_unreadable'],
    ['too many rows', layer(Array.from({ length: 5001 }, () => feature(null))), 'layer_too_many_rows'],
  ])('a file with %s', async (_, content, code) => {
    if (code === 'preview') expect((await preview(content)).goodCount).toBe(0)
    else await expect(send(content)).rejects.toMatchObject(refusedWith(code))
  })

  test('converts metres of a known system, named by the file or by the planner', async () => {
    const { projectorFor } = await import('@hetu/domain/geometry/projection')
    const at = projectorFor(4550).forward(frame.toPosition(20, 30))
    const inMetres = [feature({ type: 'Point', coordinates: at })]
    const named = await preview(
      layer(inMetres, { crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4550' } } }),
    )
    const given = await preview(layer(inMetres), { epsg: 4550 })
    for (const read of [named, given]) {
      const [row] = read.layer.good
      expect(row?.geometry.coordinates[0]).toBeCloseTo(frame.toPosition(20, 30)[0], 8)
      expect(row?.isOutsidePlace).toBe(false)
      expect(read.layer.datum).toMatchObject({ epsg: 4550, isReprojected: true })
    }
  })

  test('more than ten megabytes are refused', async () => {
    await expect(send('x'.repeat(maxLayerBytes + 1))).rejects.toMatchObject(refusedWith('file_too_large'))
  })

  test('a file that takes too long ends its own thread only', async () => {
    await expect(
      readLayerApart(
        layer([good]),
        { mapping: { defaultType: 'designated_area' }, placeBox: [0, 0, 1, 1] },
        1,
      ),
    ).rejects.toMatchObject(refusedWith('layer_too_heavy'))
  })
})

describe('submitZoneImport', () => {
  test('asks once however often it is sent, under its own name in the record', async () => {
    const { id } = await send(layer([good]))
    const { askedAt } = await ask(id)
    expect(askedAt).not.toBeNull()
    expect((await ask(id)).askedAt).toBe(askedAt)
    const events = db().selectFrom('event').select(['verb', 'is_public']).where('subject_id', '=', id)
    expect(await events.orderBy('id').execute()).toEqual(
      ['preview-zone-import', 'submit-zone-import', 'submit-zone-import'].map((verb) => ({
        verb,
        is_public: false,
      })),
    )
  })

  test('finds nothing of another place', async () => {
    const { id } = await send(layer([good]))
    const elsewhere = await newPlace(services)
    const stranger = await newPerson(services, elsewhere, { roles: ['planner'] })
    await expect(
      performAs(services, elsewhere, stranger, submitZoneImport, { importId: id }),
    ).rejects.toMatchObject(refusedWith('not_found'))
    expect((await importOf(id)).askedAt).toBeNull()
  })
})

describe('publishZoneImport', () => {
  const act = (verb: typeof publishZoneImport | typeof undoZoneImport, input: object, by = authority) =>
    performAs(services, place, by, verb as typeof publishZoneImport, input)

  test('makes every good row a zone at once, by a second person, after publication was asked for', async () => {
    const { id } = await send(layer([good, feature(null), feature(rect(70, 70, 90, 90))]))
    await expect(act(publishZoneImport, { importId: id })).rejects.toMatchObject(
      refusedWith('zone_import_not_waiting'),
    )
    await ask(id)
    expect(await act(publishZoneImport, { importId: id })).toMatchObject({ zoneCount: 2 })
    const { zones } = await zonesInForce(db(), place.id, '2026-05-20')
    expect(zones.map((zone) => zone.name.zh)).toEqual(['东街', '第 3 号区划'])
    expect(zones[0]).toMatchObject({ level: 'city', accuracyMetres: 2, legalBasis: facts.legalBasis })
    await expect(act(publishZoneImport, { importId: id })).rejects.toMatchObject(
      refusedWith('zone_import_not_waiting'),
    )
    await expect(ask(id)).rejects.toMatchObject(refusedWith('zone_import_not_waiting'))
  })

  test('two layers of one file are two imports, of which one does not stand in the way of the other', async () => {
    const zip = zipOf(['a.shp', 'b.shp'].map((name) => ({ name, bytes: one })))
    const file = { fileName: 'zones.zip', encoding: 'base64', epsg: 4326 }
    const layerOf = async (name: string) =>
      ask((await send(zip.toString('base64'), { ...file, layer: name })).id)
    const { id } = await layerOf('a.shp')
    expect((await importOf(id)).layer).toMatchObject({ layerName: 'a.shp', rowCount: 1 })
    expect(await layerOf('b.shp')).toMatchObject({ sameFileAs: [] })
    expect((await layerOf('a.shp')).sameFileAs).toHaveLength(1)
  })

  test('is refused to whoever brought the file', async () => {
    const both = await newPerson(services, place, { roles: ['planner', 'authority'] })
    const { id } = await send(layer([good]), {}, both)
    await ask(id, both)
    await expect(act(publishZoneImport, { importId: id }, both)).rejects.toMatchObject(
      refusedWith('zone_four_eyes'),
    )
  })

  test('refuses a file without one good row, and one of another place', async () => {
    const { id } = await send(layer([feature(null)]))
    await expect(ask(id)).rejects.toMatchObject(refusedWith('zone_import_empty'))
    await expect(act(publishZoneImport, { importId: id })).rejects.toMatchObject(
      refusedWith('zone_import_not_waiting'),
    )
    const elsewhere = await newPlace(services)
    const stranger = await newPerson(services, elsewhere, { roles: ['authority'] })
    await expect(
      performAs(services, elsewhere, stranger, publishZoneImport, { importId: id }),
    ).rejects.toMatchObject(refusedWith('not_found'))
  })

  test('withdrawn, its zones end in what is known and stay in what was known', async () => {
    const published = (await readAs(services, place, planner, listZoneImports, {})).find(
      (each) => each.state === 'published',
    )
    const before = new Date()
    // PostgreSQL keeps microseconds, a Date milliseconds: the undo must not fall into the same one.
    await setTimeout(5)
    const withdrawal = { importId: published?.id, reason: '坐标有误' }
    await expect(act(undoZoneImport, withdrawal)).rejects.toMatchObject(
      refusedWith('zone_import_other_person'),
    )
    expect((await zonesInForce(db(), place.id, '2026-05-20')).zones).toHaveLength(2)
    const second = await newPerson(services, place, { roles: ['authority'] })
    expect(await act(undoZoneImport, withdrawal, second)).toEqual({ zoneCount: 2 })
    expect((await zonesInForce(db(), place.id, '2026-05-20')).zones).toEqual([])
    expect((await zonesInForce(db(), place.id, '2026-05-20', before)).zones).toHaveLength(2)
    await expect(act(undoZoneImport, { importId: published?.id, reason: '再来' })).rejects.toMatchObject(
      refusedWith('zone_import_not_published'),
    )
  })
})

describe('rows beside the place', () => {
  const beside = feature(rect(3000, 3000, 3050, 3050), { NAME: '邻片' })
  const far = feature({ type: 'Point', coordinates: [2, 48] }, { NAME: '远处' })

  test('are refused, and taken one by one by their numbers; what lies far away is a slip', async () => {
    const content = layer([good, beside, far])
    const refused = await preview(content)
    expect(refused.layer.good.map(({ index }) => index)).toEqual([0])
    expect(refused.layer.refused).toMatchObject([
      { index: 1, name: '邻片', code: 'layer_row_outside_place', place: expect.anything() as unknown },
      { index: 2, code: 'shape_far_from_place' },
    ])
    const taken = await preview(content, { outside: ['2', '3'] })
    expect(taken.layer.good.map(({ index, isOutsidePlace }) => [index, isOutsidePlace])).toEqual([
      [0, false],
      [1, true],
    ])
    expect(taken).toMatchObject({ outsideCount: 1, refusedCount: 1 })
  })
})

describe('a layer that does not say its law', () => {
  const { validFrom, accuracyMetres } = facts
  const bare = { validFrom, accuracyMetres }
  const lawOf = async (where: PlaceContext) => (await zonesInForce(db(), where.id, '2026-05-20')).zones

  test('borrows none from a zone in force, is told as a plan, and becomes law by a change of two people', async () => {
    const here = await newPlace(services)
    const [brings, approves] = [
      await newPerson(services, here, { roles: ['planner'] }),
      await newPerson(services, here, { roles: ['authority'] }),
    ]
    const publish = async (content: string, more: object) => {
      const { id } = await performAs(services, here, brings, previewZoneImport, {
        fileName: 'zones.geojson',
        content,
        facts,
        ...more,
      })
      await performAs(services, here, brings, submitZoneImport, { importId: id })
      await performAs(services, here, approves, publishZoneImport, { importId: id })
    }
    await publish(layer([good]), {})
    await publish(layer([feature(rect(20, 20, 70, 70), { NAME: '新图' })]), { facts: bare })
    const plan = (await lawOf(here)).find(({ name }) => name.zh === '新图')!
    expect(plan).toMatchObject({
      status: 'law_unknown',
      level: 'unknown',
      authority: notStated,
      legalBasis: { act: notStated, article: notStated },
    })
    const at = frame.toPosition(65, 65)
    const told = await readAs(services, here, brings, readRulesAt, { lon: at[0], lat: at[1] })
    expect(told.sentences.zh).toContain('新图的规划也画到这里，依据不明')

    const { version: _v, recordedFrom: _f, recordedTo: _t, ...zone } = plan
    const propose = (filled: object) =>
      performAs(services, here, brings, proposeZoneChange, {
        change: { subject: 'zone', zone: { ...zone, status: 'in_force', ...filled } },
        reason: '查到依据',
      })
    const { level, legalBasis } = facts
    const by = { authority: facts.authority }
    await expect(propose({ level, ...by })).rejects.toMatchObject({
      refusal: { code: 'bad_input', path: ['change', 'zone', 'legalBasis'] },
    })
    const { id: changeId } = await propose({ level, ...by, legalBasis })
    await performAs(services, here, approves, settleZoneChange, { changeId, isApproved: true, answer: '' })
    const law = (await lawOf(here)).find(({ zoneId }) => zoneId === plan.zoneId)
    expect(law).toMatchObject({ version: 2, status: 'in_force', legalBasis, ...by, level })
    await expect(propose({ status: 'law_unknown', validFrom: '2025-01-01' })).rejects.toMatchObject(
      refusedWith('zone_is_law_already'),
    )
  })
})

describe('a waiting layer', () => {
  const waiting = async (by = planner) => {
    const { id } = await send(layer([good, feature(rect(0, 0, 5, 5), { n: newest() })]), {}, by)
    await ask(id, by)
    return id
  }
  let count = 0
  const newest = () => (count += 1)
  const doing = (verb: unknown, by: Actor, input: object) =>
    performAs(services, place, by, verb as typeof publishZoneImport, input)
  const steps = (importId: string): [string, () => Promise<unknown>][] => [
    ['asks', () => ask(importId)],
    ['publishes', () => doing(publishZoneImport, authority, { importId })],
    ['returns', () => doing(returnZoneImport, authority, { importId, reason: '再退一次' })],
    ['takes back', () => doing(withdrawZoneImport, planner, { importId })],
    ['undoes', () => doing(undoZoneImport, authority, { importId, reason: '撤下' })],
  ]

  test.each(['returned', 'withdrawn'] as const)(
    'that was %s stays so, and nothing of it becomes law, whatever is tried and in whichever order',
    async (state) => {
      const importId = await waiting()
      const law = async () => (await zonesInForce(db(), place.id, '2026-05-20')).zones
      const before = await law()
      await (state === 'returned'
        ? doing(returnZoneImport, authority, { importId, reason: '缺法律依据' })
        : doing(withdrawZoneImport, planner, { importId }))
      const all = steps(importId)
      for (const [, step] of [...all, ...all.toReversed()])
        await expect(step()).rejects.toMatchObject({
          refusal: { code: expect.stringMatching(/^zone_import_not_(waiting|published)$/) as string },
        })
      expect(await importOf(importId)).toMatchObject({
        state,
        returnReason: state === 'returned' ? '缺法律依据' : null,
      })
      expect(await law()).toEqual(before)
    },
  )

  test('is returned by a second person and taken back by whoever brought it alone', async () => {
    const both = await newPerson(services, place, { roles: ['planner', 'authority'] })
    const importId = await waiting(both)
    await expect(doing(returnZoneImport, both, { importId, reason: '缺依据' })).rejects.toMatchObject(
      refusedWith('zone_four_eyes'),
    )
    await expect(doing(withdrawZoneImport, planner, { importId })).rejects.toMatchObject(
      refusedWith('zone_import_of_another'),
    )
    await doing(returnZoneImport, authority, { importId, reason: '缺依据' })
    const again = await waiting(both)
    expect((await importOf(again)).sameFileAs).toEqual([])
    await doing(withdrawZoneImport, both, { importId: again })
    const events = await db()
      .selectFrom('event')
      .select(['verb', 'is_public'])
      .where('subject_id', 'in', [importId, again])
      .where('verb', 'in', ['return-zone-import', 'withdraw-zone-import'])
      .orderBy('id')
      .execute()
    expect(events).toEqual([
      { verb: 'return-zone-import', is_public: false },
      { verb: 'withdraw-zone-import', is_public: false },
    ])
  })
})

const folder = process.env.HETU_TEST_DATA ?? join(import.meta.dirname, '../../../../../shared/data')

describe.skipIf(!existsSync(join(folder, 'zones')))('previewZoneImport of real layers', () => {
  beforeAll(async () => {
    planner = await newPerson(services, place, { roles: ['planner'] })
  })
  const file = (name: string) => readFileSync(join(folder, 'zones', name), 'utf8')

  test('62 historic districts of Washington are refused here row by row: they lie far away', async () => {
    const read = await preview(file('dc-historic-districts.geojson'))
    expect(read.rowCount).toBe(62)
    expect(read.goodCount + read.refusedCount).toBe(62)
    expect(read.goodCount).toBe(0)
    const far = read.layer.refused.filter(({ code }) => code === 'shape_far_from_place')
    expect(far.length).toBeGreaterThan(55)
    expect(far[0]?.name).toBe('Federal Triangle Historic District')
  })

  test('a layer in feet without a system is asked about, and lands in Austin where its number is given', async () => {
    const feet = file('austin-national-register-districts.stateplane-feet.geojson')
    await expect(send(feet)).rejects.toMatchObject(refusedWith('layer_needs_crs'))
    const { layer: read } = await preview(feet, { epsg: 2277 })
    expect(read.datum).toMatchObject({ epsg: 2277, basis: 'given', isReprojected: true })
    const far = read.refused.find(({ code }) => code === 'shape_far_from_place')
    // As GDAL has it; 1e-6 is a tenth of a metre.
    expect(far?.place?.[0]).toBeCloseTo(-97.729_644_7, 6)
    expect(far?.place?.[1]).toBeCloseTo(30.275_164_2, 6)
  })

  test('an old layer in Web Mercator lands in England', async () => {
    const read = await preview(file('england-legacy-epsg3857.geojson'))
    expect(read.rowCount).toBe(1315)
    expect(read.layer.datum).toEqual({ epsg: 3857, basis: 'file', isReprojected: true })
    const far = read.layer.refused.filter(({ code }) => code === 'shape_far_from_place')
    expect(far.length).toBeGreaterThan(1000)
    expect(far[0]?.place?.[0]).toBeCloseTo(-3.0957, 3)
    expect(far[0]?.place?.[1]).toBeGreaterThan(50)
  })
})
