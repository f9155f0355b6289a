import { groupOf, indexOfGroups } from './group-of.ts'
import { type Sayable, TwinFinder } from './near-duplicates.ts'
import { groupsGiven, type WordGroup, wordGroups } from './word-groups.ts'

/** Ideas that may belong to a topic, or that may be a topic of their own, with what made it so. */
export interface Suggestion {
  /** The topic; null where they would be a new one. */
  topic: string | null
  ideas: string[]
  /** Terms that made it, those that say most first. */
  words: string[]
  /** The kind of matter that all their writers chose, where no words made it. */
  category: string | null
  /** From the idea to the nearest one of the topic, or from each idea of a new one to its nearest, at most. */
  metres: number | null
  /** The idea that says nearly the same at nearly the same place. */
  twin: string | null
  against: {
    denied: string[]
    isFar: boolean
    nearly: { topic: string; words: string[] } | null
  }
}

/** An idea with what its writer said it is about; null where they did not say. */
export interface Sortable extends Sayable {
  category: string | null
}

export interface Sorted {
  ideas: readonly Sortable[]
  /** Open topics with the ideas that they have. */
  topics: readonly { reference: string; ideas: readonly string[] }[]
  /** What was rejected: an idea with a topic or with another idea, as `rejectionOf` names it. */
  rejected: ReadonlySet<string>
}

/** An idea and a topic, or two ideas, that somebody said do not belong together. */
export const rejectionOf = (idea: string, other: string): string => [idea, other].toSorted().join(' ')

/** Farther from the rest of its topic than this an idea may speak of another place. */
const farMetres = 150
/** So near to each other ideas of one kind of matter may be about one. */
const nearMetres = 100
const mostWords = 6
const fewestIdeas = 3

/**
 * What could be sorted next: first ideas for the topics that there are, then groups that may be new ones. Nothing that was
 * rejected, and nothing that is in a topic already; in one order for the same input.
 */
export function suggestTopics({ ideas, topics, rejected }: Sorted): Suggestion[] {
  const places = new Map(topics.flatMap(({ ideas: all }, at) => all.map((id) => [id, at] as const)))
  const given = ideas.map(({ id }) => places.get(id) ?? -1)
  const groups = groupsGiven(
    ideas.map(({ terms }) => terms),
    given,
  )
  const index = indexOfGroups(groups)
  const twins = new TwinFinder()
  for (const idea of ideas) twins.add(idea)
  const byId = new Map(ideas.map((idea) => [idea.id, idea]))
  const waiting = ideas.filter((_, at) => given[at] === -1)
  const joining = new Map<string, { score: number; suggestion: Suggestion }>()
  for (const idea of waiting) {
    const found = groupOf(idea.terms, groups, index)
    const twin = twins.twinsOf(idea).find(({ other }) => places.has(other))
    const at = twin ? places.get(twin.other) : found && groups[found.group]?.given
    const topic = at === undefined || at === null ? undefined : topics[at]
    if (!topic || rejected.has(rejectionOf(idea.id, topic.reference))) continue
    const metres = nearestOf(
      idea,
      topic.ideas.flatMap((id) => byId.get(id) ?? []),
    )
    const isOfWords = found !== null && groups[found.group]?.given === at
    joining.set(idea.id, {
      score: (isOfWords ? found.score : 0) + (twin ? 10 * twin.likeness : 0),
      suggestion: {
        topic: topic.reference,
        ideas: [idea.id],
        words: [...new Set([...(isOfWords ? found.words : []), ...(twin?.words ?? [])])].slice(0, mostWords),
        category: null,
        metres,
        twin: twin?.other ?? null,
        against: {
          denied: isOfWords ? found.denied : [],
          isFar: metres !== null && metres > farMetres,
          nearly: found?.nearly ? nearlyOf(found.nearly, groups, topics) : null,
        },
      },
    })
  }
  const joins = [...joining.values()].toSorted(
    (a, b) => b.score - a.score || a.suggestion.ideas[0]!.localeCompare(b.suggestion.ideas[0]!),
  )
  const free = waiting.filter(({ id }) => !joining.has(id))
  return [...joins.map(({ suggestion }) => suggestion), ...freshGroups(free, rejected)]
}

interface Member {
  idea: Sortable
  score: number
  words: string[]
}

/** Groups of ideas that no topic claims: by their words, and what is left by what its writers chose and where it is. */
function freshGroups(ideas: readonly Sortable[], rejected: ReadonlySet<string>): Suggestion[] {
  const groups = wordGroups(ideas.map(({ terms }) => terms))
  const index = indexOfGroups(groups)
  const ofWords = groups.map((): Member[] => [])
  const left: Sortable[] = []
  for (const idea of ideas) {
    const found = groupOf(idea.terms, groups, index)
    if (found) ofWords[found.group]!.push({ idea, ...found })
    else left.push(idea)
  }
  return [...ofWords, ...nearOfOneKind(left)]
    .map((all) => withoutRejected(all.toSorted(byScore), rejected))
    .filter((all) => all.length >= fewestIdeas)
    .toSorted((a, b) => b.length - a.length || a[0]!.idea.id.localeCompare(b[0]!.idea.id))
    .map((all) => {
      const words = mostFrequent(all.flatMap((member) => member.words))
      const others = (member: Member) => all.flatMap(({ idea }) => (idea === member.idea ? [] : idea))
      const metres = Math.max(...all.map((member) => nearestOf(member.idea, others(member)) ?? 0))
      return {
        topic: null,
        ideas: all.map(({ idea }) => idea.id),
        words,
        category: words.length === 0 ? all[0]!.idea.category : null,
        metres,
        twin: null,
        against: { denied: [], isFar: metres > farMetres, nearly: null },
      }
    })
}

const byScore = (a: Member, b: Member) => b.score - a.score || a.idea.id.localeCompare(b.idea.id)

/** Ideas of one kind of matter of which each is near another. */
function nearOfOneKind(ideas: readonly Sortable[]): Member[][] {
  const groups: Member[][] = []
  const waiting = new Set(ideas.filter(({ category }) => category !== null))
  for (const first of waiting) {
    waiting.delete(first)
    const group = [first]
    // It grows while it is walked: whoever joins brings their own neighbours.
    for (const { category, spot } of group)
      for (const other of waiting)
        if (
          other.category === category &&
          Math.hypot(spot[0] - other.spot[0], spot[1] - other.spot[1]) <= nearMetres
        ) {
          waiting.delete(other)
          group.push(other)
        }
    groups.push(group.map((idea) => ({ idea, score: 0, words: [] })))
  }
  return groups
}

/** Each idea unless it was rejected with one that stands before it. */
function withoutRejected(all: readonly Member[], rejected: ReadonlySet<string>): Member[] {
  const kept: Member[] = []
  for (const member of all)
    if (!kept.some(({ idea }) => rejected.has(rejectionOf(idea.id, member.idea.id)))) kept.push(member)
  return kept
}

function mostFrequent(words: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts]
    .toSorted(([a, one], [b, other]) => other - one || a.localeCompare(b))
    .slice(0, mostWords)
    .map(([word]) => word)
}

function nearestOf(idea: Sayable, others: readonly Sayable[]): number | null {
  if (others.length === 0) return null
  return Math.min(...others.map(({ spot }) => Math.hypot(spot[0] - idea.spot[0], spot[1] - idea.spot[1])))
}

function nearlyOf(
  nearly: { group: number; words: string[] },
  groups: readonly WordGroup[],
  topics: Sorted['topics'],
): Suggestion['against']['nearly'] {
  const topic = topics[groups[nearly.group]?.given ?? -1]
  return topic ? { topic: topic.reference, words: nearly.words.slice(0, mostWords) } : null
}
