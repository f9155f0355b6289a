import { AskSignInCode, LookAs, SignInWithCode, SignInWithPassword } from '@hetu/domain/people/sign-in'
import type { LocalText } from '@hetu/domain/language'
import { Hono } from 'hono'
import type { ApiEnv } from '../server/api-context.ts'
import { accept, describeRead, describeVerb, performFor } from '../server/handle.ts'
import { dropSessionCookie, giveSessionCookie } from '../server/session.ts'
import { askSignInCode } from './ask-sign-in-code.ts'
import { lookAs } from './look-as.ts'
import { readMe } from './read-me.ts'
import { signInWithCode } from './sign-in-with-code.ts'
import { signInWithPassword } from './sign-in-with-password.ts'
import { signOut } from './sign-out.ts'

export const peopleRoutes = new Hono<ApiEnv>()
  .get('/me', describeRead('read-me', 'Who is signed in'), async (c) =>
    c.json(await readMe(c.get('services').database.kysely, c.get('actor'), null)),
  )
  .post('/sign-in/code', describeVerb(askSignInCode), accept('json', AskSignInCode), async (c) =>
    c.json(await performFor(c, askSignInCode, c.req.valid('json'))),
  )
  .post('/sign-in', describeVerb(signInWithCode), accept('json', SignInWithCode), async (c) => {
    const { token, ...answer } = await performFor(c, signInWithCode, c.req.valid('json'))
    giveSessionCookie(c, token)
    return c.json(answer)
  })
  .post('/sign-in/password', describeVerb(signInWithPassword), accept('json', SignInWithPassword), async (c) => {
    const { token, ...answer } = await performFor(c, signInWithPassword, c.req.valid('json'))
    giveSessionCookie(c, token)
    return c.json(answer)
  })
  .post('/look-as', describeVerb(lookAs), accept('json', LookAs), async (c) => {
    const { token, ...answer } = await performFor(c, lookAs, c.req.valid('json'))
    giveSessionCookie(c, token)
    return c.json(answer)
  })
  .post('/sign-out', describeVerb(signOut), async (c) => {
    const answer = await performFor(c, signOut, { sessionHash: c.get('sessionHash') ?? '' })
    dropSessionCookie(c)
    return c.json(answer)
  })
  .get('/demonstration-people', describeRead('list-demonstration-people', 'People one may look as'), async (c) => {
    const rows = await c
      .get('services')
      .database.kysely.selectFrom('person')
      .innerJoin('place_role', 'place_role.person_id', 'person.id')
      .select(['person.id', 'chosen_name', 'chosen_name_en', 'place_role.role', 'place_role.discipline', 'place_role.office'])
      .where('origin', '=', 'demonstration')
      .orderBy('person.id')
      .execute()
    return c.json(
      rows.map((row) => ({
        id: row.id,
        chosenName: { zh: row.chosen_name, en: row.chosen_name_en ?? row.chosen_name },
        role: row.role,
        discipline: row.discipline,
        office: row.office as LocalText | null,
      })),
    )
  })
  .get('/outbox', describeRead('read-outbox', 'Messages that did not leave this machine (development)'), async (c) => {
    const { config, database } = c.get('services')
    const isLocal = config.smtpUrl === undefined && config.loadsDemonstration
    const rows = isLocal
      ? await database.kysely
          .selectFrom('message')
          .select(['id', 'channel', 'recipient', 'subject', 'body', 'created_at'])
          .orderBy('created_at', 'desc')
          .limit(50)
          .execute()
      : []
    return c.json({ isLocal, messages: rows.map((row) => ({ ...row, created_at: undefined, createdAt: row.created_at.toISOString() })) })
  })
