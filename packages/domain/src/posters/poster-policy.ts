import type { Role } from '../people/role.ts'

export const posterPolicy = {
  'make-poster': ['planner', 'grid_worker', 'administrator'],
} as const satisfies Record<string, readonly Role[]>
