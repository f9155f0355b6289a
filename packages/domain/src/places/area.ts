import { z } from 'zod'
import { BothLanguages } from '../language.ts'
import { named } from '../named.ts'

export const areaKinds = ['place', 'lane', 'courtyard', 'grid_cell'] as const
export const AreaKind = z.enum(areaKinds)
export type AreaKind = z.infer<typeof AreaKind>

/** An area to which somebody may stand in a relation; the place itself has no id. */
export const Area = z.object({ kind: AreaKind, id: z.string().min(1).max(80).nullable() })
export type Area = z.infer<typeof Area>

export const NamedArea = z.object({ kind: AreaKind, id: z.string().nullable(), name: BothLanguages })
export type NamedArea = z.infer<typeof NamedArea>

export const OwnAreas = named('OwnAreas', z.array(NamedArea))
