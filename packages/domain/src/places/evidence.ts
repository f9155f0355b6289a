import { z } from 'zod'
import type { LocalText } from '../language.ts'

/** What somebody has seen that proves a relation: its kind alone, never its number, never a picture of it. */
export const evidenceKinds = [
  'lease',
  'title_deed',
  'business_licence',
  'household_register',
  'utility_bill',
  'authorisation',
  'vouched',
] as const
export const Evidence = z.enum(evidenceKinds)
export type Evidence = z.infer<typeof Evidence>

export const evidenceNames = {
  lease: { zh: '租约', en: 'Lease' },
  title_deed: { zh: '房产证', en: 'Title deed' },
  business_licence: { zh: '营业执照', en: 'Business licence' },
  household_register: { zh: '户口簿', en: 'Household register' },
  utility_bill: { zh: '水电费单', en: 'Utility bill' },
  authorisation: { zh: '委托书', en: 'Written authorisation' },
  vouched: { zh: '邻居当面作证', en: 'A neighbour vouched in person' },
} as const satisfies Record<Evidence, LocalText>
