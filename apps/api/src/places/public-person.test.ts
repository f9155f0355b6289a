import { json } from '@hetu/db/sql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../server/new-id.ts'
import type { PlaceContext } from '../server/place-context.ts'
import { newPerson, newPlace, testServices } from '../testing/services.ts'
import { publicPersons } from './public-person.ts'

let services: Awaited<ReturnType<typeof testServices>>
let place: PlaceContext
beforeAll(async () => {
  services = await testServices()
  place = await newPlace(services)
})
afterAll(() => services.close())

const labelOf = async (id: string) =>
  (await publicPersons(services.database.kysely, place.id, [id])).get(id)?.label?.zh ?? null
const past = new Date(Date.now() - 1000)
const coming = new Date(Date.now() + 3_600_000)
const changeRelation = (id: string, to: { verified_at?: Date | null; expires_at?: Date | null }) =>
  services.database.kysely.updateTable('place_relation').set(to).where('person_id', '=', id).execute()

describe('publicPersons', () => {
  test('tells a relation only as long as it is verified and runs', async () => {
    const { personId } = await newPerson(services, place, { relations: ['owner'] })
    expect(await labelOf(personId)).toBe('owner')
    await changeRelation(personId, { expires_at: coming })
    expect(await labelOf(personId)).toBe('owner')
    await changeRelation(personId, { expires_at: past })
    expect(await labelOf(personId)).toBeNull()
    await changeRelation(personId, { expires_at: null, verified_at: null })
    expect(await labelOf(personId)).toBeNull()
  })

  test('tells an office only as long as it is held, and then the relation again', async () => {
    const { personId } = await newPerson(services, place, { roles: ['planner'], relations: ['tenant'] })
    const hold = (until: Date | null) =>
      services.database.kysely
        .updateTable('place_role')
        .set({ office: json({ zh: '规划师', en: 'Planner' }), expires_at: until })
        .where('person_id', '=', personId)
        .execute()
    await hold(null)
    expect(await labelOf(personId)).toBe('规划师')
    await hold(past)
    expect(await labelOf(personId)).toBe('tenant')
  })

  test('knows seventy thousand people at once, and nobody of another place by their label', async () => {
    const { personId } = await newPerson(services, place, { relations: ['owner'] })
    const other = await newPlace(services)
    const ids = [...Array.from({ length: 70_000 }, newId), personId]
    const people = await publicPersons(services.database.kysely, other.id, ids)
    expect([...people.values()]).toEqual([
      { id: personId, chosenName: { zh: '试者', en: '试者' }, label: null },
    ])
  })
})
