import { isConcept } from './terms-of.ts'

/** Fewer texts than this are no group. */
export const fewestTexts = 3
/** A word in more than this part of all texts says nothing of one matter; a concept may be what half a small quarter speaks of. */
const commonPart = 0.2
const commonPartOfConcepts = 0.5

/**
 * Words worth looking at, by number, and each text as ascending numbers. Texts are counted by their language: two Chinese
 * words stand together more often than chance already because both are Chinese.
 */
export interface Table {
  words: string[]
  rows: number[][]
  /** The language of each text: 0 or 1. */
  languages: (0 | 1)[]
  /** Of each language how many texts there are, and how many of them have each word. */
  sizes: [number, number]
  counts: [number[], number[]]
}

const isHan = /\p{Script=Han}/u
/** Chinese where more of its own words are; concepts are in both. */
export function languageAmong(terms: ReadonlySet<string>): 0 | 1 {
  let han = 0
  let own = 0
  for (const term of terms)
    if (!isConcept(term)) {
      own += 1
      if (isHan.test(term)) han += 1
    }
  return han * 2 > own ? 0 : 1
}

/** The table of these texts. */
export function numbered(texts: readonly ReadonlySet<string>[]): Table {
  const all = new Map<string, number>()
  for (const terms of texts) for (const term of terms) all.set(term, (all.get(term) ?? 0) + 1)
  const most = (term: string) =>
    Math.max(fewestTexts, texts.length * (isConcept(term) ? commonPartOfConcepts : commonPart))
  const words: string[] = []
  const numbers = new Map<string, number>()
  for (const [term, count] of all) {
    if (count < fewestTexts || count > most(term)) continue
    numbers.set(term, words.length)
    words.push(term)
  }
  const rows = texts.map((terms) => {
    const row: number[] = []
    for (const term of terms) {
      const number = numbers.get(term)
      if (number !== undefined) row.push(number)
    }
    return row.toSorted((a, b) => a - b)
  })
  const languages = texts.map(languageAmong)
  const sizes: Table['sizes'] = [0, 0]
  const counts: Table['counts'] = [words.map(() => 0), words.map(() => 0)]
  for (const [text, row] of rows.entries()) {
    const language = languages[text]!
    sizes[language] += 1
    for (const word of row) counts[language][word]! += 1
  }
  return { words, rows, languages, sizes, counts }
}
