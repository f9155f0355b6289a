import { decisionPolicy } from './decisions/decision-policy.ts'
import { foundingPolicy } from './founding/founding-policy.ts'
import { ideaPolicy } from './ideas/idea-policy.ts'
import { notificationPolicy } from './notifications/notification-policy.ts'
import type { Doer } from './people/actor.ts'
import { peoplePolicy } from './people/people-policy.ts'
import { roleRefusal } from './people/role-refusal.ts'
import type { Role } from './people/role.ts'
import { placePolicy } from './places/place-policy.ts'
import { pollPolicy } from './polls/poll-policy.ts'
import { proposalPolicy } from './proposals/proposal-policy.ts'
import { posterPolicy } from './posters/poster-policy.ts'
import type { RefusalCode } from './refusal.ts'
import { reviewPolicy } from './reviews/review-policy.ts'
import { oversightPolicy } from './oversight/oversight-policy.ts'
import { verdictPolicy } from './verdicts/verdict-policy.ts'
import { threadPolicy } from './threads/thread-policy.ts'
import { topicPolicy } from './topics/topic-policy.ts'
import { zonePolicy } from './zones/zone-policy.ts'

/** Who may do what: every verb of the product with the roles that may perform it in a place. */
export const policy = {
  ...peoplePolicy,
  ...placePolicy,
  ...zonePolicy,
  ...threadPolicy,
  ...ideaPolicy,
  ...topicPolicy,
  ...proposalPolicy,
  ...pollPolicy,
  ...reviewPolicy,
  ...decisionPolicy,
  ...notificationPolicy,
  ...verdictPolicy,
  ...oversightPolicy,
  ...posterPolicy,
  ...foundingPolicy,
} as const satisfies Record<string, readonly Role[]>

export type VerbName = keyof typeof policy

/** Why one may not perform a verb by role. State, authorship and place are the verb's own rules. */
export const mayPerform = (verb: VerbName, actor: Doer): RefusalCode | null =>
  roleRefusal(policy[verb], actor)
