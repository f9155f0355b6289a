import type { Tx } from '@hetu/db/transaction'
import { AcceptInvitation, needsConfirmation } from '@hetu/domain/places/invitation'
import { Refused } from '@hetu/domain/refusal'
import { z } from 'zod'
import { createAccount } from '../people/create-account.ts'
import { openSessionFor } from '../people/open-session-for.ts'
import { type Act, definePersonVerb } from '../server/verb.ts'
import { type OpenInvitation, findInvitation } from './find-invitation.ts'

/**
 * Whoever holds an invitation takes what it is for, once: with the account they are signed in with, or with a new one.
 * Refused to whoever sent it, also on a browser of theirs, and to the invented people of the demonstration.
 */
export const acceptInvitation = definePersonVerb({
  name: 'accept-invitation',
  summary: 'Take the role that an invitation is for.',
  input: AcceptInvitation,
  isCreating: false,
  // A session for a new account; whoever is signed in already keeps theirs.
  answer: z.object({ token: z.string().nullable(), personId: z.uuid(), place: z.string().nullable() }),
  budget: { times: 30, perSeconds: 3600 },
  async run(act, { token, newAccount }) {
    const found = await findInvitation(act.tx, token)
    if (found.kind === 'place') await refuseOwnHand(act, found)
    const known = act.actor.personId
    if (known !== null) await refuseInvented(act.tx, known)
    else if (!newAccount) throw new Refused({ code: 'not_signed_in' })
    const personId = known ?? (await createAccount(act, newAccount!))
    if (found.kind === 'place') await takeRole(act, found, personId)
    else await takeDeployment(act, found.tokenHash, personId)
    const session = known === null ? await openSessionFor(act, personId, false) : null
    const place = found.kind === 'place' ? found.invitation.slug : null
    await act.record({ subjectKind: 'person', subjectId: personId, isPublic: false, after: { place } })
    return { token: session, personId, place }
  },
})

type InPlace = OpenInvitation & { kind: 'place' }

/** Two people are two only if one does not sit at the other's browser. */
async function refuseOwnHand({ tx, actor, device }: Act, { invitation }: InPlace): Promise<void> {
  const { place_id: placeId, invited_by: inviter, confirmed_by: confirmer, role } = invitation
  const place = await tx
    .selectFrom('place')
    .select('opened_at')
    .where('id', '=', placeId)
    .executeTakeFirstOrThrow()
  if (place.opened_at !== null && needsConfirmation(role) && confirmer === null)
    throw new Refused({ code: 'invitation_waits' })
  const hands = confirmer ? [inviter, confirmer] : [inviter]
  if (actor.personId !== null && hands.includes(actor.personId))
    throw new Refused({ code: 'not_for_oneself' })
  if (device === null) return
  const shared = await tx
    .selectFrom('person_device')
    .select('person_id')
    .where('device_hash', '=', device)
    .where('person_id', 'in', hands)
    .executeTakeFirst()
  if (shared) throw new Refused({ code: 'invitation_on_own_device' })
}

async function refuseInvented(tx: Tx, personId: string): Promise<void> {
  const { origin } = await tx
    .selectFrom('person')
    .select('origin')
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  if (origin === 'demonstration') throw new Refused({ code: 'not_of_demonstration' })
}

async function takeRole(act: Act, { tokenHash, invitation }: InPlace, personId: string): Promise<void> {
  const used = await act.tx
    .updateTable('invitation')
    .set({ accepted_by: personId, accepted_at: act.now })
    .where('place_id', '=', invitation.place_id)
    .where('token_hash', '=', tokenHash)
    .where('accepted_at', 'is', null)
    .returning('token_hash')
    .executeTakeFirst()
  if (!used) throw new Refused({ code: 'invitation_over' })
  const granted = {
    discipline: invitation.discipline,
    office: invitation.office,
    granted_by: invitation.invited_by,
    granted_at: act.now,
    expires_at: null,
  }
  await act.tx
    .insertInto('place_role')
    .values({ place_id: invitation.place_id, person_id: personId, role: invitation.role, ...granted })
    .onConflict((conflict) => conflict.columns(['place_id', 'person_id', 'role']).doUpdateSet(granted))
    .execute()
}

/** One link that was used takes the others along: nobody else becomes the first administrator. */
async function takeDeployment({ tx, now }: Act, tokenHash: string, personId: string): Promise<void> {
  const taken = await tx.deleteFrom('administrator_link').returning('token_hash').execute()
  if (!taken.some(({ token_hash: hash }) => hash === tokenHash))
    throw new Refused({ code: 'invitation_over' })
  await tx
    .insertInto('deployment_administrator')
    .values({ person_id: personId, since: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
