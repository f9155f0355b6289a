import { z } from 'zod'
import { definePersonVerb } from '../server/verb.ts'

/** Whoever is signed in may end this browser's session; its token opens nothing afterwards. */
export const signOut = definePersonVerb({
  name: 'sign-out',
  summary: 'End the session of this browser.',
  input: z.object({ sessionHash: z.string() }),
  isCreating: false,
  answer: z.object({ isSignedOut: z.literal(true) }),
  async run(act, input) {
    await act.tx.deleteFrom('session').where('token_hash', '=', input.sessionHash).execute()
    await act.record({ subjectKind: 'person', subjectId: act.personId, isPublic: false })
    return { isSignedOut: true }
  },
})
