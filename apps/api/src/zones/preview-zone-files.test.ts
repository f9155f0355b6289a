import { geometry, json } from '@hetu/db/sql'
import type { Actor } from '@hetu/domain/people/actor'
import { Buffer } from 'node:buffer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PlaceContext } from '../server/place-context.ts'
import { newPerson, newPlace, performAs, readAs, testServices } from '../testing/services.ts'
import { workbookOf } from './formats/testing/workbook.ts'
import { previewZoneImport } from './preview-zone-import.ts'
import { readZoneImport } from './read-zone-import.ts'
import { facts, frame } from './testing/zone.ts'

let services: Awaited<ReturnType<typeof testServices>>
let place: PlaceContext
let planner: Actor
beforeAll(async () => {
  services = await testServices()
  place = await newPlace(services)
  planner = await newPerson(services, place, { roles: ['planner'] })
})
afterAll(() => services.close())

async function preview(fileName: string, bytes: Buffer) {
  const sent = { fileName, content: bytes.toString('base64'), encoding: 'base64' as const, facts }
  const { id } = await performAs(services, place, planner, previewZoneImport, sent)
  return readAs(services, place, planner, readZoneImport, { importId: id })
}

describe('previewZoneImport', () => {
  test('a workbook without coordinates is placed by the addresses of the place', async () => {
    const at = frame.toPosition(30, 30)
    await services.database.kysely
      .insertInto('landmark')
      .values({
        place_id: place.id,
        id: 'well-lane-7',
        kind: 'door',
        name: json({ zh: '井巷7号', en: '7 Well Lane' }),
        geometry: geometry({ type: 'Point', coordinates: at }),
      })
      .execute()
    const rows = [
      ['名称', '类型', '地址'],
      ['古井', '历史建筑', '柳亭街道井巷７号'],
      ['银杏', '古树名木', '井巷8号'],
    ]
    expect(await preview('名单.xlsx', workbookOf([{ name: '名单', rows }]))).toMatchObject({
      goodCount: 1,
      refusedCount: 1,
      layer: {
        format: 'xlsx',
        good: [{ name: '古井', type: 'historic_building', geometry: { type: 'Point', coordinates: at } }],
        refused: [{ index: 1, code: 'layer_row_address_unknown', params: { address: '井巷8号' } }],
      },
    })
  })

  test('a plan in GML keeps its areas, the northing first', async () => {
    const ring = [
      [10, 10],
      [60, 10],
      [60, 60],
      [10, 60],
      [10, 10],
    ].map(([x = 0, y = 0]) => frame.toPosition(x, y))
    const plan = `<FeatureCollection xmlns:gml="http://www.opengis.net/gml/3.2"><gml:featureMember><Zone><name>Altstadt</name>
      <geom><gml:Polygon srsName="urn:ogc:def:crs:EPSG::4326"><gml:exterior><gml:LinearRing><gml:posList>${ring.map(([x, y]) => `${y} ${x}`).join(' ')}</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></geom></Zone></gml:featureMember></FeatureCollection>`
    expect(await preview('plan.gml', Buffer.from(plan))).toMatchObject({
      goodCount: 1,
      layer: {
        format: 'gml',
        datum: { epsg: 4326, basis: 'file' },
        good: [
          { name: 'Altstadt', isOutsidePlace: false, geometry: { type: 'Polygon', coordinates: [ring] } },
        ],
      },
    })
  })
})
