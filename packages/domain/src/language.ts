import { z } from 'zod'
import { named } from './named.ts'

/** The languages in which every sentence of the product exists (BCP 47). */
export const locales = ['zh-CN', 'en'] as const
export type Locale = (typeof locales)[number]

/** Text written by the people who run a place, in both languages. */
export const LocalText = named(
  'WrittenText',
  z.object({ zh: z.string().min(1).max(20_000), en: z.string().min(1).max(20_000) }),
)
export type LocalText = z.infer<typeof LocalText>
/** The same as it is told: what was once stored is not measured again. */
export const BothLanguages = named('LocalText', z.object({ zh: z.string(), en: z.string() }))

/** Han characters decide: a resident's words are tagged so that a screen reader pronounces them rightly. */
export function languageOf(words: string): 'zh' | 'en' {
  const han = words.match(/\p{Script=Han}/gu)?.length ?? 0
  const latin = words.match(/\p{Script=Latin}+/gu)?.length ?? 0
  return han > latin ? 'zh' : 'en'
}
