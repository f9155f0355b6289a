import type { ActorRelation } from '../people/actor.ts'
import type { Relation } from '../people/role.ts'
import { Refused } from '../refusal.ts'
import type { Area } from '../places/area.ts'
import type { Electorate } from './poll.ts'

/** A poll as far as the right to vote in it goes; half-open from `opensAt` to `closesAt`. */
export interface PollTerms {
  electorate: Pick<Electorate, 'relations' | 'areas'>
  opensAt: Date
  closesAt: Date
}

/** Whether a relation to an area is one to the electorate's areas: the place holds every area in it. */
export const isInElectorateArea = (electorate: Pick<Electorate, 'areas'>, { kind, id }: Area): boolean =>
  electorate.areas.some((area) => area.kind === 'place' || (area.kind === kind && area.id === id))

/** The relation by which somebody belongs to the electorate, in the order the electorate names them; null if none. */
export function heldInElectorate<Held extends ActorRelation>(
  electorate: Pick<Electorate, 'relations' | 'areas'>,
  relations: readonly Held[],
): Held | null {
  const inArea = relations.filter(({ areaKind, areaId }) =>
    isInElectorateArea(electorate, { kind: areaKind, id: areaId }),
  )
  for (const relation of electorate.relations) {
    const held = inArea.find((each) => each.relation === relation)
    if (held) return held
  }
  return null
}

/** Whether an instant lies in the poll's time: the opening instant counts, the closing instant does not. */
export const isWithin = (poll: Pick<PollTerms, 'opensAt' | 'closesAt'>, at: Date): boolean =>
  poll.opensAt <= at && at < poll.closesAt

/**
 * Whether somebody may vote, and as what. One who lives, owns, rents or trades where the poll says, with that
 * verified, from the opening until the closing instant. Refuses with the reason.
 */
export function mayCastBallot(poll: PollTerms, relations: readonly ActorRelation[], at: Date): Relation {
  const held = heldInElectorate(poll.electorate, relations)
  if (held === null) throw new Refused({ code: 'not_in_electorate' })
  requireOpen(poll, at)
  return held.relation
}

/** Refuses an instant before the opening, and from the closing instant on. */
export function requireOpen(poll: Pick<PollTerms, 'opensAt' | 'closesAt'>, at: Date): void {
  if (at < poll.opensAt) throw new Refused({ code: 'poll_not_open' })
  if (at >= poll.closesAt) throw new Refused({ code: 'poll_closed' })
}
