import { mayOpenPlace } from '@hetu/domain/founding/may-open-place'
import { Refused } from '@hetu/domain/refusal'
import { z } from 'zod'
import { markOpen } from '../places/mark-open.ts'
import { defineVerb } from '../server/verb.ts'
import { openingOf } from './opening-of.ts'

/**
 * A second administrator opens a place that another one founded: from then on everybody sees it. Refused while nobody
 * speaks for the authority, or something waits for them.
 */
export const openPlace = defineVerb({
  name: 'open-place',
  summary: 'Open the place to everybody.',
  input: z.object({}),
  isCreating: false,
  answer: z.object({ slug: z.string() }),
  async run(act) {
    await act.tx.selectFrom('place').select('id').where('id', '=', act.place.id).forUpdate().execute()
    const refusal = mayOpenPlace(await openingOf(act.tx, act.place.id), act.actor)
    if (refusal) throw new Refused(refusal)
    await markOpen(act.tx, act.place.id, act.now)
    await act.record({ subjectKind: 'place', subjectId: act.place.id, isPublic: true })
    return { slug: act.place.slug }
  },
})
