import type { Role } from '../people/role.ts'

export const notificationPolicy = {
  'read-notifications': ['resident'],
} as const satisfies Record<string, readonly Role[]>
