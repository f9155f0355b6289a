import type { Channel } from '../channel.ts'
import type { DecisionFigures } from './decision-document.ts'
import { type InputRef, inputKey, type OpinionGroup } from './disposition.ts'

/** Whose words an input is: one key a person, so that nobody counts twice; several for one entry for many. */
export interface InputVoice extends InputRef {
  channel: Channel | 'expert'
  persons: readonly string[]
  /** Verified relation of the author, where there is one. */
  relation: string | null
}

/** Persons of a group, once each, experts aside. */
export function personsIn(inputs: readonly InputRef[], voices: ReadonlyMap<string, InputVoice>): Set<string> {
  const persons = new Set<string>()
  for (const input of inputs) {
    const voice = voices.get(inputKey(input))
    if (voice && voice.channel !== 'expert') for (const person of voice.persons) persons.add(person)
  }
  return persons
}

const local: ReadonlySet<string> = new Set(['owner', 'tenant', 'shop_keeper'])

/** The participation figures of a decision (2.4, part 6): counted from what was said, never typed in. */
export function decisionFigures(
  voices: readonly InputVoice[],
  groups: readonly Pick<OpinionGroup, 'inputs'>[],
  supporters: number,
): DecisionFigures {
  const byKey = new Map(voices.map((voice) => [inputKey(voice), voice]))
  const said = voices.filter((voice) => voice.channel !== 'expert')
  const relationOf = new Map<string, string | null>()
  for (const voice of said) {
    for (const person of voice.persons) relationOf.set(person, relationOf.get(person) ?? voice.relation)
  }
  return {
    contributions: said.length,
    points: groups.reduce((sum, group) => sum + personsIn(group.inputs, byKey).size, 0),
    persons: relationOf.size,
    verifiedPersons: [...relationOf.values()].filter((relation) => relation !== null && local.has(relation))
      .length,
    contributionsByChannel: countBy(said.map((voice) => voice.channel)),
    personsByRelation: countBy([...relationOf.values()].map((relation) => relation ?? 'unstated')),
    expertMarks: voices.length - said.length,
    supporters,
  }
}

function countBy(keys: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1
  return counts
}
