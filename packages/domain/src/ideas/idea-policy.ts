import type { Role } from '../people/role.ts'

export const ideaPolicy = {
  'submit-idea': ['resident'],
  'submit-idea-on-behalf': ['grid_worker'],
  'correct-idea': ['resident'],
  'upload-photo': ['resident'],
  'preview-idea-import': ['planner'],
  'publish-idea-import': ['planner'],
  'undo-idea-import': ['planner'],
  'hide-idea': ['moderator'],
  'restore-idea': ['moderator'],
  'answer-idea': ['planner', 'case_handler'],
  'answer-ideas': ['planner', 'case_handler'],
  'honour-idea': ['planner', 'authority'],
  'ask-author': ['planner', 'case_handler'],
  'answer-question': ['resident'],
} as const satisfies Record<string, readonly Role[]>

/** Who sees files of ideas before and after they are brought in. */
export const importDesk = ideaPolicy['preview-idea-import']

/** Who reads what waits for a moderator, and what was hidden lately. */
export const moderationDesk = ideaPolicy['hide-idea']
