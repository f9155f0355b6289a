import { BothLanguages } from '@hetu/domain/language'
import { named } from '@hetu/domain/named'
import { z } from 'zod'
import { definePersonRead } from '../server/read.ts'

const Founder = named(
  'Founder',
  z.object({
    mayFound: z.boolean(),
    /** Places that the reader administers and that are not open yet. */
    founding: z.array(z.object({ slug: z.string(), name: BothLanguages })),
  }),
)

/** Whether the reader may found a place here, and which foundings they can take up again. */
export const readFounder = definePersonRead({
  name: 'read-founder',
  path: '/founder',
  summary: 'Whether the reader may found a place, and which are on their way',
  readers: ['visitor'],
  query: z.object({}),
  answer: Founder,
  async run({ db, actor }): Promise<z.infer<typeof Founder>> {
    if (actor.personId === null) return { mayFound: false, founding: [] }
    const administrator = await db
      .selectFrom('deployment_administrator')
      .select('person_id')
      .where('person_id', '=', actor.personId)
      .executeTakeFirst()
    const founding = await db
      .selectFrom('place')
      .innerJoin('place_role', 'place_role.place_id', 'place.id')
      .select(['slug', 'name'])
      .where('person_id', '=', actor.personId)
      .where('role', '=', 'administrator')
      .where('opened_at', 'is', null)
      .orderBy('created_at')
      .execute()
    return { mayFound: administrator !== undefined, founding }
  },
})
