import { geometry, json } from '@hetu/db/sql'
import { liutingLiAnchor, localFrame } from '@hetu/domain/geometry/local-frame'
import { visitor } from '@hetu/domain/people/actor'
import { afterAll, expect, test } from 'vitest'
import { newPlace, readAs, testServices } from '../testing/services.ts'
import { thingsAt } from './things-at.ts'

const { toPosition } = localFrame(liutingLiAnchor)
const services = await testServices()
afterAll(() => services.close())

const both = (zh: string) => json({ zh, en: zh })
const line = (...corners: [number, number][]) =>
  geometry({ type: 'LineString', coordinates: corners.map(([x, y]) => toPosition(x, y)) })
const square = (x: number, y: number, side: number) =>
  geometry({
    type: 'Polygon',
    coordinates: [
      [
        [x, y],
        [x + side, y],
        [x + side, y + side],
        [x, y + side],
        [x, y],
      ].map(([east = 0, north = 0]) => toPosition(east, north)),
    ],
  })

test('names the lane beside it, the courtyard and the building around it, each once, and no point', async () => {
  const place = await newPlace(services)
  const of = { place_id: place.id }
  const db = services.database.kysely
  await db
    .insertInto('landmark')
    .values([
      { ...of, id: 'lane', kind: 'lane', name: both('打灯巷'), geometry: line([150, 0], [150, 250]) },
      { ...of, id: 'far', kind: 'lane', name: both('双井巷'), geometry: line([250, 0], [250, 250]) },
      {
        ...of,
        id: 'long',
        kind: 'lane',
        name: both('弯弯巷'),
        geometry: line(...Array.from({ length: 201 }, (_, x): [number, number] => [x, 100])),
      },
      { ...of, id: 'Y7', kind: 'courtyard', name: both('七号院'), geometry: square(100, 100, 45) },
      {
        ...of,
        id: 'door',
        kind: 'door',
        name: both('七号'),
        geometry: geometry({ type: 'Point', coordinates: toPosition(143, 120) }),
      },
    ])
    .execute()
  await db
    .insertInto('courtyard')
    .values({ ...of, id: 'Y7', name: both('七号院'), geometry: square(100, 100, 45) })
    .execute()
  await db
    .insertInto('building')
    .values({
      ...of,
      id: 'B1',
      geometry: square(138, 118, 6),
      ridge_metres: '5.9',
      eaves_metres: '3.2',
      storeys: 1,
      roof: 'tile',
      tenure: 'public',
    })
    .execute()
  const at = async (x: number, y: number) => {
    const [lon, lat] = toPosition(x, y)
    const things = await readAs(services, place, visitor, thingsAt, { lon, lat })
    return things.map(({ kind, id, name, shape }) => [kind, id, name?.zh ?? null, shape.type])
  }
  const lane = ['lane', 'lane', '打灯巷', 'LineString']
  const yard = ['courtyard', 'Y7', '七号院', 'Polygon']
  expect(await at(141, 121)).toEqual([lane, yard, ['building', 'B1', null, 'Polygon']])
  expect(await at(110, 110)).toEqual([yard])
  expect(await at(155, 60)).toEqual([lane])
  expect(await at(200, 60)).toEqual([])
  const elsewhere = await newPlace(services)
  const [lon, lat] = toPosition(141, 121)
  expect(await readAs(services, elsewhere, visitor, thingsAt, { lon, lat })).toEqual([])
})
