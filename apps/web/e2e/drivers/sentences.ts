import type { Locale } from '@hetu/domain/language'
import { createTranslator } from 'use-intl/core'
import { en } from '../../src/app/testing/catalogue-en.ts'
import { zh } from '../../src/app/testing/catalogue-zh.ts'
import type { Messages } from '../../src/app/messages.ts'

/** Every sentence of the interface in the language of the reader, so that one story runs in both. */
export function sentencesIn(locale: Locale) {
  // Both catalogues have the same keys (checked by their type); only the sentences differ.
  const messages = (locale === 'zh-CN' ? zh : en) as unknown as Messages
  return createTranslator<Messages>({ locale, messages })
}

export type Sentences = ReturnType<typeof sentencesIn>

/** A sentence as a pattern: the words exactly, anything around them. */
export const containing = (words: string) => new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
export const beginning = (words: string) => new RegExp(`^${containing(words).source}`)
