import type { Role } from '../people/role.ts'

export const verdictPolicy = {
  'give-verdict': ['resident'],
  'record-verdict-on-behalf': ['grid_worker'],
} as const satisfies Record<string, readonly Role[]>
