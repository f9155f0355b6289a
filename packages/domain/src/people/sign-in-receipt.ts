import { z } from 'zod'
import { named } from '../named.ts'

/** What asking for a code answers. */
export const SignInCode = named(
  'SignInCode',
  z.object({ requestId: z.string(), expiresInMinutes: z.number() }),
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
