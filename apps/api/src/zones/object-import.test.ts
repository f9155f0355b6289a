import type { Actor } from '@hetu/domain/people/actor'
import { isObjectRow } from '@hetu/domain/zones/zone-layer'
import { Buffer } from 'node:buffer'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import type { PlaceContext } from '../server/place-context.ts'
import { newPerson, newPlace, performAs, readAs, testServices } from '../testing/services.ts'
import { workbookOf } from './formats/testing/workbook.ts'
import { listZones } from './list-zones.ts'
import { previewZoneImport } from './preview-zone-import.ts'
import { proposeZoneChange } from './propose-zone-change.ts'
import { publishZoneImport } from './publish-zone-import.ts'
import { readRulesAt } from './read-rules-at.ts'
import { readZoneImport } from './read-zone-import.ts'
import { settleZoneChange } from './settle-zone-change.ts'
import { submitZoneImport } from './submit-zone-import.ts'
import { facts, frame, hiddenObject, rect } from './testing/zone.ts'
import { undoZoneImport } from './undo-zone-import.ts'
import { zonesInForce } from './zones-in-force.ts'

let services: Awaited<ReturnType<typeof testServices>>
let place: PlaceContext
let planner: Actor
let authority: Actor
let third: Actor
let visitor: Actor
beforeAll(async () => {
  services = await testServices()
})
beforeEach(async () => {
  place = await newPlace(services)
  planner = await newPerson(services, place, { roles: ['planner'] })
  authority = await newPerson(services, place, { roles: ['authority'] })
  third = await newPerson(services, place, { roles: ['authority'] })
  visitor = await newPerson(services, place, {})
})
afterAll(() => services.close())

const day = '2026-05-20'
const law = async (onDay = day, knownAt?: Date) =>
  (await zonesInForce(services.database.kysely, place.id, onDay, knownAt)).objects
const point = (x: number, y: number) => ({ type: 'Point', coordinates: frame.toPosition(x, y) })
const feature = (geometry: unknown, properties: object) => ({ type: 'Feature', properties, geometry })
const tree = (ref: string, name: string, radius: string, at = 10, more: object = {}) =>
  feature(point(at, 10), { ref, name, kind: '古树名木', radius, ...more })
const file = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features })
const mapping = { name: 'name', type: 'kind', reference: 'ref' }
const send = async (content: string, more: object = {}) => {
  const { id } = await performAs(services, place, planner, previewZoneImport, {
    fileName: 'objects.geojson',
    content,
    facts,
    mapping,
    ...more,
  })
  return readAs(services, place, planner, readZoneImport, { importId: id })
}
const publish = async (importId: string) => {
  await performAs(services, place, planner, submitZoneImport, { importId })
  // PostgreSQL keeps microseconds, a Date milliseconds: what follows must not fall into the same one.
  await setTimeout(5)
  const answer = await performAs(services, place, authority, publishZoneImport, { importId })
  await setTimeout(5)
  return answer
}
const undo = (importId: string) =>
  performAs(services, place, third, undoZoneImport, { importId, reason: '坐标有误' })
const later = { facts: { ...facts, validFrom: '2024-01-01' } }

describe('a layer of heritage objects', () => {
  const mixed = file(
    feature(rect(0, 0, 80, 80), { ref: 'Z1', name: '东街', kind: '建设控制地带' }),
    tree('T1', '古樟', '5'),
    feature(rect(20, 20, 30, 30), {
      ref: 'B1',
      name: '旧宅',
      kind: '历史建筑',
      ridgeMetres: '8.4',
      storeys: '2',
    }),
    feature(
      { type: 'LineString', coordinates: [frame.toPosition(0, 0), frame.toPosition(9, 0)] },
      {
        ref: 'W1',
        name: '老墙',
        kind: '墙',
      },
    ),
    tree('T2', '枫杨', ''),
  )

  test('becomes zones and objects with their facts and law, row by row, by two people', async () => {
    const read = await send(mixed)
    expect(read).toMatchObject({ goodCount: 4, refusedCount: 1 })
    expect(read.layer.refused).toMatchObject([{ index: 4, code: 'layer_row_object_lacks' }])
    expect(read.layer.good.map(isObjectRow)).toEqual([false, true, true, true])
    expect(await law()).toEqual([])
    expect(await publish(read.id)).toMatchObject({ zoneCount: 4 })
    const shared = { legalBasis: facts.legalBasis, accuracyMetres: 2, isLocationHidden: false }
    const objects = await law()
    expect(objects).toMatchObject([
      { ...shared, kind: 'old_tree', name: { zh: '古樟' }, radiusMetres: 5 },
      { ...shared, kind: 'historic_building', ridgeMetres: 8.4, storeys: 2 },
      { ...shared, kind: 'environment_element', element: 'wall' },
    ])
    expect(objects[0]?.designation).toEqual({ scheme: 'other', designation: '古树名木', reference: 'T1' })
    const [lon, lat] = frame.toPosition(11, 11)
    const { objects: near } = await readAs(services, place, visitor, readRulesAt, { lon, lat })
    expect(near.map(({ name }) => name.zh)).toContain('古樟')
    await undo(read.id)
    expect(await law()).toEqual([])
  })

  test('brought again proposes next versions, nothing and ends, and is undone as a whole', async () => {
    await publish(
      (await send(file(tree('A', '古樟', '5'), tree('B', '枫杨', '6', 20), tree('C', '银杏', '7', 30)))).id,
    )
    const [a, b, c] = await law()
    const said = async (knownAt?: Date) =>
      Promise.all(
        ['2020-01-01', '2023-12-31', '2024-01-01', day].map(async (each) =>
          (await law(each, knownAt)).map((object) => object),
        ),
      )
    const before = await said()
    const again = file(tree('A', '古樟', '8'), tree('B', '枫杨', '6', 20), tree('D', '榉树', '4', 40))
    const told = await send(again, { ...later, ends: [`object:${c!.id}`] })
    expect(told.layer.good.map(({ known }) => known)).toEqual([
      { zoneId: a!.id, version: 1, isChanged: true },
      { zoneId: b!.id, version: 1, isChanged: false },
      undefined,
    ])
    expect(told.layer.gone).toEqual([
      { zoneId: c!.id, version: 1, name: c!.name, isObject: true, isEnding: true },
    ])
    expect(await publish(told.id)).toMatchObject({ zoneCount: 3 })
    expect(
      (await law()).map(({ name, ...more }) => [name.zh, 'radiusMetres' in more && more.radiusMetres]),
    ).toEqual([
      ['古樟', 8],
      ['枫杨', 6],
      ['榉树', 4],
    ])
    expect(await law('2023-12-31')).toEqual(before[1])
    const meanwhile = await said()
    const then = new Date()
    await setTimeout(5)
    await undo(told.id)
    expect(await said()).toEqual(before)
    expect(await said(then)).toEqual(meanwhile)
  })

  test('takes no law from elsewhere: without act and article it is a plan that binds nobody', async () => {
    const { validFrom, accuracyMetres } = facts
    const bare = { facts: { validFrom, accuracyMetres } }
    const { id } = await send(file(tree('A', '古樟', '5')), bare)
    await publish(id)
    const [lon, lat] = frame.toPosition(10, 10)
    const here = await readAs(services, place, visitor, readRulesAt, { lon, lat })
    expect(here.objects).toMatchObject([{ name: { zh: '古樟（规划，依据不明）' } }])
    expect(here.sentences.zh).toContain('依据不明')
    expect(here.sentences.zh).not.toContain('紧挨')
    await publish((await send(file(tree('A', '古樟', '6')), later)).id)
    const lawless = await send(file(tree('A', '古樟', '7')), {
      facts: { validFrom: '2025-01-01', accuracyMetres },
    })
    expect(lawless.layer.refused).toMatchObject([{ code: 'layer_row_without_law' }])
  })

  test('reads act, article and level of each row from its own columns', async () => {
    const own = { act: '保护条例', article: '第 7 条', level: '省级', authority: '甲局' }
    const { validFrom, accuracyMetres } = facts
    const read = await send(
      file(
        tree('A', '古樟', '5', 10, own),
        feature(rect(0, 0, 80, 80), { ref: 'Z1', name: '东街', kind: '建设控制地带', ...own }),
      ),
      {
        facts: { validFrom, accuracyMetres },
        mapping: { ...mapping, act: 'act', article: 'article', level: 'level', authority: 'authority' },
      },
    )
    await publish(read.id)
    const basis = { act: { zh: '保护条例' }, article: { zh: '第 7 条' } }
    const found = await zonesInForce(services.database.kysely, place.id, day)
    expect(found.objects).toMatchObject([{ legalBasis: basis }])
    expect(found.zones).toMatchObject([{ legalBasis: basis, level: 'province', status: 'in_force' }])
  })
})

describe('objects whose place is hidden', () => {
  test('are imported so, told to nobody but staff, and stay so when the file comes again', async () => {
    const { id } = await send(file(tree('A', '古樟', '5')), {
      mapping: { ...mapping, isLocationHidden: true },
    })
    const { zoneIds } = await publish(id)
    const toldTo = async (who: Actor) => (await readAs(services, place, who, listZones, {})).objects
    expect(await toldTo(planner)).toHaveLength(1)
    expect(await toldTo(visitor)).toEqual([])
    await publish((await send(file(tree('A', '古樟', '6')), later)).id)
    expect(await toldTo(visitor)).toEqual([])
    expect(await law()).toMatchObject([{ isLocationHidden: true, radiusMetres: 6 }])
    const events = await services.database.kysely
      .selectFrom('event')
      .select(['is_public', 'after'])
      .where('place_id', '=', place.id)
      .where('verb', '=', 'publish-zone-import')
      .execute()
    expect(events.map(({ is_public: isPublic }) => isPublic)).toEqual([false, false])
    expect(JSON.stringify(events)).not.toContain(zoneIds[0])
  })
})

describe('files of zones and objects', () => {
  test.each(['zones.geojson', 'zones.gpkg'])(
    '%s carries objects, and read elsewhere they are the same',
    async (name) => {
      await publish(
        (
          await send(
            file(
              feature(rect(0, 0, 80, 80), { ref: 'Z1', name: '东街', kind: '建设控制地带' }),
              tree('T1', '古樟', '5', 10, { 树种: '香樟' }),
              feature(rect(20, 20, 30, 30), { ref: 'R1', name: '碑', kind: '文物', 级别: '市级' }),
            ),
          )
        ).id,
      )
      const { id: changeId } = await performAs(services, place, planner, proposeZoneChange, hiddenObject)
      await performAs(services, place, authority, settleZoneChange, {
        changeId,
        isApproved: true,
        answer: '',
      })
      const answer = await createApp(services, '').request(`/api/places/${place.slug}/${name}?on=${day}`)
      const bytes = Buffer.from(await answer.arrayBuffer())
      expect(bytes.includes('A9')).toBe(false)
      const isText = name.endsWith('json')
      const sent = {
        fileName: name,
        content: bytes.toString(isText ? 'utf8' : 'base64'),
        encoding: isText ? 'text' : 'base64',
        mapping: undefined,
        facts: { validFrom: '2025-01-01', accuracyMetres: 9 },
      }
      const here = await send(sent.content, sent)
      expect(here).toMatchObject({ goodCount: 3, unchangedCount: 3, changedCount: 0 })
      expect(here.layer.gone).toEqual([])
      const objects = await law()
      const [home, people] = [place, { planner, authority }]
      place = await newPlace(services)
      planner = await newPerson(services, place, { roles: ['planner'] })
      authority = await newPerson(services, place, { roles: ['authority'] })
      await publish((await send(sent.content, sent)).id)
      expect(await law()).toEqual(objects.filter(({ isLocationHidden }) => !isLocationHidden))
      ;[place, planner, authority] = [home, people.planner, people.authority]
    },
  )
})

test('a workbook of trees and wells with coordinates becomes objects', async () => {
  const [lon, lat] = frame.toPosition(30, 40)
  const bytes = workbookOf([
    {
      name: '古树古井',
      rows: [
        ['编号', '名称', '类型', '树种', '保护半径（米）', '经度', '纬度'],
        ['T1', '古樟', '古树名木', '香樟', 5, lon, lat],
        ['W1', '双眼井', '古井', null, 3, lon + 0.0001, lat],
        ['T2', '枫杨', '古树名木', '枫杨', null, lon, lat + 0.0001],
      ],
    },
  ])
  const read = await send(bytes.toString('base64'), {
    fileName: 'trees.xlsx',
    encoding: 'base64',
    mapping: { reference: '编号' },
  })
  expect(read.layer.refused).toMatchObject([{ index: 2, name: '枫杨', code: 'layer_row_object_lacks' }])
  await publish(read.id)
  expect(await law()).toMatchObject([
    { kind: 'old_tree', name: { zh: '古樟' }, species: { zh: '香樟' }, radiusMetres: 5 },
    { kind: 'well', name: { zh: '双眼井' }, radiusMetres: 3 },
  ])
})
