import { visitor } from '@hetu/domain/people/actor'
import { type Role, roles } from '@hetu/domain/people/role'
import { type VerbName, policy } from '@hetu/domain/policy'
import { Refused } from '@hetu/domain/refusal'
import { basename } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everyVerb } from '../testing/every-verb.ts'
import { findActor } from './find-actor.ts'
import { newPerson, newPlace, performAs, testServices } from '../testing/services.ts'

const verbs = await everyVerb()
let services: Awaited<ReturnType<typeof testServices>>
beforeAll(async () => {
  services = await testServices()
})
afterAll(() => services.close())

describe('everyVerb', () => {
  test('has a verb for every row of the policy, and a row for every verb', () => {
    expect([...verbs.keys()].toSorted()).toEqual(Object.keys(policy).toSorted())
  })

  test.each([...verbs])('%s stands in the file of its name', (name, { file }) => {
    expect(basename(file)).toBe(`${name}.ts`)
  })
})

describe('perform', () => {
  const cells = [...verbs].flatMap(([name, { verb }]) =>
    roles.map((role) => ({
      name: name as VerbName,
      verb,
      role,
      isPermitted: isPermitted(name as VerbName, role),
    })),
  )

  test.each(cells)(
    '$name as $role: permitted $isPermitted',
    async ({ verb, role, isPermitted: permitted }) => {
      const place = await placeOfTests()
      const actor =
        role === 'visitor'
          ? visitor
          : await newPerson(services, place, role === 'resident' ? {} : { roles: [role] })
      const code = await performAs(services, place, actor, verb, { nonsense: true }).then(
        () => 'done',
        refusalCode,
      )
      if (permitted) expect(code).not.toMatch(/^(not_allowed|not_signed_in)$/)
      else expect(code).toBe(role === 'visitor' ? 'not_signed_in' : 'not_allowed')
    },
  )

  test.each(cells.filter((cell) => cell.isPermitted && cell.role !== 'visitor' && cell.role !== 'resident'))(
    '$name as $role of another place is refused unless every resident may',
    async ({ name, verb, role }) => {
      const place = await placeOfTests()
      const elsewhere = await newPlace(services)
      const stranger = await newPerson(services, elsewhere, { roles: [role] })
      const here = await findActor(services.database.kysely, stranger.personId, place.id)
      const code = await performAs(services, place, here, verb, { nonsense: true }).then(
        () => 'done',
        refusalCode,
      )
      if (isPermitted(name, 'resident')) expect(code).not.toBe('not_allowed')
      else expect(code).toBe('not_allowed')
    },
  )
})

/** The table as a person reads it: visitors may what is open to all, residents that too. */
function isPermitted(verb: VerbName, role: Role): boolean {
  const row: readonly Role[] = policy[verb]
  if (row.includes('visitor')) return true
  if (role !== 'visitor' && row.includes('resident')) return true
  return row.includes(role)
}

let shared: Awaited<ReturnType<typeof newPlace>> | undefined
async function placeOfTests() {
  shared ??= await newPlace(services)
  return shared
}

const refusalCode = (error: unknown) => (error instanceof Refused ? error.refusal.code : String(error))
