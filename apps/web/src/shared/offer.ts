import type { Refusal, RefusalCode } from '@hetu/domain/refusal'
import { useRefusalWords } from './refusal-words.ts'

/** Refusals that go away for nobody who waits or works on: the button is for others, or what it does is done. */
const neverOffered: ReadonlySet<RefusalCode> = new Set([
  'not_signed_in',
  'not_allowed',
  'not_found',
  'already_hidden',
  'not_hidden',
  'already_settled',
  'already_honoured',
  'relation_checked',
  'poll_counted',
  'interest_already_declared',
  'review_already_signed',
  'review_already_released',
  'decision_already_published',
  'zone_change_settled',
  'zone_import_not_waiting',
  'zone_import_not_published',
  'zone_import_of_another',
])

/** How a button meets a refusal: not there, or there and saying why not. */
export interface Offer {
  isShown: boolean
  disabledReason: string | undefined
}

/** Turns what a rule of the domain refuses into what the screen offers. */
export function useOffer(): (refusal: Refusal | RefusalCode | null) => Offer {
  const words = useRefusalWords()
  return (refusal) => {
    const code = typeof refusal === 'string' ? refusal : refusal?.code
    const isShown = code === undefined || !neverOffered.has(code)
    return { isShown, disabledReason: isShown ? words(refusal) : undefined }
  }
}
