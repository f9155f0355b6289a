import { z } from 'zod'
import { BothLanguages, LocalText } from '../language.ts'
import { named } from '../named.ts'
import { Role } from '../people/role.ts'
import { GrantedRole } from './grant.ts'
import { NewAccount } from '../people/new-account.ts'
import { words } from '../words.ts'

/** An invitation holds so long. */
export const invitationDays = 14

/** Roles on which four eyes stand: in an open place a second administrator confirms whoever is to hold one. */
export const needsConfirmation = (role: Role) => role === 'administrator' || role === 'authority'

/** Roles that are given by a link; a grid worker is given cells, so by name. */
export const InvitedRole = GrantedRole.exclude(['grid_worker'])
export type InvitedRole = z.infer<typeof InvitedRole>

export const InvitePerson = z.object({
  role: InvitedRole,
  /** For whom, as whoever invites knows them. */
  note: words(1, 80),
  discipline: z.string().trim().min(1).max(40).optional(),
  office: LocalText.optional(),
})
export type InvitePerson = z.infer<typeof InvitePerson>

/** The link as it is printed; the place itself keeps only its hash. */
export const InvitationLink = named(
  'InvitationLink',
  z.object({
    id: z.string(),
    /** A path where the deployment has no public address; then there is no code to print either. */
    address: z.string(),
    qrSvg: z.string().nullable(),
    expiresAt: z.string(),
  }),
)
export type InvitationLink = z.infer<typeof InvitationLink>

/** What the holder of a link is told; without a place, it makes an administrator of the deployment. */
export const Invitation = named(
  'Invitation',
  z.object({
    place: z.object({ slug: z.string(), name: BothLanguages, city: BothLanguages }).nullable(),
    role: Role.nullable(),
    expiresAt: z.string(),
  }),
)
export type Invitation = z.infer<typeof Invitation>

export const AcceptInvitation = z.object({
  token: z.string().min(1).max(200),
  /** Left out by whoever is signed in and takes the role with that account. */
  newAccount: NewAccount.optional(),
})
export type AcceptInvitation = z.infer<typeof AcceptInvitation>

/** What taking it told, without the token of a new session, which goes into the cookie. */
export const AcceptedInvitation = named(
  'AcceptedInvitation',
  z.object({ personId: z.uuid(), place: z.string().nullable() }),
)

/** Somebody with a task in the place, or a link that waits for them. */
export const Staff = named(
  'Staff',
  z.object({
    people: z.array(
      z.object({
        personId: z.string(),
        chosenName: BothLanguages,
        role: Role,
        since: z.string(),
        endsAt: z.string().nullable(),
      }),
    ),
    invitations: z.array(
      z.object({
        id: z.string(),
        role: Role,
        note: z.string(),
        expiresAt: z.string(),
        /** Whether a second administrator has to confirm it before it can be used. */
        isWaiting: z.boolean(),
        /** Whether the reader sent it. */
        isOwn: z.boolean(),
      }),
    ),
  }),
)
export type Staff = z.infer<typeof Staff>
