import type { Role } from '../people/role.ts'

export const threadPolicy = {
  'write-comment': ['resident'],
  support: ['resident'],
  follow: ['resident'],
  flag: ['resident'],
  'hide-comment': ['moderator'],
  'restore-comment': ['moderator'],
  'settle-flag': ['moderator'],
} as const satisfies Record<string, readonly Role[]>
