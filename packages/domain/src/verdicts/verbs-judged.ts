import type { VerbName } from '../policy.ts'

/** The verbs after which those whose words they answer are asked what they think of it. */
export const verbsJudged = [
  'answer-idea',
  'answer-ideas',
  'publish-decision',
] as const satisfies readonly VerbName[]
