import { type Actor, visitor } from '@hetu/domain/people/actor'
import { rulesHere } from '@hetu/domain/zones/rules-here'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PlaceContext } from '../server/place-context.ts'
import { processorTime } from '../server/processor-time.ts'
import { newPerson, newPlace, performAs, readAs, testServices } from '../testing/services.ts'
import { listZoneChanges } from './list-zone-changes.ts'
import { listZoneVersions } from './list-zone-versions.ts'
import { proposeZoneChange } from './propose-zone-change.ts'
import { readZoneDifference } from './read-zone-difference.ts'
import { settleZoneChange } from './settle-zone-change.ts'
import { frame, hiddenObject, rect, zoneChange } from './testing/zone.ts'
import { zonesInForce } from './zones-in-force.ts'

let services: Awaited<ReturnType<typeof testServices>>
let place: PlaceContext
let planner: Actor
let authority: Actor
let both: Actor
beforeAll(async () => {
  services = await testServices()
})
afterAll(() => services.close())

async function freshPlace() {
  place = await newPlace(services)
  planner = await newPerson(services, place, { roles: ['planner'] })
  authority = await newPerson(services, place, { roles: ['authority'] })
  both = await newPerson(services, place, { roles: ['planner', 'authority'] })
}
const db = () => services.database.kysely
const propose = (input: unknown, at?: string, by = planner) =>
  performAs(services, place, by, proposeZoneChange, input, at ? { at: new Date(at) } : {})
const settle = (changeId: string, at?: string, more: object = {}, by = authority) =>
  performAs(
    services,
    place,
    by,
    settleZoneChange,
    { changeId, isApproved: true, ...more },
    at ? { at: new Date(at) } : {},
  )
const approve = async (input: unknown, at: string) => settle((await propose(input, at)).id, at)
const refusedWith = (code: string) => ({ refusal: { code } })
const eventsOf = (subject: string) =>
  db()
    .selectFrom('event')
    .selectAll()
    .where('place_id', '=', place.id)
    .where('subject_id', '=', subject)
    .orderBy('id')
    .execute()

const londonRing = [
  [-0.1, 51.5],
  [-0.09, 51.5],
  [-0.09, 51.51],
  [-0.1, 51.5],
]

describe('proposeZoneChange', () => {
  beforeAll(freshPlace)

  test('makes nothing law before a second person approves', async () => {
    await propose(zoneChange())
    expect((await zonesInForce(db(), place.id, '2026-05-20')).zones).toEqual([])
  })

  test('refuses a boundary that crosses itself, with the place in its own words', async () => {
    const bow = frame.toShape({
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [10, 10],
          [10, 0],
          [0, 10],
          [0, 0],
        ],
      ],
    })
    await expect(propose(zoneChange({ geometry: bow }))).rejects.toMatchObject(
      refusedWith('shape_crosses_itself'),
    )
  })

  test('refuses a million corners at once', async () => {
    const ring = Array.from({ length: 1_000_000 }, (_, i) => [122.5 + i * 1e-9, 32])
    const sent = zoneChange({ geometry: { type: 'Polygon', coordinates: [ring] } })
    const milliseconds = await processorTime(() =>
      expect(propose(sent)).rejects.toMatchObject(refusedWith('shape_too_many_vertices')),
    )
    expect(milliseconds).toBeLessThan(500)
  })

  test('gives a repeat of the request the same answer and keeps one change', async () => {
    const input = zoneChange({ zoneId: 'Z8' })
    const again = { idempotencyKey: 'same-key' }
    const first = await performAs(services, place, planner, proposeZoneChange, input, again)
    expect(await performAs(services, place, planner, proposeZoneChange, input, again)).toEqual(first)
    const changes = await readAs(services, place, planner, listZoneChanges, { state: 'waiting' })
    expect(changes.filter((change) => change.zoneId === 'Z8')).toHaveLength(1)
  })

  test('refuses what was written on another version than the newest, and writes nothing', async () => {
    await approve(zoneChange({ zoneId: 'Z3' }), '2022-01-01T00:00:00Z')
    await approve(zoneChange({ zoneId: 'Z3', validFrom: '2023-01-01' }), '2023-01-01T00:00:00Z')
    const next = { ...zoneChange({ zoneId: 'Z3', validFrom: '2024-01-01' }) }
    const before = await readAs(services, place, planner, listZoneChanges, {})
    for (const baseVersion of [1, 3]) {
      await expect(propose({ ...next, baseVersion })).rejects.toMatchObject({
        refusal: { code: 'zone_changed_meanwhile', params: { base: baseVersion, current: 2 } },
      })
    }
    await expect(propose({ ...next, baseVersion: null })).rejects.toMatchObject(
      refusedWith('zone_number_taken'),
    )
    await expect(propose({ ...zoneChange({ zoneId: 'Z2' }), baseVersion: 1 })).rejects.toMatchObject(
      refusedWith('zone_changed_meanwhile'),
    )
    expect(await readAs(services, place, planner, listZoneChanges, {})).toEqual(before)
    expect(await propose({ ...next, baseVersion: 2 })).toMatchObject({ baseVersion: 2 })
    expect(await propose({ ...zoneChange({ zoneId: 'Z2' }), baseVersion: null })).toMatchObject({
      baseVersion: null,
    })
  })

  test('takes a zone that reaches beyond the quarter, and refuses one in another part of the world', async () => {
    const around = zoneChange({ zoneId: 'Z1', geometry: rect(-9000, 0, -8000, 500) })
    expect(await propose(around)).toMatchObject({ zoneId: 'Z1' })
    const london = { type: 'Polygon', coordinates: [londonRing] }
    const swapped = { type: 'Polygon', coordinates: [londonRing.map(([lon, lat]) => [lat, lon])] }
    for (const geometry of [rect(-20_000, 0, -11_000, 500), london, swapped]) {
      await expect(propose(zoneChange({ zoneId: 'Z0', geometry }))).rejects.toMatchObject({
        refusal: { code: 'shape_far_from_place', path: ['change', 'zone', 'geometry'] },
      })
    }
    const changes = await readAs(services, place, planner, listZoneChanges, { state: 'waiting' })
    expect(changes.filter((change) => change.zoneId === 'Z0')).toEqual([])
  })

  test('needs a reason', async () => {
    await expect(propose({ ...hiddenObject, reason: '' })).rejects.toMatchObject(refusedWith('bad_input'))
  })
})

describe('settleZoneChange', () => {
  beforeAll(freshPlace)

  test('is refused to whoever proposed, even one who is the authority too', async () => {
    const { id } = await propose(zoneChange(), undefined, both)
    await expect(settle(id, undefined, {}, both)).rejects.toMatchObject(refusedWith('zone_four_eyes'))
    await expect(settle(id, undefined, { isApproved: false, answer: '不行' }, both)).rejects.toMatchObject(
      refusedWith('zone_four_eyes'),
    )
  })

  test('rejects only with a reason, and then changes nothing', async () => {
    const { id } = await propose(zoneChange({ zoneId: 'Z7' }))
    await expect(settle(id, undefined, { isApproved: false })).rejects.toMatchObject(refusedWith('bad_input'))
    await settle(id, undefined, { isApproved: false, answer: '边界不准' })
    expect((await zonesInForce(db(), place.id, '2026-05-20')).zones).toEqual([])
    await expect(settle(id)).rejects.toMatchObject(refusedWith('zone_change_settled'))
  })

  test('refuses a change of another place as not found', async () => {
    const { id } = await propose(zoneChange({ zoneId: 'Z6' }))
    const elsewhere = await newPlace(services)
    const stranger = await newPerson(services, elsewhere, { roles: ['authority'] })
    await expect(
      performAs(services, elsewhere, stranger, settleZoneChange, { changeId: id, isApproved: true }),
    ).rejects.toMatchObject(refusedWith('not_found'))
  })

  test('refuses a change made against an older version', async () => {
    const [first, second] = [
      await propose(zoneChange({ zoneId: 'Z5' })),
      await propose(zoneChange({ zoneId: 'Z5' })),
    ]
    await settle(first.id)
    await expect(settle(second.id)).rejects.toMatchObject(refusedWith('revision_conflict'))
  })

  test('refuses a change of a protected thing made against an older version, and keeps the newer', async () => {
    const [first, second] = [await propose(hiddenObject), await propose(hiddenObject)]
    await settle(first.id)
    await expect(settle(second.id)).rejects.toMatchObject(refusedWith('revision_conflict'))
    const versions = await db()
      .selectFrom('heritage_object')
      .select('version')
      .where('place_id', '=', place.id)
      .execute()
    expect(versions).toEqual([{ version: 1 }])
    const waiting = await readAs(services, place, planner, listZoneChanges, { state: 'waiting' })
    expect(waiting.map(({ id }) => id)).toContain(second.id)
  })

  test('of two approved at one moment one becomes law, for a new zone and for a next version', async () => {
    for (const validFrom of ['2022-01-01', '2023-01-01']) {
      const changes = await Promise.all([1, 2].map(() => propose(zoneChange({ zoneId: 'Z2', validFrom }))))
      const outcomes = await Promise.allSettled(changes.map(({ id }) => settle(id)))
      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
      const lost = outcomes.find((outcome) => outcome.status === 'rejected')
      expect(['revision_conflict', 'changed_meanwhile']).toContain(lost?.reason.refusal?.code)
    }
    expect(await readAs(services, place, visitor, listZoneVersions, { zoneId: 'Z2' })).toHaveLength(2)
  })

  test('writes an event with before and after', async () => {
    await approve(zoneChange({ zoneId: 'Z4' }), '2022-01-01T00:00:00Z')
    await approve(
      zoneChange({ zoneId: 'Z4', accuracyMetres: 3, validFrom: '2023-01-01' }),
      '2023-01-01T00:00:00Z',
    )
    const last = (await eventsOf('Z4')).at(-1)
    expect(last).toMatchObject({ verb: 'settle-zone-change', is_public: true })
    expect(last?.before).toMatchObject({ version: 1, accuracyMetres: 0.5 })
    expect(last?.after).toMatchObject({ version: 2, proposed: { accuracyMetres: 3 } })
  })
})

describe('zonesInForce', () => {
  const [known1, known2] = ['2021-07-05T01:00:00Z', '2025-10-28T02:00:00Z']
  beforeAll(async () => {
    await freshPlace()
    await approve(zoneChange(), known1)
    await approve(zoneChange({ validFrom: '2025-11-01', geometry: rect(100, 100, 210, 200) }), known2)
  })
  const versionOn = async (day: string, knownAt?: string) =>
    (await zonesInForce(db(), place.id, day, knownAt ? new Date(knownAt) : undefined)).zones.map(
      (zone) => zone.version,
    )

  test('answers by the day: the old version until the day before the new one', async () => {
    expect(await versionOn('2021-06-30')).toEqual([])
    expect(await versionOn('2025-10-31')).toEqual([1])
    expect(await versionOn('2025-11-01')).toEqual([2])
  })

  test('answers by what was known: before the second version was recorded the first had no end', async () => {
    expect(await versionOn('2026-05-20', '2021-07-01T00:00:00Z')).toEqual([])
    expect(await versionOn('2026-05-20', '2025-10-01T00:00:00Z')).toEqual([1])
    expect(await versionOn('2026-05-20', '2025-10-29T00:00:00Z')).toEqual([2])
    const { zones } = await zonesInForce(db(), place.id, '2026-05-20', new Date('2025-10-01T00:00:00Z'))
    expect(zones[0]?.validTo).toBeNull()
  })

  test('a correction from the same day replaces what was believed and keeps what was known', async () => {
    await approve(zoneChange({ validFrom: '2025-11-01', accuracyMetres: 9 }), '2026-01-05T00:00:00Z')
    expect(await versionOn('2026-05-20')).toEqual([3])
    expect(await versionOn('2026-05-20', '2026-01-01T00:00:00Z')).toEqual([2])
    expect(await versionOn('2025-10-01')).toEqual([1])
  })

  test('a version cannot begin before the one in hand', async () => {
    await expect(propose(zoneChange({ validFrom: '2020-01-01' }))).rejects.toMatchObject(
      refusedWith('zone_starts_earlier'),
    )
  })

  test('a revoked zone is law until its last day', async () => {
    await approve(zoneChange({ validFrom: '2026-03-01', status: 'revoked' }), '2026-02-01T00:00:00Z')
    expect(await versionOn('2026-02-28')).toEqual([3])
    expect(await versionOn('2026-03-01')).toEqual([])
  })

  test('the history keeps every version as it was written', async () => {
    const versions = await readAs(services, place, visitor, listZoneVersions, { zoneId: 'Z9' })
    expect(versions.map((zone) => zone.version)).toEqual([4, 3, 2, 1])
    expect(versions.at(-1)).toMatchObject({
      validFrom: '2021-07-01',
      validTo: '2025-11-01',
      accuracyMetres: 0.5,
    })
  })

  test('the difference of two versions is measured in metres of the place', async () => {
    const between = (from: number, to: number) =>
      readAs(services, place, visitor, readZoneDifference, { zoneId: 'Z9', from, to })
    const difference = await between(1, 2)
    expect(difference.hasMoved).toBe(true)
    expect(difference.gainedSquareMetres).toBeGreaterThan(995)
    expect(difference.gainedSquareMetres).toBeLessThan(1005)
    expect(difference.lostSquareMetres).toBeLessThan(1)
    // The first version ended because the second began; nobody had written an end.
    expect(difference.facts.map(({ fact }) => fact)).toEqual(['validFrom'])
    await expect(between(1, 9)).rejects.toMatchObject(refusedWith('not_found'))
  })
})

describe('rulesHere', () => {
  beforeAll(async () => {
    await freshPlace()
    await approve(zoneChange(), '2021-07-05T00:00:00Z')
    await approve(hiddenObject, '2021-07-05T00:00:00Z')
  })
  const at = async (x: number, y: number, seesHidden = false) => {
    const { zones, objects } = await zonesInForce(db(), place.id, '2026-05-20')
    return rulesHere(
      { type: 'Point', coordinates: frame.toPosition(x, y) },
      zones,
      objects,
      place.epsg,
      seesHidden,
    )
  }

  test('says the limit with its article and zone version', async () => {
    const here = await at(150, 150)
    expect(here.limits).toMatchObject([
      { figure: '9.00 m', article: { zh: '第 2 条' }, zone: { zoneId: 'Z9', version: 1 } },
    ])
    expect(here.sentences.zh).toContain('试验区划')
  })

  test('tells the public that something is protected nearby, and never where or what', async () => {
    const here = await at(301, 301)
    expect(here.isHiddenNearby).toBe(true)
    expect(JSON.stringify(here)).not.toContain('A9')
    expect((await at(10, 10)).isHiddenNearby).toBe(false)
    expect((await at(301, 301, true)).objects).toMatchObject([{ id: 'A9' }])
  })

  test('the public history does not tell of a hidden thing', async () => {
    expect((await eventsOf('A9')).every((event) => !event.is_public)).toBe(true)
  })
})
