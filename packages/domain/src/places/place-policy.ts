import type { Role } from '../people/role.ts'

export const placePolicy = {
  'found-place': ['resident'],
  'invite-person': ['administrator'],
  'confirm-invitation': ['administrator'],
  'accept-invitation': ['visitor'],
  'grant-role': ['administrator'],
  'verify-relation': ['administrator', 'grid_worker'],
  'enter-holidays': ['administrator'],
  'check-relation': ['planner', 'administrator'],
} as const satisfies Record<string, readonly Role[]>
