import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findActor } from '../server/find-actor.ts'
import { newPerson, newPlace, performAs, testServices } from '../server/test-services.ts'
import { grantRole } from './grant-role.ts'
import { verifyRelation } from './verify-relation.ts'

let services: Awaited<ReturnType<typeof testServices>>
beforeAll(async () => {
  services = await testServices()
})
afterAll(() => services.close())

const label = { zh: '租户', en: 'Tenant' }

describe('grantRole', () => {
  test('gives a role that counts at once, here and nowhere else', async () => {
    const [place, other] = [await newPlace(services), await newPlace(services)]
    const administrator = await newPerson(services, place, { roles: ['administrator'] })
    const person = await newPerson(services, place)
    await performAs(services, place, administrator, grantRole, { personId: person.personId, role: 'planner' })
    expect((await findActor(services.database.kysely, person.personId, place.id)).roles).toContain('planner')
    expect((await findActor(services.database.kysely, person.personId, other.id)).roles).not.toContain(
      'planner',
    )
  })

  test('refuses a role for oneself', async () => {
    const place = await newPlace(services)
    const administrator = await newPerson(services, place, { roles: ['administrator'] })
    await expect(
      performAs(services, place, administrator, grantRole, {
        personId: administrator.personId,
        role: 'authority',
      }),
    ).rejects.toMatchObject({ refusal: { code: 'not_for_oneself' } })
  })
})

describe('verifyRelation', () => {
  test('confirms a relation until its date and not longer', async () => {
    const place = await newPlace(services)
    const worker = await newPerson(services, place, { roles: ['grid_worker'] })
    const person = await newPerson(services, place)
    const confirm = (expiresAt: string) =>
      performAs(services, place, worker, verifyRelation, {
        personId: person.personId,
        relation: 'tenant',
        areaKind: 'lane',
        areaId: 'lantern-lane',
        label,
        expiresAt,
      })
    const relations = async () =>
      (await findActor(services.database.kysely, person.personId, place.id)).relations
    await confirm('2100-01-01T00:00:00Z')
    expect(await relations()).toEqual([{ relation: 'tenant', areaKind: 'lane', areaId: 'lantern-lane' }])
    await confirm('2020-01-01T00:00:00Z')
    expect(await relations()).toEqual([])
  })
})
