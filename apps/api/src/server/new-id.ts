import { randomBytes, randomUUIDv7 } from 'node:crypto'

/** A time-ordered id, so that new rows lie together in every index (RFC 9562, version 7). */
export function newId(): string {
  return randomUUIDv7()
}

const readable = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

let drawn = Buffer.alloc(0)

/** The next random bytes; they are drawn many at a time, because each draw is a call of the system. */
function nextBytes(count: number): Buffer {
  if (drawn.length < count) drawn = randomBytes(4096)
  const next = drawn.subarray(0, count)
  drawn = drawn.subarray(count)
  return next
}

/** A code somebody copies from paper: no letters or digits that look alike; 31^length possibilities. */
export function readableCode(length: number): string {
  let code = ''
  while (code.length < length) {
    for (const byte of nextBytes(length)) {
      if (byte < 248 && code.length < length) code += readable[byte % readable.length]
    }
  }
  return code
}
