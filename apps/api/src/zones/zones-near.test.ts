import { checkProposal } from '@hetu/domain/proposals/check-proposal'
import type { Work } from '@hetu/domain/zones/work'
import type { ZoneVersion } from '@hetu/domain/zones/zone'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PlaceContext } from '../server/place-context.ts'
import { newPlace, testServices } from '../testing/services.ts'
import { recordZoneVersion } from './record-zone-version.ts'
import { rect, zoneChange } from './testing/zone.ts'
import { zonesInForce } from './zones-in-force.ts'
import { zonesNear } from './zones-near.ts'

const day = '2026-05-20'
let services: Awaited<ReturnType<typeof testServices>>
let place: PlaceContext
beforeAll(async () => {
  services = await testServices()
  place = await newPlace(services)
  for (let i = 0; i < 60; i += 1) {
    const [x, y] = [(i % 10) * 150, Math.floor(i / 10) * 150]
    await record({ zoneId: `N${i}`, geometry: rect(x, y, x + 90, y + 90) })
  }
})
afterAll(() => services.close())

const record = (more: Partial<ZoneVersion>) =>
  services.database.kysely
    .transaction()
    .execute((tx) =>
      recordZoneVersion(tx, { placeId: place.id, now: new Date() }, { ...zoneChange().change.zone, ...more }),
    )
const house = (x: number, y: number): Work => ({
  id: 'house',
  workType: 'new_build',
  geometry: rect(x, y, x + 20, y + 12),
  heights: { reference: 'ground', ridge: { existing: 5, proposed: 9.5 } },
})
const near = (work: Work) => zonesNear(services.database.kysely, place, [work.geometry], day)

test('a check with the zones near finds what a check with every zone finds', async () => {
  const { zones } = await zonesInForce(services.database.kysely, place.id, day)
  for (let i = 0; i < 30; i += 1) {
    const work = house((i * 97) % 1400, (i * 61) % 800)
    const some = await near(work)
    expect(some.length).toBeLessThan(zones.length / 2)
    expect(checkProposal([work], some, [], place.epsg)).toEqual(checkProposal([work], zones, [], place.epsg))
  }
})

test('a zone that has moved away is no longer near, although it once was', async () => {
  expect((await near(house(10, 10))).map((zone) => zone.zoneId)).toContain('N0')
  await record({ zoneId: 'N0', geometry: rect(3000, 3000, 3090, 3090), validFrom: '2022-01-01' })
  const moved = (await near(house(10, 10))).find((zone) => zone.zoneId === 'N0')
  expect(moved?.version).toBe(2)
  expect(checkProposal([house(10, 10)], [moved!], [], place.epsg).findings).toEqual([])
})

test('a right is taken away by the same zones here as in the browser, however rough their outline', async () => {
  const text = { zh: '规定', en: 'rule' }
  const common = { severity: 'mandatory' as const, article: text, text }
  const requirements = [{ kind: 'notice' as const, minimumDays: 20, article: text }]
  await record({
    zoneId: 'rights',
    geometry: rect(5000, 0, 5100, 100),
    rules: [
      { ...common, id: 'r', kind: 'permitted_right', right: 'gpdo', workTypes: ['new_build'], requirements },
    ],
  })
  await record({
    zoneId: 'direction',
    geometry: rect(5400, 0, 5500, 100),
    accuracyMetres: 800,
    rules: [{ ...common, id: 'd', kind: 'rule_switch', rights: ['gpdo'] }],
  })
  const { zones } = await zonesInForce(services.database.kysely, place.id, day)
  const work = house(5010, 10)
  expect(checkProposal([work], await near(work), [], place.epsg)).toEqual(
    checkProposal([work], zones, [], place.epsg),
  )
})

test('nothing drawn has nothing near', async () => {
  expect(await zonesNear(services.database.kysely, place, [], day)).toEqual([])
})
