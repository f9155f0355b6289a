import type { Me } from '@hetu/domain/people/me'
import { Relation, Role } from '@hetu/domain/people/role'
import type { PublicPerson } from '@hetu/domain/threads/comment'
import { z } from 'zod'
import { BothLanguages, named } from '../server/answers.ts'

export const PublicPersonAnswer = named(
  'PublicPerson',
  z.object({
    id: z.string(),
    chosenName: BothLanguages,
    label: BothLanguages.nullable(),
  }) satisfies z.ZodType<PublicPerson>,
)

export const MeAnswer = named(
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
  }) satisfies z.ZodType<Me>,
)
