import { GiveSupport, Standing } from '@hetu/domain/threads/standing'
import { defineVerb } from '../server/verb.ts'
import { findPublicThread } from './find-thread.ts'
import { standingIn } from './read-standing.ts'

/** Whoever is signed in may support or oppose something once, change their mind, or take it back; it binds nobody. */
export const support = defineVerb({
  name: 'support',
  summary: 'Support or oppose an idea or proposal, or take it back.',
  input: GiveSupport,
  isCreating: false,
  answer: Standing,
  budget: { times: 600, perSeconds: 3600 },
  async run(act, input) {
    const thread = await findPublicThread(act.tx, act.place.id, input.threadId)
    const { stance } = input
    const own = { place_id: act.place.id, thread_id: thread.id, person_id: act.personId }
    if (stance === null) {
      await act.tx
        .deleteFrom('support')
        .where('place_id', '=', own.place_id)
        .where('thread_id', '=', own.thread_id)
        .where('person_id', '=', own.person_id)
        .execute()
    } else {
      await act.tx
        .insertInto('support')
        .values({ ...own, stance, created_at: act.now })
        .onConflict((conflict) =>
          conflict.columns(['place_id', 'thread_id', 'person_id']).doUpdateSet({ stance }),
        )
        .execute()
    }
    await act.record({
      subjectKind: 'thread',
      subjectId: thread.id,
      isPublic: false,
      after: {
        stance,
        subjectKind: thread.subjectKind,
        subjectReference: thread.subjectReference,
      },
    })
    return standingIn(act.tx, act.place.id, act.actor, thread.id)
  },
})
