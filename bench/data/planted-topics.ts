import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { concepts } from '../../packages/domain/src/topics/lexicon.ts'
import { isConcept, termsOf } from '../../packages/domain/src/topics/terms-of.ts'
import { randomFrom, zipf } from './random.ts'

export type Language = 'zh' | 'en'
export type Mix = Language | 'mixed'

export interface PlantedText {
  text: string
  /** The theme that was planted; -1 for a text that belongs nowhere. */
  theme: number
}

/** How the themes are planted; printed beside the figures. */
export const planting = {
  themes: 30,
  /** Words of the lexicon that are a theme's, and so the same in both languages. */
  conceptsEach: 3,
  /** Words of its own in each language. */
  wordsEach: 6,
  /** Words of the matter in a text; of them at most a fifth are of its theme. */
  leastWords: 10,
  mostWords: 20,
  themePart: 0.2,
  /** Texts that belong nowhere. */
  nowherePart: 0.3,
  /** Of the other words so many are some theme's all the same. */
  strayPart: 0.02,
} as const

/** Words that the project's own sentences use, none of the lexicon or the setting, the same on every machine. */
function ownWords(language: Language): string[] {
  const root = join(import.meta.dirname, '../..')
  const files = [
    'README*.md',
    'docs/**/*.md',
    `apps/web/src/**/messages/${language}.ts`,
    'sql/seed/**/*.json',
  ].flatMap((pattern) => globSync(pattern, { cwd: root }).toSorted())
  const text = files.map((file) => readFileSync(join(root, file), 'utf8')).join('\n')
  const isWord = language === 'zh' ? /^\p{Script=Han}{2}$/u : /^[a-z]{4,12}$/u
  return [...termsOf(text)]
    .filter((term) => !isConcept(term) && isWord.test(term) && termsOf(term).has(term))
    .toSorted()
}

const vocabularies = { zh: ownWords('zh'), en: ownWords('en') }

/** Texts with planted themes, the same for the same seed. */
export function plantedTexts(count: number, mix: Mix, seed: number): PlantedText[] {
  const next = randomFrom(seed)
  const below = (limit: number) => Math.floor(next() * limit)
  const drawn = <T>(from: readonly T[], many: number): T[] => {
    const rest = [...from]
    return Array.from({ length: many }, () => rest.splice(below(rest.length), 1)[0]!)
  }
  const { themes, conceptsEach, wordsEach } = planting
  const chosen = drawn(concepts, themes * conceptsEach)
  const own = {
    zh: drawn(vocabularies.zh, themes * wordsEach),
    en: drawn(vocabularies.en, themes * wordsEach),
  }
  const wordsOf = (language: Language, theme: number) => [
    ...chosen
      .slice(theme * conceptsEach, (theme + 1) * conceptsEach)
      .map(({ han, latin }) => (language === 'zh' ? han : latin)),
    ...own[language].slice(theme * wordsEach, (theme + 1) * wordsEach).map((word) => [word]),
  ]
  const others = {
    zh: vocabularies.zh.filter((word) => !own.zh.includes(word)),
    en: vocabularies.en.filter((word) => !own.en.includes(word)),
  }
  const ranks = { zh: zipf(others.zh.length, next), en: zipf(others.en.length, next) }
  return Array.from({ length: count }, () => {
    const language: Language = mix === 'mixed' ? (next() < 0.5 ? 'zh' : 'en') : mix
    const theme = next() < planting.nowherePart ? -1 : below(themes)
    const size = planting.leastWords + below(planting.mostWords - planting.leastWords + 1)
    const ofTheme = theme === -1 ? 0 : Math.floor(size * planting.themePart)
    const oneOf = <T>(all: readonly T[]): T => all[below(all.length)]!
    const words = [
      ...(theme === -1 ? [] : drawn(wordsOf(language, theme), ofTheme).map((forms) => oneOf(forms))),
      ...Array.from({ length: size - ofTheme }, () =>
        next() < planting.strayPart
          ? oneOf(oneOf(wordsOf(language, below(themes))))
          : others[language][ranks[language]()]!,
      ),
    ]
    const order = drawn(words, words.length)
    return { theme, text: language === 'zh' ? order.join('，') : order.join(' ') }
  })
}
