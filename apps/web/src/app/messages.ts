import type { Locale } from '@hetu/domain/language'
import type { zh } from './catalogue-zh.ts'

/** Every sentence of the interface; Chinese is the model, the other catalogues are checked against it. */
export type Messages = typeof zh

declare module 'use-intl' {
  interface AppConfig {
    Messages: Messages
    Locale: Locale
  }
}

/** Loads one language only; switching loads the other, so a phone never fetches both. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  if (locale === 'zh-CN') return (await import('./catalogue-zh.ts')).zh
  // The other catalogue has the same keys (checked by its type and by a test); only its sentences differ.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return (await import('./catalogue-en.ts')).en as unknown as Messages
}
