import { visitor } from '@hetu/domain/people/actor'
import { afterAll, expect, test } from 'vitest'
import { newPerson, performAs } from '../testing/services.ts'
import { proposeZoneChange } from '../zones/propose-zone-change.ts'
import { settleZoneChange } from '../zones/settle-zone-change.ts'
import { hiddenObject, rect, zoneChange } from '../zones/testing/zone.ts'
import { draftProposal } from './draft-proposal.ts'
import { code, draft, on, proposalScene, roof } from './testing/proposal-scene.ts'
import { proposalFor } from './read-proposal.ts'
import { recheckOf } from './recheck-version.ts'

const { services, place, planner, noticed } = await proposalScene()
const authority = await newPerson(services, place, { roles: ['authority'] })
afterAll(() => services.close())

/** A limit of height over the whole yard, in two persons' hands. */
async function limit(limitMetres: number, validFrom: string): Promise<void> {
  const [rule] = zoneChange().change.zone.rules
  const change = zoneChange({
    validFrom,
    geometry: rect(90, 110, 160, 180),
    rules: [{ ...rule, limitMetres }],
  })
  const { id } = await performAs(services, place, planner, proposeZoneChange, change)
  await performAs(services, place, authority, settleZoneChange, { changeId: id, isApproved: true })
}

test('a frozen check stays, and the re-run says which zone version changed what', async () => {
  const db = services.database.kysely
  await limit(9, '2021-07-01')
  const { reference } = await noticed('2026-04-20')
  const again = () => recheckOf(db, place, visitor, reference, 1, new Date('2026-05-20T10:00:00+08:00'))
  expect((await again()).changes).toEqual([])
  await limit(5.5, '2026-05-01')
  const { changes } = await again()
  expect(changes).toHaveLength(1)
  expect(changes[0]).toMatchObject({
    before: { result: 'pass', limit: 9, zoneVersion: 1 },
    after: { limit: 5.5, zoneVersion: 2 },
    cause: { kind: 'zone_version', zoneId: 'Z9', from: 1, to: 2 },
    zoneName: { en: 'test zone' },
  })
})

test('a draft has no check to compare, and is not even known to the public', async () => {
  const { reference } = await performAs(services, place, planner, draftProposal, draft('草案'))
  const db = services.database.kysely
  for (const actor of [planner, visitor]) {
    await expect(recheckOf(db, place, actor, reference, 1, new Date())).rejects.toEqual(code('not_found'))
  }
})

test('what was hidden when a version was frozen stays hidden in it, whatever became of it since', async () => {
  const db = services.database.kysely
  const remains = async (more: object, validFrom: string, at: string) => {
    const { change } = hiddenObject
    if (change.subject !== 'object') throw new Error('not an object')
    const object = { ...change.object.object, ...more, geometry: rect(100, 120, 130, 150) }
    const sent = {
      ...hiddenObject,
      change: { subject: 'object', object: { validFrom, validTo: null, object } },
    }
    const { id } = await performAs(services, place, planner, proposeZoneChange, sent, on(at))
    await performAs(services, place, authority, settleZoneChange, { changeId: id, isApproved: true }, on(at))
  }
  await remains({}, '2021-07-01', '2021-07-02')
  const dig = { ...roof(5.9), id: 'dig', workType: 'excavation' as const, digDepthMetres: 1.2 }
  const { reference } = await noticed('2026-04-20', { ...draft(), elements: [dig] })
  const told = async () => {
    const { shown } = await proposalFor(db, place, visitor, reference, 1)
    return shown.findings.find(({ objectId }) => objectId === 'A9')
  }
  expect(await told()).toMatchObject({ measured: null })
  await remains({ isLocationHidden: false }, '2026-05-01', '2026-05-01')
  expect(await told()).toMatchObject({ measured: null })
  const { changes } = await recheckOf(db, place, visitor, reference, 1, new Date('2026-05-20T10:00:00+08:00'))
  expect(changes.filter(({ before }) => before?.objectId === 'A9' && before.measured !== null)).toEqual([])
})
