import type { Locale } from '@hetu/domain/language'
import type { zh as first } from './first-zh.ts'
import type { zh as rest } from './rest-zh.ts'

/** Every sentence of the interface; Chinese is the model, the other catalogues are checked against it. */
export type Messages = typeof first & typeof rest

declare module 'use-intl' {
  interface AppConfig {
    Messages: Messages
    Locale: Locale
  }
}

/** One file a language and part: a phone never fetches both languages, nor for the first page what others say. */
export const messageFiles = {
  first: {
    'zh-CN': async () => (await import('./first-zh.ts')).zh,
    en: async () => (await import('./first-en.ts')).en,
  },
  rest: {
    'zh-CN': async () => (await import('./rest-zh.ts')).zh,
    en: async () => (await import('./rest-en.ts')).en,
  },
} as const

/** All sentences of a language at once, for whoever writes pages outside a browser. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  const [first, rest] = await Promise.all([messageFiles.first[locale](), messageFiles.rest[locale]()])
  return asMessages({ ...first, ...rest })
}

/** The other catalogue has the same keys (checked by its type and by a test); only its sentences differ. */
export function asMessages(loaded: object): Messages {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return loaded as Messages
}
