import type { Role } from '../people/role.ts'

export const decisionPolicy = {
  'draft-decision': ['planner', 'authority'],
  'edit-decision': ['planner', 'authority'],
  'group-opinions': ['planner', 'authority'],
  'submit-decision': ['planner', 'authority'],
  'return-decision': ['authority'],
  'publish-decision': ['authority'],
} as const satisfies Record<string, readonly Role[]>

/** Who sees a decision before it is published. */
export const decisionDesk = ['planner', 'authority', 'legality_reviewer'] as const satisfies readonly Role[]
