import { z } from 'zod'
import { named } from '../named.ts'
import type { Doer } from '../people/actor.ts'
import { roleRefusal } from '../people/role-refusal.ts'
import type { Refusal } from '../refusal.ts'
import { foundingPolicy } from './founding-policy.ts'

/** How far the founding of a place is. */
export const Opening = named(
  'Opening',
  z.object({
    isOpen: z.boolean(),
    founderId: z.string().nullable(),
    /** People who are administrators and did not found the place. */
    otherAdministrators: z.int(),
    /** People of the authority, without the founder. */
    authorities: z.int(),
    /** Zones in force, each by an act of the authority. */
    zones: z.int(),
    /** Changes and imports of zones that wait for the authority. */
    waitingLaw: z.int(),
  }),
)
export type Opening = z.infer<typeof Opening>

/** Everything that stands in the way of opening, whoever asks. */
export function openingRefusals({
  isOpen,
  otherAdministrators,
  authorities,
  waitingLaw,
}: Opening): Refusal[] {
  if (isOpen) return [{ code: 'place_open' }]
  return [
    ...(otherAdministrators === 0 ? [{ code: 'opening_needs_second' } as const] : []),
    ...(authorities === 0 ? [{ code: 'opening_needs_authority' } as const] : []),
    ...(waitingLaw > 0 ? [{ code: 'opening_law_waits', params: { count: waitingLaw } } as const] : []),
  ]
}

/** What stands in the way of opening for this person: a second administrator opens what another one founded. */
export function mayOpenPlace(opening: Opening, actor: Doer): Refusal | null {
  const role = roleRefusal(foundingPolicy['open-place'], actor)
  if (role) return { code: role }
  const [first] = openingRefusals(opening)
  if (first) return first
  return actor.personId === opening.founderId ? { code: 'opening_needs_second' } : null
}
