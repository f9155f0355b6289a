import { randomBytes } from 'node:crypto'

/** A secret that nobody guesses, fit for an address. */
export const newToken = () => randomBytes(24).toString('base64url')

/** The secret with the place it is of, so that its row is found by the place's key. */
export const tokenOf = (slug: string, secret: string) => `${slug}~${secret}`

/** The place that a token names, and the secret; of the deployment's own tokens the place is null. */
export function readToken(token: string): { slug: string | null; secret: string } {
  const at = token.indexOf('~')
  return at < 0 ? { slug: null, secret: token } : { slug: token.slice(0, at), secret: token.slice(at + 1) }
}
