import { afterAll, expect, test } from 'vitest'
import { newPerson, newPlace, performAs, testServices } from '../testing/services.ts'
import { proposeZoneChange } from './propose-zone-change.ts'
import { settleZoneChange } from './settle-zone-change.ts'
import { zoneChange } from './testing/zone.ts'
import { zonesInForce } from './zones-in-force.ts'

const services = await testServices()
const place = await newPlace(services)
const planner = await newPerson(services, place, { roles: ['planner'] })
const authority = await newPerson(services, place, { roles: ['authority'] })
afterAll(() => services.close())

async function approve(more: object) {
  const { id } = await performAs(services, place, planner, proposeZoneChange, zoneChange(more))
  await performAs(services, place, authority, settleZoneChange, { changeId: id, isApproved: true })
}
const statuses = async (day: string) =>
  (await zonesInForce(services.database.kysely, place.id, day)).zones.map(({ status }) => status)

test('a zone that is law does not end by a version that is only proposed; one that is not yet may go on so', async () => {
  await approve({ status: 'proposed', validFrom: '2020-01-01' })
  await approve({ status: 'proposed', validFrom: '2020-06-01' })
  expect(await statuses('2020-12-01')).toEqual([])
  await approve({ status: 'in_force', validFrom: '2021-01-01' })
  await expect(approve({ status: 'proposed', validFrom: '2022-01-01' })).rejects.toMatchObject({
    refusal: { code: 'zone_is_law_already', path: ['change', 'zone', 'status'] },
  })
  expect(await statuses('2022-06-01')).toEqual(['in_force'])
  await approve({ status: 'in_revision', validFrom: '2022-01-01' })
  expect(await statuses('2022-06-01')).toEqual(['in_revision'])
  await approve({ status: 'revoked', validFrom: '2023-01-01' })
  expect(await statuses('2023-06-01')).toEqual([])
})
