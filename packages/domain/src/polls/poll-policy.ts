import type { Role } from '../people/role.ts'

export const pollPolicy = {
  'open-poll': ['planner'],
  'cast-ballot': ['resident'],
  'cast-ballot-on-behalf': ['grid_worker'],
  'close-poll': ['planner'],
  'open-consent': ['planner'],
  'record-consent': ['planner', 'grid_worker'],
  'close-consent': ['planner'],
} as const satisfies Record<string, readonly Role[]>
