import { Invitation } from '@hetu/domain/places/invitation'
import { z } from 'zod'
import { definePersonRead } from '../server/read.ts'
import { findInvitation } from './find-invitation.ts'

/** What the link in one's hands is for, before one uses it. */
export const readInvitation = definePersonRead({
  name: 'read-invitation',
  path: '/invitations/:token',
  summary: 'What an invitation is for',
  readers: ['visitor'],
  query: z.object({ token: z.string().max(200) }),
  answer: Invitation,
  async run({ db }, { token }): Promise<Invitation> {
    const found = await findInvitation(db, token)
    const expiresAt = found.expiresAt.toISOString()
    if (found.kind === 'deployment') return { place: null, role: null, expiresAt }
    const { slug, name, city, role } = found.invitation
    return { place: { slug, name, city }, role, expiresAt }
  },
})
