import { ReadNotifications } from '@hetu/domain/notifications/notification'
import { z } from 'zod'
import { defineVerb } from '../server/verb.ts'

/** Whoever is signed in marks their own notifications as read, some or all. */
export const readNotifications = defineVerb({
  name: 'read-notifications',
  summary: 'Mark own notifications as read.',
  input: ReadNotifications,
  isCreating: false,
  answer: z.object({ read: z.int() }),
  async run(act, input) {
    const ids = input.ids
    const read =
      ids?.length === 0
        ? []
        : await act.tx
            .updateTable('notification')
            .set({ read_at: act.now })
            .where('place_id', '=', act.place.id)
            .where('person_id', '=', act.personId)
            .where('read_at', 'is', null)
            .$if(ids !== null, (query) => query.where('id', 'in', ids as string[]))
            .returning('id')
            .execute()
    await act.record({
      subjectKind: 'notification',
      subjectId: act.personId,
      isPublic: false,
      after: { count: read.length },
    })
    return { read: read.length }
  },
})
