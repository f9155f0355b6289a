import type { Role } from '../people/role.ts'

export const reviewPolicy = {
  'invite-review': ['planner'],
  'declare-interest': ['expert'],
  annotate: ['expert'],
  'change-annotation': ['expert'],
  'remove-annotation': ['expert'],
  'sign-review': ['expert'],
  'release-review': ['planner'],
  'reply-to-annotation': ['planner'],
} as const satisfies Record<string, readonly Role[]>

/** Who may know that a review exists before it is released. */
export const reviewDesk = ['planner', 'authority'] as const satisfies readonly Role[]
