import type { LocalText } from '../language.ts'
import type { GroupSuggestion } from './close-out.ts'
import { type InputRef, inputKey } from './disposition.ts'

export interface SuggestibleInput extends InputRef {
  title: string
  words: string
  elementId: string | null
  /** The idea under which a comment stands. */
  parentKey: string | null
}

const emptyWords = new Set(
  '的了是在有和也不要我们你们他们一个这个那个可以没有就都很还会能请把对为与到被让去来'.split(''),
)
const emptyEnglish = new Set(
  'the a an and or of to in on at is are be for with it this that please not no we you they from by as'.split(
    ' ',
  ),
)

/** The telling pieces of a text: English words, and pairs of Han characters without the empty ones. */
export function tellingWords(text: string): Set<string> {
  const words = (text.toLowerCase().match(/[a-z]{3,}/g) ?? []).filter((word) => !emptyEnglish.has(word))
  const pairs = (text.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) =>
    Array.from({ length: Math.max(0, run.length - 1) }, (_, n) => run.slice(n, n + 2)),
  )
  return new Set([
    ...words,
    ...pairs.filter((pair) => !Array.from(pair).some((character) => emptyWords.has(character))),
  ])
}

/**
 * Suggests which open inputs may be answered together: those on the same element of the proposal first, then
 * those that share at least two telling words. Every suggestion says why.
 */
export function groupSuggestions(inputs: readonly SuggestibleInput[]): GroupSuggestion[] {
  const byElement = new Map<string, SuggestibleInput[]>()
  for (const input of inputs) {
    if (input.elementId !== null)
      byElement.set(input.elementId, [...(byElement.get(input.elementId) ?? []), input])
  }
  const suggestions: GroupSuggestion[] = []
  const used = new Set<string>()
  for (const [elementId, members] of byElement) {
    if (members.length < 2) continue
    for (const member of members) used.add(inputKey(member))
    suggestions.push({
      inputs: refs(members),
      because: { kind: 'same_element', elementId },
      title: titleOf(members),
    })
  }
  const rest = inputs.filter((input) => !used.has(inputKey(input)))
  const wordsOf = new Map(
    rest.map((input) => [inputKey(input), tellingWords(`${input.title} ${input.words}`)]),
  )
  for (const input of rest) {
    const key = inputKey(input)
    if (used.has(key)) continue
    const own = wordsOf.get(key) ?? new Set<string>()
    const shared = new Set<string>()
    const members = rest.filter((other) => {
      const otherKey = inputKey(other)
      if (used.has(otherKey)) return false
      if (otherKey === key) return true
      const common = [...(wordsOf.get(otherKey) ?? [])].filter((word) => own.has(word))
      if (common.length < 2) return false
      for (const word of common) shared.add(word)
      return true
    })
    if (members.length < 2) continue
    for (const member of members) used.add(inputKey(member))
    suggestions.push({
      inputs: refs(members),
      because: { kind: 'shared_words', words: [...shared].slice(0, 4) },
      title: titleOf(members),
    })
  }
  return suggestions
}

const refs = (members: readonly SuggestibleInput[]): InputRef[] =>
  members.map(({ kind, id }) => ({ kind, id }))

function titleOf(members: readonly SuggestibleInput[]): LocalText {
  const title = (members.find((member) => member.kind === 'idea') ?? members[0])?.title ?? ''
  return { zh: title, en: title }
}
