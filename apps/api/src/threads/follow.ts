import { Follow, Standing } from '@hetu/domain/threads/standing'
import { defineVerb } from '../server/verb.ts'
import { findPublicThread } from './find-thread.ts'
import { followThread } from './follow-thread.ts'
import { standingIn } from './read-standing.ts'

/** Whoever is signed in may ask to hear what becomes of something, or stop; nobody else sees it. */
export const follow = defineVerb({
  name: 'follow',
  summary: 'Follow an idea or proposal, or stop following it.',
  input: Follow,
  isCreating: false,
  answer: Standing,
  budget: { times: 600, perSeconds: 3600 },
  async run(act, input) {
    const thread = await findPublicThread(act.tx, act.place.id, input.threadId)
    if (input.isFollowed) {
      await followThread(act.tx, act.place.id, thread.id, act.personId, act.now)
    } else {
      await act.tx
        .deleteFrom('follow')
        .where('place_id', '=', act.place.id)
        .where('thread_id', '=', thread.id)
        .where('person_id', '=', act.personId)
        .execute()
    }
    await act.record({
      subjectKind: 'thread',
      subjectId: thread.id,
      isPublic: false,
      after: { isFollowed: input.isFollowed },
    })
    return standingIn(act.tx, act.place.id, act.actor, thread.id)
  },
})
