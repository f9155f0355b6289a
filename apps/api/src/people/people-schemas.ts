import type { MessageTable } from '@hetu/db/tables.gen'
import type { Me } from '@hetu/domain/people/me'
import { Relation, Role } from '@hetu/domain/people/role'
import { PublicPerson } from '@hetu/domain/people/public-person'
import { z } from 'zod'
import { BothLanguages, named } from '../server/answers.ts'
import type { DemonstrationPerson } from './list-demonstration-people.ts'

export const PublicPersonAnswer = named('PublicPerson', PublicPerson)

export const MeAnswer = named(
  'Me',
  z.object({
    person: z.object({ id: z.string(), chosenName: BothLanguages, locale: z.string() }).nullable(),
    roles: z.array(Role),
    disciplines: z.array(z.string()),
    relations: z.array(
      z.object({
        relation: Relation,
        label: BothLanguages,
        areaKind: z.string(),
        areaId: z.string().nullable(),
      }),
    ),
    unread: z.int(),
  }) satisfies z.ZodType<Me>,
)

export const SignInCodeAnswer = named(
  'SignInCode',
  z.object({ requestId: z.string(), expiresInMinutes: z.number() }),
)

export const DemonstrationPeopleAnswer = named(
  'DemonstrationPeople',
  z.array(
    z.object({
      id: z.string(),
      chosenName: BothLanguages,
      roles: z.array(Role),
      label: BothLanguages.nullable(),
    }) satisfies z.ZodType<DemonstrationPerson>,
  ),
)

/** Empty, and not local, wherever anybody but the owner of the machine could read it. */
export const OutboxAnswer = named(
  'Outbox',
  z.object({
    isLocal: z.boolean(),
    messages: z.array(
      z.object({
        id: z.string(),
        channel: z.enum(['email', 'sms']),
        recipient: z.string(),
        subject: z.string(),
        body: z.string(),
        createdAt: z.string(),
      }) satisfies z.ZodType<
        Pick<MessageTable, 'id' | 'channel' | 'recipient' | 'subject' | 'body'> & { createdAt: string }
      >,
    ),
  }),
)

// The token of a session goes into the cookie only; what a browser's scripts can read is the rest.
const token = z.base64url()
const signedIn = { personId: z.uuid() }
const signedInWithCode = { ...signedIn, isNew: z.boolean() }

/** What signing in with a password and looking as somebody answer: a session and whose it is; never in the description. */
export const SessionReceipt = z.object({ token, ...signedIn })
export const CodeSessionReceipt = z.object({ token, ...signedInWithCode })

/** The same as their routes send it, without the token. */
export const SignInReceipt = named('SignInReceipt', z.object(signedIn))
export const CodeSignInReceipt = named('CodeSignInReceipt', z.object(signedInWithCode))
