import type { ActorRelation } from '../people/actor.ts'
import type { Area } from '../places/area.ts'
import type { Electorate } from './poll.ts'

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

interface PollTerms {
  opensAt: Date
  closesAt: Date
  closedAt: Date | null
}

/** Why a poll takes no ballot at an instant: before the opening, from the closing instant on, and once it is closed. */
export function whyNotOpen(poll: PollTerms, at: Date): 'poll_not_open' | 'poll_closed' | null {
  if (poll.closedAt !== null || at >= poll.closesAt) return 'poll_closed'
  return at < poll.opensAt ? 'poll_not_open' : null
}
