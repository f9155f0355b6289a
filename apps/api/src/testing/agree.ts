import { type Actor, visitor } from '@hetu/domain/people/actor'
import { type Role, roles } from '@hetu/domain/people/role'
import { type Refusal, type RefusalCode, Refused } from '@hetu/domain/refusal'
import { expect } from 'vitest'
import type { Services } from '../server/api-context.ts'
import type { PlaceContext } from '../server/place-context.ts'
import { newPerson } from './services.ts'

/** A visitor, a resident, and somebody of each role. */
export async function everyRole(services: Services, place: PlaceContext): Promise<Map<Role, Actor>> {
  const people = new Map<Role, Actor>([['visitor', visitor]])
  for (const role of roles.filter((each) => each !== 'visitor'))
    people.set(role, await newPerson(services, place, role === 'resident' ? {} : { roles: [role] }))
  return people
}

/** What a promise was refused for; null if it was not. Anything else is thrown. */
const codeOf = async (done: Promise<unknown>): Promise<RefusalCode | null> => {
  try {
    await done
    return null
  } catch (error) {
    if (error instanceof Refused) return error.refusal.code
    throw error
  }
}

/**
 * Holds the rule that a button asks against what the verb refuses, for each of these people in turn, and answers
 * what was refused to whom. The rule is asked anew each time, since the last one may have done it.
 */
export async function agree(
  people: ReadonlyMap<string, Actor>,
  may: (actor: Actor) => Promise<Refusal | RefusalCode | null> | RefusalCode | null,
  act: (actor: Actor) => Promise<unknown>,
): Promise<Record<string, RefusalCode | null>> {
  const offered: Record<string, RefusalCode | null> = {}
  const refused: typeof offered = {}
  for (const [who, actor] of people) {
    const said = await may(actor)
    offered[who] = typeof said === 'string' ? said : (said?.code ?? null)
    refused[who] = await codeOf(act(actor))
  }
  expect(refused).toEqual(offered)
  return refused
}
