import type { Role } from '../people/role.ts'

export const proposalPolicy = {
  'draft-proposal': ['planner'],
  'edit-proposal': ['planner'],
  'link-idea': ['planner'],
  'unlink-idea': ['planner'],
  'publish-notice': ['planner'],
  'extend-notice': ['planner'],
  'start-version': ['planner'],
  'publish-version': ['planner'],
  'advance-stage': ['planner', 'authority', 'legality_reviewer'],
  'request-hearing': ['resident'],
  'call-hearing': ['planner'],
  'record-hearing': ['planner'],
  'attach-paper': ['planner'],
} as const satisfies Record<string, readonly Role[]>

/** Who grants an exception from a rule that fails, with the step that needs it. */
export const exceptionGranters = ['authority'] as const satisfies readonly Role[]
