import type { Locale, LocalText } from './language.ts'

/** The text in the reader's language. Apart from the schemas: every page waits for it, and for none of them. */
export function inLocale(text: LocalText, locale: Locale): string {
  return locale === 'zh-CN' ? text.zh : text.en
}
