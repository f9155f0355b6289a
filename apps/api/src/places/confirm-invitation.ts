import { sql } from '@hetu/db/sql'
import { Refused } from '@hetu/domain/refusal'
import { z } from 'zod'
import { defineVerb } from '../server/verb.ts'

/** A second administrator confirms an invitation to a role on which four eyes stand; whoever sent it cannot. */
export const confirmInvitation = defineVerb({
  name: 'confirm-invitation',
  summary: 'Confirm another administrator’s invitation.',
  input: z.object({ id: z.string().max(200) }),
  isCreating: false,
  answer: z.object({ id: z.string() }),
  async run(act, { id }) {
    const invitation = await act.tx
      .selectFrom('invitation')
      .select(['invited_by', 'confirmed_by'])
      .where('place_id', '=', act.place.id)
      .where('token_hash', '=', id)
      .where('accepted_at', 'is', null)
      .where('expires_at', '>', sql<Date>`now()`)
      .forUpdate()
      .executeTakeFirst()
    if (!invitation) throw new Refused({ code: 'not_found' })
    if (invitation.confirmed_by !== null) throw new Refused({ code: 'invitation_confirmed' })
    if (invitation.invited_by === act.personId) throw new Refused({ code: 'not_for_oneself' })
    await act.tx
      .updateTable('invitation')
      .set({ confirmed_by: act.personId })
      .where('place_id', '=', act.place.id)
      .where('token_hash', '=', id)
      .execute()
    await act.record({ subjectKind: 'invitation', subjectId: id, isPublic: false })
    return { id }
  },
})
