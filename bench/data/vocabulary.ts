import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { randomFrom, zipf } from './random.ts'

const size = 6000
const seedFolder = join(import.meta.dirname, '../../sql/seed/liuting-li')

/** The Han characters that the demonstration's own texts use. */
function hanCharacters(): string[] {
  const texts = readdirSync(seedFolder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => readFileSync(join(seedFolder, name), 'utf8'))
  return [...new Set(texts.join('').match(/\p{Script=Han}/gu))].toSorted()
}

/** Words of two characters, and made-up Latin words of one length: none holds another, none has an ending to cut. */
export interface Vocabulary {
  han: string[]
  latin: string[]
}

export function vocabularyFrom(seed: number): Vocabulary {
  const next = randomFrom(seed)
  const pick = (from: string | string[]) => from[Math.floor(next() * from.length)]!
  const characters = hanCharacters()
  const [consonants, vowels, ends] = ['bdfghjklmnprstvz', 'aeiou', 'kmxbgpf']
  const fresh = (make: () => string) => {
    const words = new Set<string>()
    while (words.size < size) words.add(make())
    return [...words]
  }
  return {
    han: fresh(() => pick(characters) + pick(characters)),
    latin: fresh(() =>
      [consonants, vowels, consonants, vowels, consonants, vowels, ends].map((from) => pick(from)).join(''),
    ),
  }
}

export interface Words {
  title: string
  words: string
  language: 'zh' | 'en'
}

/** Says something of one to five dozen words, as often in Chinese as six in ten. */
export function speaker(vocabulary: Vocabulary, next: () => number): () => Words {
  const rank = zipf(size, next)
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  const han = (count: number) => {
    let text = ''
    for (let at = 1; at <= count; at += 1)
      text += vocabulary.han[rank()]! + (at === count ? '' : at % 9 === 0 ? '。' : at % 4 === 0 ? '，' : '')
    return text
  }
  const latin = (count: number) => Array.from({ length: count }, () => vocabulary.latin[rank()]!).join(' ')
  return () =>
    next() < 0.6
      ? { title: han(between(3, 8)), words: `${han(between(15, 60))}。`, language: 'zh' }
      : { title: latin(between(3, 8)), words: `${latin(between(12, 50))}.`, language: 'en' }
}

/** What can be searched in a text, as the best SQL would keep it: pairs of Han characters, Latin words. */
export function tokensOf(text: string): string {
  const tokens = new Set(text.toLowerCase().match(/[a-z\d]+/g))
  for (const run of text.match(/\p{Script=Han}+/gu) ?? [])
    for (let at = 0; at + 1 < run.length; at += 1) tokens.add(run.slice(at, at + 2))
  return [...tokens].join(' ')
}
