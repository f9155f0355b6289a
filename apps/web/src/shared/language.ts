import type { Locale, LocalText } from '@hetu/domain/language'
import { inLocale } from '@hetu/domain/in-locale'
import { createContext, useCallback, useContext } from 'react'

export interface Language {
  locale: Locale
  /** Loads the other catalogue, then switches in place: nothing written or open is lost. */
  setLocale: (locale: Locale) => void
}

export const LanguageContext = createContext<Language>({ locale: 'zh-CN', setLocale: () => {} })

/** The reader's language and how to change it. */
export function useLanguage(): Language {
  return useContext(LanguageContext)
}

/** Picks the reader's language out of a place's own text: `const say = useLocalText(); say(proposal.title)`. */
export function useLocalText(): (text: LocalText) => string {
  const { locale } = useLanguage()
  return useCallback((text) => inLocale(text, locale), [locale])
}
