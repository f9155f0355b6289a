import type { Locale, LocalText } from './language.ts'
import { inLocale } from './in-locale.ts'
import { layerRefusalSentences } from './zones/layer-refusals.ts'
import { shapeRefusals } from './geometry/shape-refusals.ts'
import { peopleRefusals } from './people/people-refusals.ts'
import { placeRefusals } from './places/place-refusals.ts'
import { zoneRefusals } from './zones/zone-refusals.ts'
import { threadRefusals } from './threads/thread-refusals.ts'
import { ideaRefusals } from './ideas/idea-refusals.ts'
import { topicRefusals } from './topics/topic-refusals.ts'
import { proposalRefusals } from './proposals/proposal-refusals.ts'
import { pollRefusals } from './polls/poll-refusals.ts'
import { reviewRefusals } from './reviews/review-refusals.ts'
import { foundingRefusals } from './founding/founding-refusals.ts'
import { decisionRefusals } from './decisions/decision-refusals.ts'
import { oversightRefusals } from './oversight/oversight-refusals.ts'
import { verdictRefusals } from './verdicts/verdict-refusals.ts'

/**
 * Everything the product may refuse, with the sentence a person reads: what was wrong, and what to do.
 * `{name}` is filled from the refusal's params. The set is closed: anything else is a 500.
 */
export const refusalSentences = {
  not_signed_in: { zh: '请先登录，您写的内容会保留。', en: 'Please sign in first. What you wrote is kept.' },
  not_allowed: { zh: '您在这里没有做这件事的权限。', en: 'You are not permitted to do this here.' },
  not_found: { zh: '没有找到，可能链接不完整。', en: 'Not found. The link may be incomplete.' },
  wrong_method: {
    zh: '这个地址不接受 {method}，只接受 {allowed}。',
    en: 'This address does not take {method}, only {allowed}.',
  },
  bad_input: { zh: '有一处没填对：{field}。{reason}', en: 'One entry is not right: {field}. {reason}' },
  bad_json: { zh: '送来的内容不是完整的 JSON。', en: 'What was sent is not complete JSON.' },
  body_too_large: {
    zh: '内容太大，最多 {limitKilobytes} kB。',
    en: 'That is too large. The most is {limitKilobytes} kB.',
  },
  too_many_requests: {
    zh: '太快了，请 {retryAfterSeconds} 秒后再试。您写的还在。',
    en: 'Too fast. Please try again in {retryAfterSeconds} seconds. What you wrote is kept.',
  },
  key_reused: {
    zh: '这次提交与先前一次同号但内容不同，请刷新后再交。',
    en: 'This submission reuses the key of an earlier, different one. Please reload and send again.',
  },
  receipt_not_kept: {
    zh: '这一次已经记下了，不用再交。当时的回执没有留存。',
    en: 'This was recorded already and need not be sent again. Its receipt was not kept.',
  },
  key_missing: {
    zh: '缺少 Idempotency-Key，无法保证只记一次。',
    en: 'The Idempotency-Key header is missing, so we could not promise to record this only once.',
  },
  foreign_form: {
    zh: '这次请求不是从本站页面发出的，没有执行。',
    en: 'This request did not come from our own page and was not carried out.',
  },
  changed_meanwhile: {
    zh: '别人刚刚先动了这里，这次没有记下。请刷新，看了最新的情况再来。',
    en: 'Somebody else was quicker here, and nothing of this was recorded. Please reload and look at what is there now.',
  },
  database_unavailable: {
    zh: '现在连不上。您写的都还在，不用重写。',
    en: 'We cannot connect now. Nothing you wrote is lost.',
  },
  ...shapeRefusals,
  ...peopleRefusals,
  ...placeRefusals,
  ...zoneRefusals,
  ...layerRefusalSentences,
  ...threadRefusals,
  ...ideaRefusals,
  ...topicRefusals,
  ...proposalRefusals,
  ...pollRefusals,
  ...reviewRefusals,
  ...decisionRefusals,
  ...verdictRefusals,
  ...oversightRefusals,
  ...foundingRefusals,
} as const satisfies Record<string, { zh: string; en: string }>

export type RefusalCode = keyof typeof refusalSentences
export type RefusalParams = Record<string, string | number | LocalText>

/** What was refused; `path` says where in the input, as a list of keys. */
export interface Refusal {
  code: RefusalCode
  params?: RefusalParams
  path?: (string | number)[]
  /** Where on the map, for a shape that cannot be used: the red circle. */
  place?: [number, number]
}

/** Thrown by a rule or a verb that refuses; the edge turns it into problem+json. */
export class Refused extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusalSentence(refusal, 'en'))
    this.name = 'Refused'
    this.refusal = refusal
  }
}

/** Throws what a rule refuses; nothing is thrown where it refuses nothing. */
export function refuseIf(refusal: Refusal | RefusalCode | null): void {
  if (refusal === null) return
  throw new Refused(typeof refusal === 'string' ? { code: refusal } : refusal)
}

/** The sentence of a refusal in the reader's language, its params filled in. */
export function refusalSentence(refusal: Refusal, locale: Locale): string {
  return filledIn(refusalSentences[refusal.code], refusal.params ?? {}, locale)
}

/** A sentence with each `{name}` filled from the params; what is not told there is left out. */
export function filledIn(sentence: LocalText, params: RefusalParams, locale: Locale): string {
  return inLocale(sentence, locale).replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name] ?? ''
    return typeof value === 'object' ? inLocale(value, locale) : String(value)
  })
}
