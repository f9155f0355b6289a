import { AcceptedInvitation } from '@hetu/domain/places/invitation'
import type { Context } from 'hono'
import type { ApiEnv } from '../server/api-context.ts'
import { giveDevice } from '../server/device.ts'
import { post } from '../server/route.ts'
import { giveSessionCookie } from '../server/session.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { checkRelation } from './check-relation.ts'
import { confirmInvitation } from './confirm-invitation.ts'
import { enterHolidays } from './enter-holidays.ts'
import { findLandmarks } from './find-landmarks.ts'
import { foundPlace } from './found-place.ts'
import { grantRole } from './grant-role.ts'
import { invitePerson } from './invite-person.ts'
import { listDemonstrationPeople } from './list-demonstration-people.ts'
import { listOwnAreas } from './list-own-areas.ts'
import { listStaff } from './list-staff.ts'
import { listUncheckedRelations } from './list-unchecked-relations.ts'
import { nameNear } from './name-near.ts'
import { readBasemap } from './read-basemap.ts'
import { readFounder } from './read-founder.ts'
import { readInvitation } from './read-invitation.ts'
import { readPlace } from './read-place.ts'
import { thingsAt } from './things-at.ts'
import { verifyRelation } from './verify-relation.ts'

export const placeRoutes = [
  readPlace,
  readBasemap,
  findLandmarks,
  nameNear,
  thingsAt,
  post('/roles', grantRole),
  post('/holidays', enterHolidays),
  post('/relations', verifyRelation),
  listOwnAreas,
  listUncheckedRelations,
  post('/relations/:relationId/check', checkRelation),
  listStaff,
  post('/invitations', invitePerson),
  post('/invitations/:id/confirmation', confirmInvitation),
] as const

/** The token of a new account's session goes into the cookie; whoever was signed in stays so. */
async function keepToken<Told extends object>(
  c: Context<ApiEnv>,
  { token, ...told }: Told & { token: string | null },
): Promise<Omit<Told, 'token'>> {
  if (token !== null) await giveSessionCookie(c, token)
  return told
}

/** What is asked and done in no place. */
export const placelessRoutes = [
  listDemonstrationPeople,
  readFounder,
  readInvitation,
  post('/invitations/:token/acceptance', acceptInvitation, {
    through: [giveDevice],
    answer: AcceptedInvitation,
    tell: keepToken,
  }),
  post('/places', foundPlace),
] as const
