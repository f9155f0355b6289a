import type { Locale } from '@hetu/domain/language'
import { type Messages, asMessages, messageFiles } from './messages.ts'

/** The language and its sentences, as far as they are loaded. */
export interface HeldMessages {
  locale: Locale
  messages: Messages
}

interface Wanted {
  locale: Locale
  /** Whether some page has asked for more than the first page needs. */
  hasRest: boolean
}

let wanted: Wanted = { locale: 'zh-CN', hasRest: false }
let held: { is: Wanted; all: HeldMessages } | undefined
const listeners = new Set<() => void>()

/** Loads a language: what the first page needs, and the rest where some page has asked for it. */
export function holdLanguage(locale: Locale): Promise<void> {
  wanted = { ...wanted, locale }
  return loadWanted()
}

/** The sentences of every page but the first. A page waits for them as it waits for its own file. */
export async function holdRestOfMessages(): Promise<void> {
  if (held?.is.hasRest) return
  wanted = { ...wanted, hasRest: true }
  await loadWanted()
}

/** The sentences held now; the same object until they change. */
export function heldMessages(): HeldMessages {
  if (!held) throw new Error('the sentences are not loaded yet')
  return held.all
}

export function onMessages(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

async function loadWanted(): Promise<void> {
  const { locale, hasRest } = wanted
  try {
    const [first, rest] = await Promise.all([
      messageFiles.first[locale](),
      hasRest ? messageFiles.rest[locale]() : {},
    ])
    // Somebody may have switched the language or opened another page meanwhile.
    if (wanted.locale !== locale || wanted.hasRest !== hasRest) return await loadWanted()
    // A page that uses the rest is not shown before it is there (`lazyPage`).
    held = { is: { locale, hasRest }, all: { locale, messages: asMessages({ ...first, ...rest }) } }
  } catch (error) {
    // What could not be loaded is no longer wanted; what is shown stays.
    wanted = held?.is ?? wanted
    throw error
  }
  for (const listener of listeners) listener()
}
