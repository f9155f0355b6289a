import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Relation } from '@hetu/domain/people/role'
import { meIn } from '../me/read-me.ts'
import { findActor } from '../server/find-actor.ts'
import { newPerson, newPlace, performAs, readAs, testServices } from '../testing/services.ts'
import { addAreas, giveCell } from './testing/area-scene.ts'
import { checkRelation } from './check-relation.ts'
import { grantRole } from './grant-role.ts'
import { listUncheckedRelations } from './list-unchecked-relations.ts'
import { listOwnAreas } from './list-own-areas.ts'
import { verifyRelation } from './verify-relation.ts'

let services: Awaited<ReturnType<typeof testServices>>
beforeAll(async () => {
  services = await testServices()
})
afterAll(() => services.close())

const refused = (code: string) => ({ refusal: { code } })
const inYears = (years: number, days = 0) =>
  new Date(Date.now() + (years * 365 + days) * 86_400_000).toISOString()
const tenantOf = (personId: string, areaKind: string, areaId: string | null, more: object = {}) => ({
  personId,
  relation: 'tenant',
  areaKind,
  areaId,
  evidence: 'lease',
  expiresAt: inYears(2),
  ...more,
})

async function newScene() {
  const place = await newPlace(services)
  await addAreas(services, place)
  const worker = await newPerson(services, place, { roles: ['grid_worker'], name: '网格员甲' })
  await giveCell(services, place, worker.personId, 'west')
  const planner = await newPerson(services, place, { roles: ['planner'] })
  const administrator = await newPerson(services, place, { roles: ['administrator'] })
  const person = await newPerson(services, place)
  const verify = (areaKind: string, areaId: string | null, more: object = {}, by = worker) =>
    performAs(services, place, by, verifyRelation, tenantOf(person.personId, areaKind, areaId, more))
  const check = (relationId: string, more: object = {}, by = planner) =>
    performAs(services, place, by, checkRelation, { relationId, isConfirmed: true, ...more })
  const relations = async () =>
    (await findActor(services.database.kysely, person.personId, place.id)).relations
  const waiting = (by = planner) => readAs(services, place, by, listUncheckedRelations, {})
  const labels = () =>
    services.database.kysely
      .selectFrom('place_relation')
      .select(['label', 'checked_at', 'refused_reason'])
      .where('person_id', '=', person.personId)
      .orderBy('id')
      .execute()
  return { place, worker, planner, administrator, person, verify, check, relations, waiting, labels }
}

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

  test('gives and ends by itself no role for which a second person has to stand', async () => {
    const place = await newPlace(services)
    const administrator = await newPerson(services, place, { roles: ['administrator'] })
    const other = await newPerson(services, place, { roles: ['administrator'] })
    for (const role of ['administrator', 'authority'])
      for (const more of [{}, { expiresAt: new Date(Date.now() + 60_000).toISOString() }])
        await expect(
          performAs(services, place, administrator, grantRole, { personId: other.personId, role, ...more }),
        ).rejects.toMatchObject(refused('role_by_invitation'))
    expect((await findActor(services.database.kysely, other.personId, place.id)).roles).toContain(
      'administrator',
    )
  })

  test('gives a grid worker cells of the place, and nobody else any', async () => {
    const { place, administrator, person } = await newScene()
    const give = (more: object) =>
      performAs(services, place, administrator, grantRole, {
        personId: person.personId,
        role: 'grid_worker',
        ...more,
      })
    await expect(give({})).rejects.toMatchObject(refused('bad_input'))
    await expect(give({ role: 'planner', gridCells: ['west'] })).rejects.toMatchObject(refused('bad_input'))
    await expect(give({ gridCells: ['west', 'nowhere'] })).rejects.toMatchObject(refused('area_unknown'))
    await give({ gridCells: ['west', 'east'] })
    await give({ gridCells: ['east'] })
    const actor = await findActor(services.database.kysely, person.personId, place.id)
    expect(await readAs(services, place, actor, listOwnAreas, {})).toMatchObject([
      { kind: 'lane', id: 'border-lane' },
      { kind: 'lane', id: 'east-lane' },
      { kind: 'courtyard', id: 'touching-yard' },
      { kind: 'grid_cell', id: 'east' },
    ])
  })
})

describe('verifyRelation', () => {
  test('gives areas of the worker’s own cells: a lane on the border is theirs, a courtyard that only touches is not', async () => {
    const { place, worker, administrator, verify } = await newScene()
    const own = await readAs(services, place, worker, listOwnAreas, {})
    expect(own.map(({ id }) => id)).toEqual([
      'border-lane',
      'west-lane',
      'mostly-west-yard',
      'west-yard',
      'west',
    ])
    for (const { kind, id } of own) await verify(kind, id)
    for (const [kind, id] of [
      ['lane', 'east-lane'],
      ['courtyard', 'touching-yard'],
      ['grid_cell', 'east'],
      ['place', null],
    ] as const)
      await expect(verify(kind, id)).rejects.toMatchObject(refused('area_of_others'))
    for (const [kind, id] of [
      ['lane', 'no-such-lane'],
      ['lane', 'west-well'],
      ['lane', 'west'],
      ['courtyard', null],
      ['place', 'west'],
    ] as const)
      await expect(verify(kind, id)).rejects.toMatchObject(refused('area_unknown'))
    await verify('place', null, {}, administrator)
    await verify('lane', 'east-lane', {}, administrator)
    await expect(verify('lane', 'no-such-lane', {}, administrator)).rejects.toMatchObject(
      refused('area_unknown'),
    )
  })

  test('gives nothing without a cell, and nothing once the role has ended', async () => {
    const { place, worker, verify } = await newScene()
    const stranger = await newPerson(services, place, { roles: ['grid_worker'] })
    await expect(verify('lane', 'west-lane', {}, stranger)).rejects.toMatchObject(refused('area_of_others'))
    await services.database.kysely
      .updateTable('place_role')
      .set({ expires_at: new Date(Date.now() - 1000) })
      .where('person_id', '=', worker.personId)
      .execute()
    await expect(verify('lane', 'west-lane')).rejects.toMatchObject(refused('area_of_others'))
  })

  test('asks what was seen, and for an end that is to come and not too far', async () => {
    const { verify, relations } = await newScene()
    for (const evidence of [undefined, true, 'passport number 123'])
      await expect(verify('lane', 'west-lane', { evidence })).rejects.toMatchObject(refused('bad_input'))
    await expect(verify('lane', 'west-lane', { relation: 'mayor' })).rejects.toMatchObject(
      refused('bad_input'),
    )
    for (const expiresAt of ['2020-01-01T00:00:00Z', inYears(5, 10), '2100-01-01T00:00:00Z'])
      await expect(verify('lane', 'west-lane', { expiresAt })).rejects.toMatchObject(
        refused('relation_end_wrong'),
      )
    await verify('lane', 'west-lane', { expiresAt: inYears(5, -10) })
    expect(await relations()).toEqual([{ relation: 'tenant', areaKind: 'lane', areaId: 'west-lane' }])
    await expect(verify('lane', 'west-lane')).rejects.toMatchObject(refused('relation_stands'))
  })

  test('is called by the product, whatever somebody sends, and tells no courtyard', async () => {
    const { verify, labels } = await newScene()
    await verify('lane', 'west-lane', { label: { zh: '市长', en: 'Mayor' } })
    await verify('courtyard', 'west-yard', { label: { zh: '市长', en: 'Mayor' } })
    expect((await labels()).map(({ label }) => label)).toEqual([
      { zh: 'west-lane，租户', en: 'Tenant, west-lane' },
      { zh: '租户', en: 'Tenant' },
    ])
  })

  test('is refused for oneself and for nobody', async () => {
    const { place, worker, verify } = await newScene()
    await expect(verify('lane', 'west-lane', { personId: worker.personId })).rejects.toMatchObject(
      refused('not_for_oneself'),
    )
    await expect(
      verify('lane', 'west-lane', { personId: '00000000-0000-7000-8000-000000000000' }),
    ).rejects.toMatchObject(refused('not_found'))
    expect(place.slug).toMatch(/^test-/)
  })
})

describe('a worker and an account', () => {
  test('that used one browser or one address within the day are not confirmed by one another', async () => {
    const { place, worker, administrator, person, verify } = await newScene()
    const db = services.database.kysely
    const seen = (personId: string, device: string, hoursAgo: number) => {
      const at = new Date(Date.now() - hoursAgo * 3_600_000)
      return db
        .insertInto('person_device')
        .values({ person_id: personId, device_hash: device, first_seen_at: at, last_seen_at: at })
        .execute()
    }
    const comes = (personId: string, network: string) =>
      db
        .insertInto('person_network')
        .values({ person_id: personId, network, first_seen_at: new Date(), last_seen_at: new Date() })
        .execute()
    const device = `device of ${worker.personId}`
    await seen(worker.personId, device, 0)
    await seen(person.personId, device, 30)
    // Long ago it was somebody else's turn at the same counter.
    await verify('lane', 'border-lane')
    await db.updateTable('person_device').set({ last_seen_at: new Date() }).execute()
    await expect(verify('lane', 'west-lane')).rejects.toMatchObject(refused('relation_of_own_device'))
    await verify('lane', 'west-lane', {}, administrator)
    const other = await newPerson(services, place)
    await comes(worker.personId, '198.51.100.7')
    await comes(other.personId, '198.51.100.7')
    await expect(verify('lane', 'west-lane', { personId: other.personId })).rejects.toMatchObject(
      refused('relation_of_own_device'),
    )
  })
})

describe('checkRelation', () => {
  test('waits for a second person, who is neither who confirmed it nor whom it is about', async () => {
    const { place, administrator, verify, check, waiting, labels } = await newScene()
    const both = await newPerson(services, place, { roles: ['grid_worker', 'planner'] })
    await giveCell(services, place, both.personId, 'west')
    const { relationId } = await verify('lane', 'west-lane', {}, both)
    expect(await waiting(both)).toMatchObject([{ id: relationId, refusal: 'not_for_oneself' }])
    await expect(check(relationId, {}, both)).rejects.toMatchObject(refused('not_for_oneself'))
    const own = await performAs(
      services,
      place,
      administrator,
      verifyRelation,
      tenantOf(both.personId, 'lane', 'west-lane'),
    )
    await expect(check(own.relationId, {}, both)).rejects.toMatchObject(refused('not_for_oneself'))
    await check(relationId)
    await expect(check(relationId)).rejects.toMatchObject(refused('relation_checked'))
    await expect(check('00000000-0000-7000-8000-000000000000')).rejects.toMatchObject(refused('not_found'))
    expect(await labels()).toMatchObject([{ checked_at: expect.any(Date) as Date, refused_reason: null }])
    expect((await waiting()).map(({ id }) => id)).toEqual([own.relationId])
  })

  test('takes a reason to refuse; then the relation stands no longer, and may be noted anew', async () => {
    const { place, person, verify, check, relations, waiting } = await newScene()
    const { relationId } = await verify('lane', 'west-lane')
    await expect(check(relationId, { isConfirmed: false })).rejects.toMatchObject(refused('bad_input'))
    expect(await relations()).toHaveLength(1)
    await check(relationId, { isConfirmed: false, reason: '租约上是别人的名字' })
    expect(await relations()).toEqual([])
    expect((await meIn(services.database.kysely, person, place.id)).relations).toEqual([])
    expect(await waiting()).toEqual([])
    await expect(check(relationId)).rejects.toMatchObject(refused('relation_checked'))
    await verify('lane', 'west-lane')
    expect(await waiting()).toHaveLength(1)
  })

  test('shows what waits with what was seen, by whom, and who has the same name', async () => {
    const { place, worker, verify, waiting } = await newScene()
    await newPerson(services, place, { relations: ['owner' satisfies Relation], name: ' 试 者' })
    await verify('courtyard', 'west-yard')
    expect(await waiting()).toMatchObject([
      {
        chosenName: { zh: '试者' },
        relation: 'tenant',
        area: { kind: 'courtyard', name: { zh: 'west-yard' } },
        evidence: 'lease',
        verifiedBy: { zh: '网格员甲' },
        sameName: [{ relation: 'owner', isChecked: true }],
        refusal: null,
      },
    ])
    await expect(waiting(worker)).rejects.toMatchObject(refused('not_allowed'))
  })

  test('keeps what it was confirmed by two workers at once to one row', async () => {
    const { place, verify, waiting } = await newScene()
    const other = await newPerson(services, place, { roles: ['grid_worker'] })
    await giveCell(services, place, other.personId, 'west')
    const done = await Promise.allSettled([
      verify('lane', 'west-lane'),
      verify('lane', 'west-lane', {}, other),
    ])
    expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await waiting()).toHaveLength(1)
  })
})
