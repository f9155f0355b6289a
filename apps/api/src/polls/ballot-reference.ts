import { sha256 } from '../server/hash.ts'

const readable = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** What a voter quotes to speak of their ballot; the same for every change of it, and silent about the choice. */
export function ballotReference(pollId: string, personId: string): string {
  const hash = sha256(`ballot:${pollId}:${personId}`)
  const letters = Array.from({ length: 8 }, (_, at) => {
    const byte = Number.parseInt(hash.slice(at * 4, at * 4 + 4), 16)
    return readable[byte % readable.length]
  })
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`
}
