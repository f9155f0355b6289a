import { afterAll, expect, test } from 'vitest'
import { newPerson, performAs } from '../testing/services.ts'
import { proposeZoneChange } from '../zones/propose-zone-change.ts'
import { settleZoneChange } from '../zones/settle-zone-change.ts'
import { rect, zoneChange } from '../zones/testing/zone.ts'
import { code, proposalScene } from './testing/proposal-scene.ts'
import { proposalsTouchedBy } from './touched-proposals.ts'

const { services, place, planner, noticed } = await proposalScene()
const authority = await newPerson(services, place, { roles: ['authority'] })
afterAll(() => services.close())

const touched = (id: string) =>
  proposalsTouchedBy(services.database.kysely, place, id, new Date('2026-05-20T10:00:00+08:00'))

/** A limit of height over the whole yard, or somewhere else, that waits for a second person. */
async function waiting(limitMetres: number, validFrom: string, geometry = rect(90, 110, 160, 180)) {
  const [rule] = zoneChange().change.zone.rules
  const change = zoneChange({ validFrom, geometry, rules: [{ ...rule, limitMetres }] })
  return (await performAs(services, place, planner, proposeZoneChange, change)).id
}
const approve = (changeId: string) =>
  performAs(services, place, authority, settleZoneChange, { changeId, isApproved: true })

test('before a change is approved, the open proposals it would touch are named with what each rule would say', async () => {
  const first = await waiting(9, '2021-07-01')
  const { reference } = await noticed('2026-04-20')
  expect(await touched(first)).toMatchObject([
    { reference, changes: [{ before: null, after: { result: 'pass', limit: 9 } }] },
  ])
  await approve(first)

  const second = await waiting(5.5, '2026-06-01')
  expect(await touched(second)).toMatchObject([
    {
      reference,
      version: 1,
      changes: [
        {
          before: { result: 'pass', limit: 9 },
          after: { limit: 5.5, zoneVersion: 2 },
          cause: { kind: 'zone_version', zoneId: 'Z9', from: 1, to: 2 },
        },
      ],
    },
  ])
})

test('a change that makes no rule speak otherwise touches nothing', async () => {
  expect(await touched(await waiting(9, '2026-06-01'))).toEqual([])
})

test('once answered, there is nothing to foresee; what was never proposed is not found', async () => {
  const id = await waiting(8, '2026-07-01')
  await approve(id)
  expect(await touched(id)).toEqual([])
  await expect(touched(place.id)).rejects.toEqual(code('not_found'))
  await expect(touched('none')).rejects.toEqual(code('not_found'))
})
