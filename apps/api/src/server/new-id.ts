import { randomBytes, randomUUIDv7 } from 'node:crypto'

/** A time-ordered id, so that new rows lie together in every index (RFC 9562, version 7). */
export function newId(): string {
  return randomUUIDv7()
}

const readable = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** A code somebody copies from paper: no letters or digits that look alike; 31^length possibilities. */
export function readableCode(length: number): string {
  let code = ''
  while (code.length < length) {
    for (const byte of randomBytes(length)) {
      if (byte < 248 && code.length < length) code += readable[byte % readable.length]
    }
  }
  return code
}
