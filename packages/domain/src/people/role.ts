import { z } from 'zod'
import type { LocalText } from '../language.ts'

/** What a person may be asked to do in a place (domain glossary, section roles). A visitor is nobody signed in. */
export const roles = [
  'visitor',
  'resident',
  'grid_worker',
  'planner',
  'expert',
  'moderator',
  'case_handler',
  'authority',
  'legality_reviewer',
  'watchdog',
  'administrator',
] as const
export const Role = z.enum(roles)
export type Role = z.infer<typeof Role>

/** How a person stands to an area of the place; several at once, each with an expiry (PIPL keeps them private). */
export const relations = [
  'owner',
  'tenant',
  'shop_keeper',
  'worker',
  'former_resident',
  'agent',
  'visitor',
] as const
export const Relation = z.enum(relations)
export type Relation = z.infer<typeof Relation>

export const relationNames = {
  owner: { zh: '业主', en: 'Owner' },
  tenant: { zh: '租户', en: 'Tenant' },
  shop_keeper: { zh: '店主', en: 'Shopkeeper' },
  worker: { zh: '在这里上班', en: 'Works here' },
  former_resident: { zh: '老住户', en: 'Former resident' },
  agent: { zh: '代理人', en: 'Agent' },
  visitor: { zh: '常来的人', en: 'Comes here often' },
} as const satisfies Record<Relation, LocalText>
