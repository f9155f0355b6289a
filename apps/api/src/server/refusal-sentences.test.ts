import { type RefusalCode, refusalSentences } from '@hetu/domain/refusal'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { statusOf } from './problem.ts'

const root = join(import.meta.dirname, '../../../..')
const sources = globSync(['packages/*/src/**/*.ts', 'apps/api/src/**/*.ts'], { cwd: root })
  .filter((file) => !/\.test\.|\/test-|\/refusal\.ts$|\.gen\.ts$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }))
const codes = Object.keys(refusalSentences) as RefusalCode[]
const placeholders = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')

describe('refusalSentences', () => {
  test.each(codes)('%s says in both languages what is wrong, in the voice of the house', (code) => {
    const { zh, en } = refusalSentences[code]
    expect(zh).toMatch(/\p{Script=Han}/u)
    expect(en).not.toMatch(/\p{Script=Han}/u)
    expect(en).toMatch(/^[A-Z{].*[.}]$/)
    expect(zh).toMatch(/[。}]$/)
    expect(zh + en).not.toMatch(/[!！]/)
    const plain = (sentence: string) =>
      new Set(placeholders(sentence).map((name) => name.replace(/(Zh|En)$/, '')))
    expect(plain(zh)).toEqual(plain(en))
    expect(statusOf(code)).toBeGreaterThanOrEqual(400)
    expect(statusOf(code)).toBeLessThan(600)
  })

  test.each(codes)('%s is thrown somewhere, with everything that its sentence names', (code) => {
    const { zh, en } = refusalSentences[code]
    const names = [...new Set([...placeholders(zh), ...placeholders(en)])]
    const uses = sources.flatMap(({ file, text }) =>
      [...text.matchAll(new RegExp(`'${code}'`, 'g'))].map(({ index }) => ({
        file,
        // Params stand beside the code, or in a constant just before it.
        around: text.slice(Math.max(0, index - 400), index + 400),
      })),
    )
    expect(uses.length).toBeGreaterThan(0)
    // What is only handed on or given a status names nothing; at least one use fills the sentence.
    const thrown = uses.filter(({ around }) => /code:|refuse|Refused|problem/i.test(around))
    for (const name of names)
      expect([name, thrown.some(({ around }) => new RegExp(`\\b${name}\\b`).test(around))]).toEqual([
        name,
        true,
      ])
    for (const { file, around } of uses.filter(({ around: near }) => near.includes(`code: '${code}'`))) {
      const unfilled = names.filter((name) => !new RegExp(`\\b${name}\\b|params`).test(around))
      expect([file, unfilled]).toEqual([file, []])
    }
  })

  test('no code is thrown that has no sentence', () => {
    const thrown = sources.flatMap(({ file, text }) =>
      [...text.matchAll(/new Refused\(\{\s*code: '(\w+)'/g)].map(([, code]) => [file, code] as const),
    )
    expect(thrown.filter(([, code]) => !(codes as string[]).includes(code ?? ''))).toEqual([])
    expect(thrown.length).toBeGreaterThan(100)
  })
})
