import { type Actor, visitor } from '@hetu/domain/people/actor'
import type { HeritageObject } from '@hetu/domain/zones/heritage-object'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { PlaceContext } from '../server/place-context.ts'
import { createApp } from '../app.ts'
import { newPerson, newPlace, performAs, readAs, testServices } from '../testing/services.ts'
import { withHiddenMarked } from './hidden-objects.ts'
import { listHeritageObjectVersions } from './list-heritage-object-versions.ts'
import { listZoneChanges } from './list-zone-changes.ts'
import { proposeZoneChange } from './propose-zone-change.ts'
import { settleZoneChange } from './settle-zone-change.ts'
import { frame, hiddenObject } from './testing/zone.ts'
import { zonesInForce } from './zones-in-force.ts'

let services: Awaited<ReturnType<typeof testServices>>
let place: PlaceContext
let planner: Actor
let authority: Actor
beforeAll(async () => {
  services = await testServices()
})
afterAll(() => services.close())
beforeEach(async () => {
  place = await newPlace(services)
  planner = await newPerson(services, place, { roles: ['planner'] })
  authority = await newPerson(services, place, { roles: ['authority'] })
})

const tree = {
  id: 'H9',
  kind: 'old_tree',
  name: { zh: '古槐', en: 'the locust' },
  legalBasis: { act: { zh: '条例', en: 'Act' }, article: { zh: '第 10 条', en: 'Art. 10' } },
  accuracyMetres: 0.5,
  isLocationHidden: false,
  geometry: frame.toShape({ type: 'Point', coordinates: [50, 50] }),
  radiusMetres: 6,
}
const propose = (more: object, validFrom: string, rest: object = {}) =>
  performAs(services, place, planner, proposeZoneChange, {
    reason: '复测',
    change: { subject: 'object', object: { validFrom, validTo: null, object: { ...tree, ...more } } },
    ...rest,
  })
const approve = async (more: object, validFrom: string) => {
  const { id } = await propose(more, validFrom)
  await performAs(services, place, authority, settleZoneChange, { changeId: id, isApproved: true })
}
const versions = (seesHidden = false, id = tree.id) =>
  readAs(services, place, seesHidden ? planner : visitor, listHeritageObjectVersions, { id })
const radii = async (seesHidden = false) =>
  (await versions(seesHidden)).map(({ version, object }) => [
    version,
    (object as Extract<HeritageObject, { kind: 'old_tree' }>).radiusMetres,
  ])

describe('listHeritageObjectVersions', () => {
  test('keeps every version as it was written, newest first, with what each altered', async () => {
    await approve({}, '2020-01-01')
    await approve({ radiusMetres: 8 }, '2024-01-01')
    expect(await versions()).toMatchObject([
      {
        version: 2,
        validFrom: '2024-01-01',
        validTo: null,
        object: { radiusMetres: 8 },
        difference: {
          hasMoved: false,
          facts: [
            { before: { zh: '2020-01-01' }, after: { zh: '2024-01-01' } },
            { name: { en: 'radius (m)' }, before: { en: '6' }, after: { en: '8' } },
          ],
        },
      },
      { version: 1, validFrom: '2020-01-01', validTo: '2024-01-01', difference: null },
    ])
  })

  test('tells the public no version that was hidden, nor what differs from it', async () => {
    await approve({ isLocationHidden: true, name: { zh: '不可说', en: 'unspeakable' } }, '2020-01-01')
    await expect(versions()).rejects.toMatchObject({ refusal: { code: 'not_found' } })
    const resident = await newPerson(services, place, { roles: ['moderator'], relations: ['owner'] })
    await expect(
      readAs(services, place, resident, listHeritageObjectVersions, { id: tree.id }),
    ).rejects.toMatchObject({ refusal: { code: 'not_found' } })
    await approve({ radiusMetres: 8 }, '2024-01-01')
    const told = await versions()
    expect(told).toMatchObject([{ version: 2, difference: null }])
    expect(JSON.stringify(told)).not.toContain('unspeakable')
    expect(await radii(true)).toEqual([
      [2, 8],
      [1, 6],
    ])
    await approve({ isLocationHidden: true }, '2025-01-01')
    await expect(versions()).rejects.toMatchObject({ refusal: { code: 'not_found' } })
    expect(await radii(true)).toHaveLength(3)
  })

  test('what is hidden now is marked so on the days and at the instants when it was open', async () => {
    await approve({}, '2020-01-01')
    await approve({ isLocationHidden: true }, '2024-01-01')
    const { kysely } = services.database
    const then = await zonesInForce(kysely, place.id, '2022-01-01')
    expect(then.objects).toMatchObject([{ isLocationHidden: false }])
    expect((await withHiddenMarked(kysely, place.id, then)).objects).toMatchObject([
      { id: 'H9', isLocationHidden: true },
    ])
    const response = await createApp(services, '').request(`/api/places/${place.slug}/zones?on=2022-01-01`)
    expect(await response.json()).toMatchObject({ objects: [] })
  })

  test('of something that is not there, or in another place, is not found', async () => {
    await approve({}, '2020-01-01')
    await expect(versions(true, 'H10')).rejects.toMatchObject({ refusal: { code: 'not_found' } })
    place = await newPlace(services)
    await expect(versions(true)).rejects.toMatchObject({ refusal: { code: 'not_found' } })
  })
})

describe('a proposed heritage object', () => {
  test('written on another version than the newest is refused, and nothing is written', async () => {
    await approve({}, '2020-01-01')
    await expect(propose({}, '2024-01-01', { baseVersion: null })).rejects.toMatchObject({
      refusal: { code: 'zone_number_taken', params: { zoneId: 'H9' } },
    })
    await approve({ radiusMetres: 8 }, '2024-01-01')
    await expect(propose({}, '2025-01-01', { baseVersion: 1 })).rejects.toMatchObject({
      refusal: { code: 'zone_changed_meanwhile', params: { base: 1, current: 2 } },
    })
    expect(await radii()).toHaveLength(2)
    await propose({}, '2025-01-01', { baseVersion: 2 })
  })

  test('in another part of the world is refused with its place in the request, one just outside is not', async () => {
    const at = (coordinates: [number, number]) => ({ geometry: { type: 'Point', coordinates } })
    await expect(propose(at([-0.1, 51.5]), '2020-01-01')).rejects.toMatchObject({
      refusal: { code: 'shape_far_from_place', path: ['change', 'object', 'object', 'geometry'] },
    })
    const outside = frame.toShape({ type: 'Point', coordinates: [5000, 0] })
    await propose({ geometry: outside }, '2020-01-01')
  })

  test('is shown to the second person with what it alters; a new one alters nothing', async () => {
    await approve({}, '2020-01-01')
    await propose({ radiusMetres: 9 }, '2024-01-01')
    await performAs(services, place, planner, proposeZoneChange, hiddenObject)
    const waiting = await readAs(services, place, planner, listZoneChanges, { state: 'waiting' })
    expect(
      waiting.map(({ zoneId, difference, objectDifference }) => [zoneId, difference, objectDifference]),
    ).toMatchObject([
      ['A9', null, null],
      ['H9', null, { hasMoved: false, facts: [{}, { after: { zh: '9' } }] }],
    ])
  })
})
