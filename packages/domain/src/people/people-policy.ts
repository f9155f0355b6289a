import type { Role } from './role.ts'

export const peoplePolicy = {
  'ask-sign-in-code': ['visitor'],
  'sign-in-with-code': ['visitor'],
  'sign-in-with-password': ['visitor'],
  'look-as': ['visitor'],
  'sign-out': ['resident'],
  'change-chosen-name': ['resident'],
} as const satisfies Record<string, readonly Role[]>
