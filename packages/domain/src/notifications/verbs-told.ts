import type { VerbName } from '../policy.ts'

/** The verbs of which somebody may be told; only their events wait for the notifications. */
export const verbsTold = [
  'advance-stage',
  'answer-flag',
  'answer-idea',
  'answer-ideas',
  'answer-question',
  'ask-author',
  'call-hearing',
  'cast-ballot-on-behalf',
  'check-relation',
  'give-verdict',
  'hide-comment',
  'hide-idea',
  'honour-idea',
  'invite-review',
  'link-idea',
  'open-poll',
  'publish-decision',
  'publish-notice',
  'raise-flag',
  'release-review',
  'restore-comment',
  'restore-idea',
  'return-decision',
  'submit-decision',
  'submit-idea-on-behalf',
  'unlink-idea',
  'verify-relation',
  'write-comment',
] as const satisfies readonly VerbName[]

export type VerbTold = (typeof verbsTold)[number]

export const isTold = (verb: VerbName): verb is VerbTold => verbsTold.some((told) => told === verb)
