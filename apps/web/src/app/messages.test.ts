/* oxlint-disable typescript/no-unsafe-type-assertion -- every key in turn: the typed signature wants one key at a time */
import { createTranslator } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import { en } from './testing/catalogue-en.ts'
import { zh } from './testing/catalogue-zh.ts'

function sentences(catalogue: object, path = ''): [string, string][] {
  return Object.entries(catalogue).flatMap(([key, value]: [string, unknown]) => {
    const name = path ? `${path}.${key}` : key
    if (typeof value === 'string') return [[name, value] as [string, string]]
    return typeof value === 'object' && value !== null ? sentences(value, name) : []
  })
}

const zhSentences = new Map(sentences(zh))
const enSentences = new Map(sentences(en))
/** The switch itself shows the other language. */
const mixed = new Set([
  // A reason is kept as it is written, and read by people of both languages.
  'topics.suggestion.reasonTwin',
  'topics.suggestion.reasonCategory',
  'topics.suggestion.reasonByHand',
  'app.language.short',
  'app.language.shortest',
])

function argumentsOf(sentence: string): string[] {
  const names = [...sentence.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name]) => name ?? '')
  return [...new Set(names)].toSorted()
}
const bare = (text: string) => text.replaceAll(/\{[^{}]*(\{[^{}]*\}[^{}]*)*\}|<\/?\w+>/g, '')
const tagsOf = (sentence: string) => [...new Set(sentence.match(/<\w+>/g))].toSorted()

describe('messages', () => {
  it('exist in both languages under the same keys', () => {
    expect([...enSentences.keys()].toSorted()).toEqual([...zhSentences.keys()].toSorted())
  })
  it('take the same arguments and tags in both languages', () => {
    for (const [key, sentence] of zhSentences) {
      const other = enSentences.get(key) ?? ''
      expect({ key, names: argumentsOf(other), tags: tagsOf(other) }).toEqual({
        key,
        names: argumentsOf(sentence),
        tags: tagsOf(sentence),
      })
    }
  })
  it('have no Chinese in English and no English sentence in Chinese', () => {
    const wrongEn = [...enSentences].filter(([key, text]) => !mixed.has(key) && /\p{Script=Han}/u.test(text))
    const wrongZh = [...zhSentences].filter(
      ([key, text]) => !mixed.has(key) && /[a-z]{2,}\s+[a-z]{2,}/i.test(bare(text)),
    )
    expect({ wrongEn, wrongZh }).toEqual({ wrongEn: [], wrongZh: [] })
  })
  it('never shout', () => {
    expect([...zhSentences, ...enSentences].filter(([, text]) => /[!！]/.test(text))).toEqual([])
  })
  it('have one word for one answer, wherever it stands', () => {
    for (const { decisions, ideas, notifications, openData } of [zh, en]) {
      for (const said of [ideas.disposition, notifications.disposition, openData.disposition])
        expect(said).toEqual(decisions.disposition)
    }
  })
  it('are not empty', () => {
    expect([...zhSentences, ...enSentences].filter(([, text]) => text.trim() === '')).toEqual([])
  })
  it('are valid ICU in both languages', () => {
    const faults: string[] = []
    for (const [locale, catalogue, all] of [
      ['zh-CN', zh, zhSentences],
      ['en', en, enSentences],
    ] as const) {
      const onError = (error: Error) => faults.push(`${locale} ${error.message}`)
      const t = createTranslator({
        locale,
        messages: catalogue as typeof zh,
        onError,
        timeZone: 'Asia/Shanghai',
      })
      for (const [key, text] of all) {
        const values = Object.fromEntries(argumentsOf(text).map((name) => [name, 2]))
        const tags = Object.fromEntries(
          tagsOf(text).map((tag) => [tag.slice(1, -1), (chunks: unknown) => chunks]),
        )
        ;(t.rich as unknown as (key: string, values: object) => unknown)(key, { ...values, ...tags })
      }
    }
    expect(faults).toEqual([])
  })
})
