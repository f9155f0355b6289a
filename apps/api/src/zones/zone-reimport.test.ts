import type { Actor } from '@hetu/domain/people/actor'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import type { PlaceContext } from '../server/place-context.ts'
import { newPerson, newPlace, performAs, readAs, testServices } from '../testing/services.ts'
import { previewZoneImport } from './preview-zone-import.ts'
import { proposeZoneChange } from './propose-zone-change.ts'
import { publishZoneImport } from './publish-zone-import.ts'
import { readZoneImport } from './read-zone-import.ts'
import { settleZoneChange } from './settle-zone-change.ts'
import { submitZoneImport } from './submit-zone-import.ts'
import { facts, rect } from './testing/zone.ts'
import { undoZoneImport } from './undo-zone-import.ts'
import { zonesInForce } from './zones-in-force.ts'

let services: Awaited<ReturnType<typeof testServices>>
let place: PlaceContext
let planner: Actor
let authority: Actor
let third: Actor
beforeAll(async () => {
  services = await testServices()
})
beforeEach(async () => {
  place = await newPlace(services)
  planner = await newPerson(services, place, { roles: ['planner'] })
  authority = await newPerson(services, place, { roles: ['authority'] })
  third = await newPerson(services, place, { roles: ['authority'] })
})
afterAll(() => services.close())

const day = '2026-05-20'
const db = () => services.database.kysely
const law = async (onDay = day, knownAt?: Date) => (await zonesInForce(db(), place.id, onDay, knownAt)).zones
const written = async () =>
  Number(
    (
      await db()
        .selectFrom('zone_version')
        .select(({ fn }) => fn.countAll().as('count'))
        .where('place_id', '=', place.id)
        .executeTakeFirstOrThrow()
    ).count,
  )
const row = (ref: string, name: string, side: number, more: object = {}) => ({
  type: 'Feature',
  properties: { ref, name, ...more },
  geometry: rect(10, 10, side, side),
})
const file = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features })
const preview = async (content: string, more: object = {}) => {
  const { id } = await performAs(services, place, planner, previewZoneImport, {
    fileName: 'zones.geojson',
    content,
    facts,
    mapping: { name: 'name', reference: 'ref' },
    ...more,
  })
  return readAs(services, place, planner, readZoneImport, { importId: id })
}
const publish = async (importId: string) => {
  await performAs(services, place, planner, submitZoneImport, { importId })
  return performAs(services, place, authority, publishZoneImport, { importId })
}
const later = { facts: { ...facts, validFrom: '2024-01-01' } }
const undo = async (importId: string) => {
  // PostgreSQL keeps microseconds, a Date milliseconds: the undo must not fall into the same one.
  await setTimeout(5)
  return performAs(services, place, third, undoZoneImport, { importId, reason: '画错了' })
}

describe('a layer of known identifiers, brought again', () => {
  const first = file(row('A', '东街', 50), row('B', '西街', 60), row('C', '南街', 70))

  test('proposes new zones, next versions, nothing and ends; publication writes just these', async () => {
    await publish((await preview(first)).id)
    const [a, b, c] = await law()
    const again = file(row('A', '东街', 55), row('B', '西街', 60), row('D', '北街', 80))
    const told = await preview(again, later)
    expect(told.layer.good.map(({ known }) => known)).toEqual([
      { zoneId: a!.zoneId, version: 1, isChanged: true },
      { zoneId: b!.zoneId, version: 1, isChanged: false },
      undefined,
    ])
    expect(told).toMatchObject({ goodCount: 3, changedCount: 1, unchangedCount: 1, endingCount: 0 })
    expect(told.layer.gone).toEqual([{ zoneId: c!.zoneId, version: 1, name: c!.name, isEnding: false }])
    expect(await law()).toHaveLength(3)

    const ending = await preview(again, { ...later, ends: [c!.zoneId] })
    const before = await written()
    expect(await publish(ending.id)).toMatchObject({ zoneCount: 3 })
    expect(await written()).toBe(before + 3)
    expect((await law()).map(({ name, version }) => [name.zh, version])).toEqual([
      ['东街', 2],
      ['西街', 1],
      ['北街', 1],
    ])
    expect((await law('2023-12-31')).map(({ name, version }) => [name.zh, version])).toEqual([
      ['东街', 1],
      ['西街', 1],
      ['南街', 1],
    ])
  })

  test('without a tick ends nothing', async () => {
    await publish((await preview(first)).id)
    await publish((await preview(file(row('A', '东街', 55)), later)).id)
    expect(await law()).toHaveLength(3)
  })

  test.each([
    ['a later day', later],
    ['the same day', {}],
  ])(
    'from %s, and undone, leaves the law as it was on every day, and what was known meanwhile',
    async (_, more) => {
      await publish((await preview(first)).id)
      const days = ['2019-12-31', '2020-01-01', '2023-12-31', '2024-01-01', day]
      const said = async (knownAt?: Date) =>
        Promise.all(
          days.map(async (each) =>
            (await law(each, knownAt)).map(({ name, geometry, rules }) => ({ name, geometry, rules })),
          ),
        )
      const before = await said()
      const [, , c] = await law()
      const { id } = await preview(file(row('A', '东街', 55), row('D', '北街', 80)), {
        ...more,
        ends: [c!.zoneId],
      })
      await setTimeout(5)
      await publish(id)
      const meanwhile = await said()
      expect(meanwhile).not.toEqual(before)
      await setTimeout(5)
      const then = new Date()
      await undo(id)
      expect(await said()).toEqual(before)
      expect(await said(then)).toEqual(meanwhile)
    },
  )

  test('is refused where a zone was changed since it was read', async () => {
    await publish((await preview(first)).id)
    const [a] = await law()
    const { id } = await preview(file(row('A', '东街', 55)), later)
    const { version: _v, recordedFrom: _f, recordedTo: _t, ...zone } = a!
    const { id: changeId } = await performAs(services, place, planner, proposeZoneChange, {
      change: { subject: 'zone', zone: { ...zone, name: { zh: '东大街', en: 'East' } } },
      reason: '改名',
    })
    await performAs(services, place, authority, settleZoneChange, { changeId, isApproved: true, answer: '' })
    await expect(publish(id)).rejects.toMatchObject({ refusal: { code: 'zone_import_outdated' } })
    expect((await law()).find(({ zoneId }) => zoneId === a!.zoneId)).toMatchObject({ version: 2 })
  })

  test('takes no law away, and refuses numbers that name no one zone', async () => {
    await publish((await preview(first)).id)
    const { validFrom, accuracyMetres } = later.facts
    const lawless = await preview(file(row('A', '东街', 55)), { facts: { validFrom, accuracyMetres } })
    expect(lawless.layer.refused).toMatchObject([{ code: 'layer_row_without_law' }])
    const twice = await preview(file(row('A', '东街', 55), row('A', '东街', 56)), later)
    expect(twice.layer.refused.map(({ code }) => code)).toEqual([
      'layer_row_not_one_zone',
      'layer_row_not_one_zone',
    ])
  })
})

describe('our own export, changed and brought again', () => {
  test.each(['zones.geojson'])('%s proposes the next version of that zone alone', async (name) => {
    await publish((await preview(file(row('A', '东街', 50), row('B', '西街', 60)))).id)
    const [a, b] = await law()
    const answer = await createApp(services, '').request(`/api/places/${place.slug}/${name}?on=${day}`)
    const own = (await answer.json()) as {
      features: { properties: Record<string, string>; geometry: object }[]
    }
    own.features[0]!.geometry = rect(10, 10, 57, 57)
    const told = await preview(JSON.stringify(own), { mapping: undefined })
    expect(told.layer.good.map(({ known }) => known)).toEqual([
      { zoneId: a!.zoneId, version: 1, isChanged: true },
      { zoneId: b!.zoneId, version: 1, isChanged: false },
    ])
    expect(told.layer.gone).toEqual([])
    expect(await publish(told.id)).toEqual({ zoneCount: 1, zoneIds: [a!.zoneId] })
    expect((await law()).map(({ zoneId, version }) => [zoneId, version])).toEqual([
      [a!.zoneId, 2],
      [b!.zoneId, 1],
    ])
    await undo(told.id)
    expect((await law()).map(({ zoneId, geometry }) => [zoneId, geometry])).toEqual([
      [a!.zoneId, a!.geometry],
      [b!.zoneId, b!.geometry],
    ])
  })
})
