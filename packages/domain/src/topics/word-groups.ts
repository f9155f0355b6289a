import { edgesAmong, joined, likelihoodRatio } from './join-words.ts'
import { isConcept } from './terms-of.ts'
import { fewestTexts, numbered, type Table } from './word-table.ts'

/** Words that speak of one matter, each with how much it says for the matter; `bias` is what a text must outweigh. */
export interface WordGroup {
  words: ReadonlyMap<string, number>
  /**
   * The logarithm of the odds that a text without any of its words speaks of it, for a Chinese and an English one; below 0.
   */
  bias: readonly [number, number]
  /** How many of the texts speak of it. */
  texts: number
  /** Which group it was given as, where the groups were given. */
  given: number
}

/** How often the groups are read again from the texts that they were given. */
const rounds = 4

/**
 * Which words speak of one matter, found in the texts themselves: words that stand together more often than chance, and a
 * concept of the lexicon by itself. The largest group first; the same texts give the same groups.
 */
export function wordGroups(texts: readonly ReadonlySet<string>[]): WordGroup[] {
  const table = numbered(texts)
  const edges = edgesAmong(table)
  const group = joined(edges, table.words.length)
  let given = firstGiven(table, group)
  let scores: Score[] = []
  for (let round = 0; round < rounds; round += 1) {
    scores = scoresOf(table, given)
    const into = acrossLanguages(table, scores)
    given = givenBy(table, scores).map((at) => (at === nowhere ? nowhere : into[at]!))
  }
  return namedGroups(table, scores)
}

/** What the words of each text say for the groups that the texts were given, where -1 is none. */
export function groupsGiven(texts: readonly ReadonlySet<string>[], given: readonly number[]): WordGroup[] {
  const table = numbered(texts)
  return namedGroups(table, scoresOf(table, given))
}

const nowhere = -1

/** Each text to the group of which it has most words: two at least, or a concept whose group it is alone. */
function firstGiven({ words, rows }: Table, group: readonly number[]): number[] {
  const sizes = new Map<number, number>()
  for (const at of group) sizes.set(at, (sizes.get(at) ?? 0) + 1)
  return rows.map((row) => {
    const found = new Map<number, number>()
    for (const word of row) {
      const at = group[word]!
      const isAlone = sizes.get(at) === 1
      if (isAlone && !isConcept(words[word]!)) continue
      found.set(at, (found.get(at) ?? 0) + (isAlone ? 1.5 : 1))
    }
    let best = nowhere
    let most = 1
    for (const [at, count] of found)
      if (count > most) {
        best = at
        most = count
      }
    return best
  })
}

interface Score {
  given: number
  /** For each language. */
  bias: [number, number]
  /** Of the group's texts, so many in each language. */
  sizes: [number, number]
  weights: Map<number, number>
}

/**
 * How much each word says for each group, from the texts that the group was given: Bernoulli's naive Bayes, so that a
 * word that is missing says something against it, and one word that strayed in does not decide. Only words of which the
 * difference is hardly chance.
 */
function scoresOf({ words, rows, languages, sizes, counts }: Table, given: readonly number[]): Score[] {
  const groups = new Map<number, { sizes: [number, number]; words: Map<number, number> }>()
  for (const [text, at] of given.entries()) {
    if (at === nowhere) continue
    let known = groups.get(at)
    if (!known) groups.set(at, (known = { sizes: [0, 0], words: new Map() }))
    known.sizes[languages[text]!] += 1
    for (const word of rows[text]!) known.words.set(word, (known.words.get(word) ?? 0) + 1)
  }
  const limit = Math.log(Math.max(words.length, 2))
  return [...groups]
    .map(([at, group]) => {
      const texts = group.sizes[0] + group.sizes[1]
      const prior = Math.log(texts / (rows.length - texts + 1))
      const bias: Score['bias'] = [prior, prior]
      const weights = new Map<number, number>()
      for (const [word, count] of group.words) {
        // A word of one language is missing only in texts of that language.
        const spoken = ([0, 1] as const).filter((language) => counts[language][word]! > 0)
        const sum = (of: (language: 0 | 1) => number) =>
          spoken.reduce<number>((all, each) => all + of(each), 0)
        const inGroup = sum((language) => group.sizes[language])
        const all = sum((language) => counts[language][word]!)
        const expected = sum(
          (language) => (counts[language][word]! * group.sizes[language]) / sizes[language],
        )
        if (count < 2 || likelihoodRatio(count, expected) < limit) continue
        const here = (count + 0.5) / (inGroup + 1)
        const elsewhere = (all - count + 0.5) / (sum((language) => sizes[language]) - inGroup + 1)
        if (here <= elsewhere) continue
        const missing = Math.log((1 - here) / (1 - elsewhere))
        weights.set(word, Math.log(here / elsewhere) - missing)
        for (const language of spoken) bias[language] += missing
      }
      return { given: at, bias, sizes: group.sizes, weights }
    })
    .filter((score) => score.sizes[0] + score.sizes[1] >= fewestTexts && score.weights.size > 0)
}

/** Gives each text to the group for which its words say most, if they outweigh what speaks against it. */
function givenBy({ words, rows, languages }: Table, scores: readonly Score[]): number[] {
  const says: [number, number][][] = words.map(() => [])
  for (const [group, { weights }] of scores.entries())
    for (const [word, weight] of weights) says[word]!.push([group, weight])
  const sums = new Float64Array(scores.length)
  return rows.map((row, text) => {
    const met: number[] = []
    for (const word of row)
      for (const [group, weight] of says[word]!) {
        if (sums[group] === 0) met.push(group)
        sums[group]! += weight
      }
    let best = nowhere
    let most = 0
    for (const group of met) {
      const score = sums[group]! + scores[group]!.bias[languages[text]!]
      sums[group] = 0
      if (score > most || (score === most && group < best)) {
        best = group
        most = score
      }
    }
    return best
  })
}

/**
 * Into which group each goes: one that is nearly all in one language joins the largest in the other with which it shares
 * a concept. Few texts speak both, so that the words alone do not join what the lexicon knows to be one.
 */
function acrossLanguages({ words }: Table, scores: readonly Score[]): number[] {
  const isIn = (language: 0 | 1, { sizes }: Score) => sizes[language] > 0.9 * (sizes[0] + sizes[1])
  return scores.map((own, at) => {
    const other = isIn(0, own) ? 1 : isIn(1, own) ? 0 : null
    if (other === null) return at
    const matters = [...own.weights.keys()].filter((word) => isConcept(words[word]!))
    const candidates = scores
      .map((score, index) => ({ score, index, texts: score.sizes[0] + score.sizes[1] }))
      .filter(
        ({ score, index }) =>
          index !== at &&
          score.sizes[other] > own.sizes[other] &&
          matters.some((word) => score.weights.has(word)),
      )
      .toSorted((a, b) => b.texts - a.texts || a.index - b.index)
    const [largest] = candidates
    // Of two that would join each other, the smaller does.
    if (!largest || (isIn(other, largest.score) && largest.texts < own.sizes[0] + own.sizes[1])) return at
    if (isIn(other, largest.score) && largest.texts === own.sizes[0] + own.sizes[1] && largest.index > at)
      return at
    return largest.index
  })
}

const namedGroups = ({ words }: Table, scores: readonly Score[]): WordGroup[] =>
  scores
    .map(({ given, bias, sizes, weights }) => ({
      given,
      bias,
      texts: sizes[0] + sizes[1],
      words: new Map(
        [...weights]
          .toSorted(([a, one], [b, other]) => other - one || a - b)
          .map(([word, weight]) => [words[word]!, weight]),
      ),
    }))
    .toSorted((a, b) => b.texts - a.texts)
