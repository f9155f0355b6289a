import { type Refusal, type RefusalCode, refusalSentence } from '@hetu/domain/refusal'
import { useLanguage } from './language.ts'

/** What a rule of the domain refuses, in the reader's language: a button says before what the verb would say after. */
export function useRefusalWords() {
  const { locale } = useLanguage()
  return (refusal: Refusal | RefusalCode | null): string | undefined =>
    refusal === null
      ? undefined
      : refusalSentence(typeof refusal === 'string' ? { code: refusal } : refusal, locale)
}
