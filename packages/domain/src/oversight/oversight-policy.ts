import type { Role } from '../people/role.ts'

export const oversightPolicy = {
  'raise-flag': ['watchdog'],
  'answer-flag': ['planner', 'case_handler', 'authority'],
} as const satisfies Record<string, readonly Role[]>
