import { z } from 'zod'

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
