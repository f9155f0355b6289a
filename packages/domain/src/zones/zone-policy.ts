import type { Role } from '../people/role.ts'

/** Who sees what waits for a second person. */
export const zoneDesk = ['planner', 'authority', 'legality_reviewer'] as const satisfies readonly Role[]

export const zonePolicy = {
  'propose-zone-change': ['planner'],
  'settle-zone-change': ['authority'],
  'preview-zone-import': ['planner'],
  'submit-zone-import': ['planner'],
  'withdraw-zone-import': ['planner'],
  'publish-zone-import': ['authority'],
  'return-zone-import': ['authority'],
  'undo-zone-import': ['authority'],
} as const satisfies Record<string, readonly Role[]>
