import type { Context } from 'hono'
import type { ApiEnv } from '../server/api-context.ts'
import { giveDevice } from '../server/device.ts'
import { post } from '../server/route.ts'
import { dropSessionCookie, giveSessionCookie } from '../server/session.ts'
import { askSignInCode } from './ask-sign-in-code.ts'
import { changeChosenName } from './change-chosen-name.ts'
import { lookAs } from './look-as.ts'
import { CodeSignInReceipt, SignInReceipt } from '@hetu/domain/people/sign-in-receipt'
import { readOutbox } from './read-outbox.ts'
import { signInWithCode } from './sign-in-with-code.ts'
import { signInWithPassword } from './sign-in-with-password.ts'
import { signOut } from './sign-out.ts'

/** The token of a new session goes into the cookie, out of reach of scripts; the rest is told. */
async function keepToken<Told extends object>(
  c: Context<ApiEnv>,
  { token, ...told }: Told & { token: string },
): Promise<Omit<Told, 'token'>> {
  await giveSessionCookie(c, token)
  return told
}

export const peopleRoutes = [
  post('/sign-in/code', askSignInCode, { through: [giveDevice] }),
  post('/sign-in', signInWithCode, {
    through: [giveDevice],
    answer: CodeSignInReceipt,
    refuses: [401],
    tell: keepToken,
  }),
  post('/sign-in/password', signInWithPassword, {
    through: [giveDevice],
    answer: SignInReceipt,
    refuses: [401],
    tell: keepToken,
  }),
  post('/look-as', lookAs, { through: [giveDevice], answer: SignInReceipt, tell: keepToken }),
  post('/me/chosen-name', changeChosenName),
  post('/sign-out', signOut, {
    take: async (c) => ({ sessionHash: c.get('sessionHash') ?? '' }),
    async tell(c, told) {
      dropSessionCookie(c)
      return told
    },
  }),
  readOutbox,
] as const
