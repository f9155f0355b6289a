import { type TopicStance, stances } from './ledger.ts'

/** One thing somebody did in a topic: said something there, or supported or opposed what another said. */
export interface Voice {
  personId: string
  /** Where it puts them. */
  stance: TopicStance
  /** Their own words count before a support. */
  isOwnWords: boolean
}

/** How a supporter or opponent of words stands, from how the words stand; who opposes a condition says no more than that. */
export function stanceOfSupport(stance: TopicStance, support: 'support' | 'oppose'): TopicStance {
  if (support === 'support') return stance
  if (stance === 'for') return 'against'
  return stance === 'against' ? 'for' : 'none'
}

/** Where persons stand in a topic; `several` are those whose own words, or whose supports, are on more than one side. */
export const standings = [...stances, 'several'] as const
export type Standing = (typeof standings)[number]

/** Persons of a topic, each counted once and in one standing, whatever they wrote and supported. */
export type PersonCount = Record<Standing, number> & { persons: number }

export function countPersons(voices: readonly Voice[]): PersonCount {
  const sides = new Map<string, { own: Set<TopicStance>; supported: Set<TopicStance> }>()
  for (const { personId, stance, isOwnWords } of voices) {
    const known = sides.get(personId) ?? { own: new Set(), supported: new Set() }
    sides.set(personId, known)
    if (stance !== 'none') (isOwnWords ? known.own : known.supported).add(stance)
  }
  const count = { for: 0, against: 0, condition: 0, none: 0, several: 0, persons: sides.size }
  for (const { own, supported } of sides.values()) count[standingAmong(own.size > 0 ? own : supported)] += 1
  return count
}

function standingAmong(sides: ReadonlySet<TopicStance>): Standing {
  const [only] = sides
  if (only === undefined) return 'none'
  return sides.size === 1 ? only : 'several'
}
