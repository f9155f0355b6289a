import { z } from 'zod'
import { BothLanguages } from '../language.ts'
import { named } from '../named.ts'

export const materialKinds = ['geometry', 'height', 'use', 'demolition', 'cost_bearer'] as const

/** One thing that differs, for the map and in words; `isMaterial` ones reopen the notice. */
export const VersionDifference = z.object({
  kind: z.enum([...materialKinds, 'added', 'removed', 'detail']),
  isMaterial: z.boolean(),
  elementId: z.string().nullable(),
  name: BothLanguages,
  before: BothLanguages.nullable(),
  after: BothLanguages.nullable(),
})
export type VersionDifference = z.infer<typeof VersionDifference>

export const VersionDifferences = named('VersionDifferences', z.array(VersionDifference))
