import type { Role } from '../people/role.ts'

export const threadPolicy = {
  'write-comment': ['resident'],
  support: ['resident'],
  follow: ['resident'],
  flag: ['resident'],
  'hide-comment': ['moderator'],
  'restore-comment': ['moderator'],
  'settle-flag': ['moderator'],
  'write-staff-note': ['planner', 'moderator', 'case_handler', 'authority', 'legality_reviewer'],
} as const satisfies Record<string, readonly Role[]>

/** Who enters what was said at a meeting, at the door or on paper. */
export const wordsEnterers = ['grid_worker', 'planner'] as const satisfies readonly Role[]
