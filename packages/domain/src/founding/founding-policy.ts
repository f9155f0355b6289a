import type { Role } from '../people/role.ts'

export const foundingPolicy = {
  'open-place': ['administrator'],
} as const satisfies Record<string, readonly Role[]>
