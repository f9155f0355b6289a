import { afterAll, expect, test } from 'vitest'
import { callHearing } from '../proposals/call-hearing.ts'
import { both, on, proposalScene } from '../proposals/testing/proposal-scene.ts'
import { requestHearing } from '../proposals/request-hearing.ts'
import { newPerson, performAs, readAs } from '../testing/services.ts'
import { listNotifications } from './list-notifications.ts'
import { notify } from './notify.ts'

const { services, place, resident, perform, noticed } = await proposalScene()
afterAll(() => services.close())

test('everybody who asked for a hearing is told when and where it is, and again when it is moved; nobody else', async () => {
  const { reference } = await noticed('2026-04-20')
  const [another, bystander] = [await newPerson(services, place), await newPerson(services, place)]
  const chair = await newPerson(services, place, { roles: ['moderator'] })
  for (const who of [resident, another]) {
    const request = { reference, reason: '想当面说' }
    await performAs(services, place, who, requestHearing, request, on('2026-05-01'))
  }
  const call = (startsAt: string, day: string) =>
    perform(callHearing, { reference, startsAt, venue: both('街道二楼'), chairId: chair.personId }, on(day))
  await call('2026-05-20T06:00:00Z', '2026-05-12')
  await call('2026-05-22T06:00:00Z', '2026-05-13')
  while ((await notify.run(services)) > 0);
  const toldTo = async (who: typeof resident) =>
    (await readAs(services, place, who, listNotifications, {})).notifications
      .filter(({ kind }) => kind === 'hearing_called')
      .map(({ params }) => params)
      .toSorted((a, b) => (a.startsAt ?? '').localeCompare(b.startsAt ?? ''))
      .map(({ proposalReference, startsAt, venue }) => [proposalReference, startsAt, venue])
  const told = [
    [reference, '2026-05-20T06:00:00.000Z', both('街道二楼')],
    [reference, '2026-05-22T06:00:00.000Z', both('街道二楼')],
  ]
  expect(await Promise.all([resident, another, bystander, chair].map(toldTo))).toEqual([told, told, [], []])
})
