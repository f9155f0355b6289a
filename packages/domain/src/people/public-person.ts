import { z } from 'zod'
import { BothLanguages } from '../language.ts'
import { named } from '../named.ts'

/** A person as the public sees them: chosen name and, if they wish, a relation in words. */
export const PublicPerson = named(
  'PublicPerson',
  z.object({ id: z.string(), chosenName: BothLanguages, label: BothLanguages.nullable() }),
)
export type PublicPerson = z.infer<typeof PublicPerson>
