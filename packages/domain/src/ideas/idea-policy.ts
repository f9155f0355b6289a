import type { Role } from '../people/role.ts'

export const ideaPolicy = {
  'submit-idea': ['resident'],
  'submit-idea-on-behalf': ['grid_worker'],
  'upload-photo': ['resident'],
  'hide-idea': ['moderator'],
  'restore-idea': ['moderator'],
  'answer-idea': ['planner', 'case_handler'],
  'honour-idea': ['planner', 'authority'],
} as const satisfies Record<string, readonly Role[]>

/** Who reads what waits for a moderator, and what was hidden lately. */
export const moderationDesk = ideaPolicy['hide-idea']
