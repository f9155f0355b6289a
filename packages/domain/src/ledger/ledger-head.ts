import { z } from 'zod'
import { named } from '../named.ts'

/** What a head says of its ledger; signed as canonical JSON. */
export const HeadContent = z.object({
  place: z.uuid(),
  ledger: z.uuid(),
  size: z.int(),
  root: z.string(),
  isClosed: z.boolean(),
  signedAt: z.string(),
})
export type HeadContent = z.infer<typeof HeadContent>

/** A signed head (RFC 6962, 3.5): whoever holds one can show later what stood in the ledger then. */
export const LedgerHead = named(
  'LedgerHead',
  z.object({
    /** To the byte what was signed: `HeadContent` as JSON. */
    content: z.string(),
    /** Ed25519, base64. */
    signature: z.string(),
    keyId: z.string(),
  }),
)
export type LedgerHead = z.infer<typeof LedgerHead>

/** A public key by which heads were signed: SPKI in base64; its id is the beginning of its SHA-256. */
export const LedgerKey = named('LedgerKey', z.object({ id: z.string(), publicKey: z.string() }))
export type LedgerKey = z.infer<typeof LedgerKey>
