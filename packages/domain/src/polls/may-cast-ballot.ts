import type { ActorRelation } from '../people/actor.ts'
import type { Relation } from '../people/role.ts'
import { Refused } from '../refusal.ts'
import type { Electorate } from './poll.ts'

/** A poll as far as the right to vote in it goes; half-open from `opensAt` to `closesAt`. */
export interface PollTerms {
  electorate: Pick<Electorate, 'relations' | 'areas'>
  opensAt: Date
  closesAt: Date
}

/** The relation by which somebody belongs to the electorate, in the order the electorate names them; null if none. */
export function relationInElectorate(
  electorate: Pick<Electorate, 'relations' | 'areas'>,
  relations: readonly ActorRelation[],
): Relation | null {
  const inArea = (held: ActorRelation) =>
    electorate.areas.some(
      (area) => area.kind === 'place' || (area.kind === held.areaKind && area.id === held.areaId),
    )
  return (
    electorate.relations.find((relation) =>
      relations.some((held) => held.relation === relation && inArea(held)),
    ) ?? null
  )
}

/** Whether an instant lies in the poll's time: the opening instant counts, the closing instant does not. */
export const isWithin = (poll: Pick<PollTerms, 'opensAt' | 'closesAt'>, at: Date): boolean =>
  poll.opensAt <= at && at < poll.closesAt

/**
 * Whether somebody may vote, and as what. One who lives, owns, rents or trades where the poll says, with that
 * verified, from the opening until the closing instant. Refuses with the reason.
 */
export function mayCastBallot(poll: PollTerms, relations: readonly ActorRelation[], at: Date): Relation {
  const relation = relationInElectorate(poll.electorate, relations)
  if (relation === null) throw new Refused({ code: 'not_in_electorate' })
  requireOpen(poll, at)
  return relation
}

/** Refuses an instant before the opening, and from the closing instant on. */
export function requireOpen(poll: Pick<PollTerms, 'opensAt' | 'closesAt'>, at: Date): void {
  if (at < poll.opensAt) throw new Refused({ code: 'poll_not_open' })
  if (at >= poll.closesAt) throw new Refused({ code: 'poll_closed' })
}
