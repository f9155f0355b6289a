import type { Role } from '../people/role.ts'

export const reviewPolicy = {
  'invite-review': ['planner'],
  'declare-interest': ['expert'],
  annotate: ['expert'],
  'sign-review': ['expert'],
  'release-review': ['planner'],
  'reply-to-annotation': ['planner'],
} as const satisfies Record<string, readonly Role[]>
