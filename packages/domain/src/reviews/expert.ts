import { z } from 'zod'
import { BothLanguages } from '../language.ts'
import { named } from '../named.ts'

/** Who may be invited to review, with their fields. */
export const Experts = named(
  'Experts',
  z.array(z.object({ id: z.string(), chosenName: BothLanguages, disciplines: z.array(z.string()) })),
)
