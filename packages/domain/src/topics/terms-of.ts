import { foldText } from '../fold-text.ts'
import type { LocalText } from '../language.ts'
import { type Concept, concepts } from './lexicon.ts'
import { isSettingWord } from './setting-words.ts'

/** Before the name of a concept: it is a word of the lexicon, in whichever language it was said. */
const ofConcept = '#'
/** Before a state that was denied: another term than the state itself. */
const denied = '!'

interface Index {
  /** Han words of concepts by their first character, longest first. */
  han: Map<string, { word: string; concept: Concept }[]>
  latin: Map<string, Concept>
}

function indexOf(all: readonly Concept[]): Index {
  const han: Index['han'] = new Map()
  for (const concept of all)
    for (const word of concept.han) {
      const first = word[0] ?? ''
      han.set(first, [...(han.get(first) ?? []), { word, concept }])
    }
  for (const list of han.values()) list.sort((a, b) => b.word.length - a.word.length)
  return { han, latin: new Map(all.flatMap((concept) => concept.latin.map((word) => [word, concept]))) }
}

const index = indexOf(concepts)
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const hanDenial = /(?:不|没|没有|无|未|并非|不是|不再|不会)$/u
const latinDenial = /^(?:no|not|never|without|isn|aren|wasn|doesn|don|didn|hasn|nor)$/u

/**
 * What a text is about, as a set of terms: concepts of the lexicon (the same in both languages, traditional as
 * simplified), and the words beside them, without those of the setting. A denied state is a term of its own.
 */
export function termsOf(text: string): Set<string> {
  const terms = new Set<string>()
  for (const [run] of foldText(text).matchAll(
    /\p{Script=Han}+|[\p{Script=Latin}\d]+(?:[ '’-]+[\p{Script=Latin}\d]+)*/gu,
  ))
    if (/^\p{Script=Han}/u.test(run)) addHan(run, terms)
    else addLatin(run, terms)
  return terms
}

const termOf = (concept: Concept, isDenied: boolean) =>
  `${isDenied && concept.isState ? denied : ''}${ofConcept}${concept.id}`

function addHan(run: string, terms: Set<string>): void {
  let between = ''
  const flush = () => {
    if (between.length > 1)
      for (const { segment } of segmenter.segment(between))
        if (segment.length > 1 && !isSettingWord(segment)) terms.add(segment)
    between = ''
  }
  for (let at = 0; at < run.length;) {
    const found = index.han.get(run[at] ?? '')?.find(({ word }) => run.startsWith(word, at))
    if (!found) {
      between += run[at]
      at += 1
      continue
    }
    terms.add(termOf(found.concept, hanDenial.test(between)))
    flush()
    at += found.word.length
  }
  flush()
}

function addLatin(run: string, terms: Set<string>): void {
  const words = run.split(/[^\p{L}\d]+/u)
  let denialAt = -9
  for (const [at, word] of words.entries()) {
    if (latinDenial.test(word)) denialAt = at
    const concept = index.latin.get(word) ?? index.latin.get(stem(word))
    if (concept) terms.add(termOf(concept, at - denialAt <= 3))
    else if (word.length > 2 && !isSettingWord(word)) terms.add(stem(word))
  }
}

/** The part that the forms of an English word share. */
const stem = (word: string): string =>
  /^[a-z]{5,}$/u.test(word) ? word.replace(/(?:ies|ing|ed|es|s)$/u, '') : word

/** The opposite of a term, where it has one. */
export const oppositeOf = (term: string): string | null => {
  if (term.startsWith(denied)) return term.slice(1)
  return term.startsWith(ofConcept) ? denied + term : null
}

export const isConcept = (term: string): boolean => term.startsWith(ofConcept) || term.startsWith(denied)

const namesOf = new Map(concepts.map(({ id, han, latin }) => [id, { zh: han[0] ?? id, en: latin[0] ?? id }]))

/** A term as people read it: a concept by its name in each language, any other word as it was said. */
export function termInWords(term: string): LocalText {
  const isDenied = term.startsWith(denied)
  const name = namesOf.get(term.replace(/^!?#/u, ''))
  if (!name || !isConcept(term)) return { zh: term, en: term }
  return isDenied ? { zh: `没有${name.zh}`, en: `no ${name.en}` } : name
}
