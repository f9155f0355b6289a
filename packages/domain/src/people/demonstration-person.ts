import { z } from 'zod'
import { BothLanguages } from '../language.ts'
import { named } from '../named.ts'
import { Role } from './role.ts'

/** A person of the demonstration as whom anybody may look. */
export const DemonstrationPerson = z.object({
  id: z.string(),
  chosenName: BothLanguages,
  roles: z.array(Role),
  label: BothLanguages.nullable(),
})
export type DemonstrationPerson = z.infer<typeof DemonstrationPerson>

export const DemonstrationPeople = named('DemonstrationPeople', z.array(DemonstrationPerson))
