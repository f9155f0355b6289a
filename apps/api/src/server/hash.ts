import canonicalize from 'canonicalize'
import { createHash } from 'node:crypto'

/** SHA-256 in lower-case hexadecimal. */
export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex')
}

/** The hash of a value's canonical JSON (RFC 8785): equal content gives an equal hash, whoever wrote it. */
export function contentHash(value: unknown): string {
  return sha256(canonicalize(value) ?? 'null')
}
