import { json } from '@hetu/db/sql'
import { InvitationLink, InvitePerson, invitationDays } from '@hetu/domain/places/invitation'
import { renderSVG } from 'uqr'
import { sha256 } from '../server/hash.ts'
import { defineVerb } from '../server/verb.ts'
import { newToken, tokenOf } from './invitation-token.ts'

/**
 * An administrator makes a link to a role, to be printed or sent. In an open place a second administrator confirms
 * whoever is to be administrator or speak for the authority.
 */
export const invitePerson = defineVerb({
  name: 'invite-person',
  summary: 'Make a one-time link to a role in the place.',
  input: InvitePerson,
  isCreating: false,
  answer: InvitationLink,
  budget: { times: 200, perSeconds: 86_400 },
  async run(act, { role, note, discipline, office }) {
    const secret = newToken()
    const id = sha256(secret)
    const expiresAt = new Date(act.now.getTime() + invitationDays * 86_400_000)
    await act.tx
      .insertInto('invitation')
      .values({
        place_id: act.place.id,
        token_hash: id,
        role,
        discipline: discipline ?? null,
        office: office ? json(office) : null,
        note,
        invited_by: act.personId,
        created_at: act.now,
        expires_at: expiresAt,
      })
      .execute()
    await act.record({ subjectKind: 'invitation', subjectId: id, isPublic: false, after: { role } })
    const path = `/invitation/${tokenOf(act.place.slug, secret)}`
    const { publicUrl } = act.services.config
    const address = publicUrl === undefined ? path : new URL(publicUrl).origin + path
    const qrSvg = publicUrl === undefined ? null : renderSVG(address, { border: 2 })
    return { id, address, qrSvg, expiresAt: expiresAt.toISOString() }
  },
})
