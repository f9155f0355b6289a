import type { Locale } from '@hetu/domain/language'
import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'

/** Holds the language that was chosen before; the app writes it too (`kept-choice.ts`). */
export const languageCookie = 'hetu-language'

/** The language a page is written in: what the link says, else what was chosen before, else the browser's first. */
export function pageLocale(c: Context): Locale {
  const browser = c.req.header('Accept-Language')?.split(',')[0]?.trim()
  const language = c.req.query('lang') ?? getCookie(c, languageCookie) ?? (browser || 'zh-CN')
  return /^(zh|\*)/i.test(language) ? 'zh-CN' : 'en'
}
