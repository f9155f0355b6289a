import type { Role } from '../people/role.ts'

export const zonePolicy = {
  'propose-zone-change': ['planner'],
  'settle-zone-change': ['authority'],
  'preview-zone-import': ['planner'],
  'publish-zone-import': ['authority'],
  'undo-zone-import': ['authority'],
} as const satisfies Record<string, readonly Role[]>
