import type { Doer } from '../people/actor.ts'
import { roleRefusal } from '../people/role-refusal.ts'
import type { RefusalCode } from '../refusal.ts'
import { ideaPolicy } from './idea-policy.ts'

/** An idea as far as honouring goes. */
export interface HonourableIdea {
  /** Of a kind that everybody may read. */
  isPublic: boolean
  isHidden: boolean
  isGolden: boolean
  isMine: boolean
}

/** What stands in the way of honouring an idea: what not everybody may read is honoured by nobody. */
export function mayHonourIdea(idea: HonourableIdea, actor: Doer): RefusalCode | null {
  const unfit = roleRefusal(ideaPolicy['honour-idea'], actor)
  if (unfit) return unfit
  if (!idea.isPublic || idea.isHidden) return 'not_found'
  if (idea.isGolden) return 'already_honoured'
  return idea.isMine ? 'own_item' : null
}
