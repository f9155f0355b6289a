import { saysNothing } from './filler-words.ts'
import type { IdeaCategory } from './idea.ts'

/** Farther than this two ideas are about different things. */
export const similarWithinMetres = 60

interface Compared {
  words: string
  category: IdeaCategory
}

export interface Likeness<Candidate> {
  candidate: Candidate
  metres: number
  /** Jaccard similarity of the two sets of pairs, 0 to 1. */
  similarity: number
  sharedWords: string[]
  isSameCategory: boolean
}

/** Pairs of neighbouring Han characters, and whole words of other scripts: what two texts are compared by, without filler. */
export function wordPairs(words: string): Set<string> {
  const pairs = new Set<string>()
  for (const [run] of words
    .normalize('NFKC')
    .toLowerCase()
    .matchAll(/\p{Script=Han}+/gu)) {
    const letters = Array.from(run)
    for (let i = 1; i < letters.length; i += 1) {
      const pair = `${letters[i - 1]}${letters[i]}`
      if (!saysNothing(pair)) pairs.add(pair)
    }
  }
  for (const [word] of words
    .normalize('NFKC')
    .toLowerCase()
    .matchAll(/[\p{Script=Latin}\d]{3,}/gu)) {
    const stem = word.replace(/(?:s|ed|ing)$/u, '')
    if (!saysNothing(word) && !saysNothing(stem)) pairs.add(stem)
  }
  return pairs
}

/** Shared pairs that overlap are one longer word: 积水, 水到 read as 积水到. */
function joined(pairs: readonly string[]): string[] {
  const runs: string[] = []
  for (const pair of pairs) {
    const last = runs.at(-1)
    const [first, second] = Array.from(pair)
    const isHan = /^\p{Script=Han}{2}$/u.test(pair)
    if (last && isHan && Array.from(last).at(-1) === first) runs[runs.length - 1] = last + second
    else runs.push(pair)
  }
  return runs
}

/**
 * Ideas nearby that may say the same, most alike first, each with its reasons: metres and shared words
 * (PIPL Art. 24: explainable, and never decisive alone). Nearness without a shared word needs the same category.
 */
export function similarIdeas<Candidate extends Compared>(
  written: Compared,
  candidates: readonly { candidate: Candidate; metres: number }[],
  most = 5,
): Likeness<Candidate>[] {
  const own = wordPairs(written.words)
  return candidates
    .filter(({ metres }) => metres <= similarWithinMetres)
    .map(({ candidate, metres }) => {
      const theirs = wordPairs(candidate.words)
      const shared = [...own].filter((pair) => theirs.has(pair))
      const all = own.size + theirs.size - shared.length
      return {
        candidate,
        metres,
        similarity: all === 0 ? 0 : shared.length / all,
        sharedWords: joined(shared),
        isSameCategory: candidate.category === written.category,
      }
    })
    .filter(({ sharedWords, isSameCategory }) => sharedWords.length > 0 || isSameCategory)
    .toSorted((a, b) => rank(b) - rank(a) || a.metres - b.metres)
    .slice(0, most)
}

const rank = ({ similarity, isSameCategory, metres }: Likeness<unknown>) =>
  similarity + (isSameCategory ? 0.15 : 0) + 0.1 * (1 - metres / similarWithinMetres)
