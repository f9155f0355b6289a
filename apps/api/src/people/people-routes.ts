import {
  AskSignInCode,
  ChangeChosenName,
  LookAs,
  SignInWithCode,
  SignInWithPassword,
} from '@hetu/domain/people/sign-in'
import { Hono } from 'hono'
import type { ApiEnv } from '../server/api-context.ts'
import { giveDevice } from '../server/device.ts'
import { accept, describeRead, describeVerb, httpVersionOf, performFor } from '../server/handle.ts'
import { isAskedOnThisMachine, isOwnMachine } from '../server/own-machine.ts'
import { dropSessionCookie, giveSessionCookie } from '../server/session.ts'
import { askSignInCode } from './ask-sign-in-code.ts'
import { changeChosenName } from './change-chosen-name.ts'
import { listDemonstrationPeople } from './list-demonstration-people.ts'
import { lookAs } from './look-as.ts'
import { readMe } from './read-me.ts'
import { signInWithCode } from './sign-in-with-code.ts'
import { signInWithPassword } from './sign-in-with-password.ts'
import { signOut } from './sign-out.ts'
import {
  CodeSignInReceipt,
  DemonstrationPeopleAnswer,
  MeAnswer,
  OutboxAnswer,
  SignInReceipt,
} from './people-schemas.ts'

export const peopleRoutes = new Hono<ApiEnv>()
  .get('/me', describeRead('read-me', 'Who is signed in', { answer: MeAnswer }), async (c) =>
    c.json(await readMe(c.get('services').database.kysely, c.get('actor'), null)),
  )
  .post('/sign-in/code', describeVerb(askSignInCode), giveDevice, accept('json', AskSignInCode), async (c) =>
    c.json(await performFor(c, askSignInCode, c.req.valid('json'))),
  )
  .post(
    '/sign-in',
    describeVerb(signInWithCode, { answer: CodeSignInReceipt, refuses: [401] }),
    giveDevice,
    accept('json', SignInWithCode),
    async (c) => {
      const { token, ...answer } = await performFor(c, signInWithCode, c.req.valid('json'))
      await giveSessionCookie(c, token)
      return c.json(answer)
    },
  )
  .post(
    '/sign-in/password',
    describeVerb(signInWithPassword, { answer: SignInReceipt, refuses: [401] }),
    giveDevice,
    accept('json', SignInWithPassword),
    async (c) => {
      const { token, ...answer } = await performFor(c, signInWithPassword, c.req.valid('json'))
      await giveSessionCookie(c, token)
      return c.json(answer)
    },
  )
  .post(
    '/look-as',
    describeVerb(lookAs, { answer: SignInReceipt }),
    giveDevice,
    accept('json', LookAs),
    async (c) => {
      const { token, ...answer } = await performFor(c, lookAs, c.req.valid('json'))
      await giveSessionCookie(c, token)
      return c.json(answer)
    },
  )
  .post('/me/chosen-name', describeVerb(changeChosenName), accept('json', ChangeChosenName), async (c) =>
    c.json(await performFor(c, changeChosenName, c.req.valid('json'))),
  )
  .post('/sign-out', describeVerb(signOut), async (c) => {
    const answer = await performFor(c, signOut, { sessionHash: c.get('sessionHash') ?? '' })
    dropSessionCookie(c)
    return c.json(answer)
  })
  .get(
    '/demonstration-people',
    describeRead('list-demonstration-people', 'People one may look as', {
      answer: DemonstrationPeopleAnswer,
    }),
    async (c) => {
      const { config, database } = c.get('services')
      return c.json(config.loadsDemonstration ? await listDemonstrationPeople(database.kysely) : [])
    },
  )
  .get(
    '/outbox',
    describeRead('read-outbox', 'Messages that did not leave this machine (development)', {
      answer: OutboxAnswer,
    }),
    async (c) => {
      const { config, database } = c.get('services')
      const isLocal =
        isOwnMachine(config) &&
        isAskedOnThisMachine(c.req, httpVersionOf(c)) &&
        config.smtpUrl === undefined &&
        config.loadsDemonstration
      const rows = isLocal
        ? await database.kysely
            .selectFrom('message')
            .select(['id', 'channel', 'recipient', 'subject', 'body', 'created_at'])
            .orderBy('created_at', 'desc')
            .limit(50)
            .execute()
        : []
      return c.json({
        isLocal,
        messages: rows.map((row) => ({
          ...row,
          created_at: undefined,
          createdAt: row.created_at.toISOString(),
        })),
      })
    },
  )
