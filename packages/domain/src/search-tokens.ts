import { foldText } from './fold-text.ts'

/** Longer words are told apart by their beginning. */
const longest = 60
const cut = (word: string) => word.slice(0, longest)
const withoutZeros = (number: string) => number.replace(/^0+(?=.)/u, '')

/** Runs of Han characters, of other letters and of digits, in folded text. */
function runsOf(folded: string): { han: string[][]; words: string[]; numbers: string[] } {
  return {
    han: (folded.match(/\p{Script=Han}+/gu) ?? []).map((run) => Array.from(run)),
    words: (folded.match(/(?:(?!\p{Script=Han})\p{L})+/gu) ?? []).map(cut),
    numbers: (folded.match(/\p{Nd}+/gu) ?? []).map((number) => cut(withoutZeros(number))),
  }
}

const pairsOf = (run: readonly string[]) => run.slice(1).map((character, at) => `${run[at]}${character}`)

/**
 * Cuts text into what can be searched: pairs of neighbouring Han characters, words and numbers. Chinese has no
 * spaces; pairs find 积水 inside 一下雨就积水到脚踝. The last character of a run stands alone too, so that every
 * character begins something.
 */
export function searchTokens(text: string): Set<string> {
  // Whoever spaces out what they write still writes one word.
  const { han, words, numbers } = runsOf(
    foldText(text).replace(/(?<=\p{Script=Han})[^\S\n]+(?=\p{Script=Han})/gu, ''),
  )
  return new Set([...han.flatMap((run) => [...pairsOf(run), run.at(-1) ?? '']), ...words, ...numbers])
}

export interface SearchTerms {
  /** What a text must hold as it is. */
  whole: string[]
  /** What something in a text must begin with. */
  beginnings: string[]
}

/**
 * What a question asks of a text, all of it: pairs and numbers as they are, words by their stem, so that `floods`
 * finds `flooding` and half a word finds the whole. A space stands between two words that may lie far apart. In a
 * fixed order, so that one question has one name.
 */
export function searchTerms(question: string): SearchTerms {
  const { han, words, numbers } = runsOf(foldText(question))
  const ordered = (terms: string[]) => [...new Set(terms)].toSorted()
  return {
    whole: ordered([...han.flatMap(pairsOf), ...numbers]),
    beginnings: ordered([...han.flatMap((run) => (run.length === 1 ? run : [])), ...words.map(stem)]),
  }
}

/** The part of an English word that its forms share; always the beginning of the word. */
function stem(word: string): string {
  if (!/^[a-z]{4,}$/u.test(word)) return word
  const bare = word.replace(/(?:ies|ing|ed|es|s)$/u, '')
  return bare.length >= 3 ? bare.replace(/([b-df-hj-np-tv-z])\1$/u, '$1') : word
}

/** Whether a text with these tokens answers a question. */
export function answersSearch(tokens: ReadonlySet<string>, terms: SearchTerms): boolean {
  if (asksNothing(terms)) return false
  return (
    terms.whole.every((term) => tokens.has(term)) &&
    terms.beginnings.every((beginning) => [...tokens].some((token) => token.startsWith(beginning)))
  )
}

/** Whether a question holds no letter and no number, so that nothing answers it. */
export const asksNothing = ({ whole, beginnings }: SearchTerms): boolean =>
  whole.length === 0 && beginnings.length === 0
