import { z } from 'zod'
import { BothLanguages } from '../language.ts'
import { named } from '../named.ts'
import { Relation, Role } from './role.ts'

/** What the web app knows of the person who looks at it. */
export const Me = named(
  'Me',
  z.object({
    person: z.object({ id: z.string(), chosenName: BothLanguages, locale: z.string() }).nullable(),
    roles: z.array(Role),
    disciplines: z.array(z.string()),
    relations: z.array(
      z.object({
        relation: Relation,
        label: BothLanguages,
        areaKind: z.string(),
        areaId: z.string().nullable(),
      }),
    ),
    unread: z.int(),
  }),
)
export type Me = z.infer<typeof Me>
