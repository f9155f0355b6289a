import { oppositeOf } from './terms-of.ts'
import type { WordGroup } from './word-groups.ts'
import { languageAmong } from './word-table.ts'

/** To which group a text belongs, by which words, and what speaks against it. */
export interface Belonging {
  group: number
  /** By how much its words outweigh the odds against it. */
  score: number
  /** Those that say most first. */
  words: string[]
  /** Its words that deny a word of the group. */
  denied: string[]
  /** The next best group, where it comes near. */
  nearly: { group: number; words: string[] } | null
}

/** What each word says for which groups, so that one text is placed without looking at all of them. */
export type GroupIndex = ReadonlyMap<string, readonly { group: number; weight: number }[]>

export function indexOfGroups(groups: readonly WordGroup[]): GroupIndex {
  const index = new Map<string, { group: number; weight: number }[]>()
  for (const [group, { words }] of groups.entries())
    for (const [word, weight] of words) {
      const known = index.get(word)
      if (known) known.push({ group, weight })
      else index.set(word, [{ group, weight }])
    }
  return index
}

/** A second group this near is told as what speaks against the first. */
const nearlyPart = 0.6

/** The group to which a text belongs; null where its words do not outweigh the odds of any. */
export function groupOf(
  terms: ReadonlySet<string>,
  groups: readonly WordGroup[],
  index: GroupIndex,
): Belonging | null {
  const language = languageAmong(terms)
  const found = new Map<number, { score: number; words: [string, number][] }>()
  for (const term of terms)
    for (const { group, weight } of index.get(term) ?? []) {
      let known = found.get(group)
      if (!known) found.set(group, (known = { score: groups[group]!.bias[language], words: [] }))
      known.score += weight
      known.words.push([term, weight])
    }
  const [best, second] = [...found]
    .filter(([, { score }]) => score > 0)
    .toSorted(([a, one], [b, other]) => other.score - one.score || a - b)
  if (!best) return null
  const [group, { score, words }] = best
  const inOrder = (all: readonly [string, number][]) =>
    all.toSorted(([, one], [, other]) => other - one).map(([word]) => word)
  const isNear = second !== undefined && second[1].score >= score * nearlyPart
  return {
    group,
    score,
    words: inOrder(words),
    denied: [...terms].filter((term) => groups[group]!.words.has(oppositeOf(term) ?? '')),
    nearly: isNear ? { group: second[0], words: inOrder(second[1].words) } : null,
  }
}
