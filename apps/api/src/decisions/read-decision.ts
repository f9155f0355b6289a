import { renderSVG } from 'uqr'
import { z } from 'zod'
import { contentHash } from '../server/hash.ts'
import { defineRead } from '../server/read.ts'
import { PublishedDecision } from '@hetu/domain/decisions/published-decision'
import { baseOf } from '../places/open-places.ts'
import { findPublishedDecision } from './find-published-decision.ts'

/**
 * A published decision by its number, with whether its document still gives the hash that was written when
 * it was published, in its row and in the event that nobody can change.
 */
export const readDecision = defineRead({
  name: 'read-decision',
  path: '/decisions/:number',
  summary: 'A published decision and its integrity',
  readers: ['visitor'],
  query: z.object({ number: z.string() }),
  answer: PublishedDecision,
  async run({ db, place, origin }, { number }): Promise<PublishedDecision> {
    const row = await findPublishedDecision(db, place.id, number)
    const document = row.document
    const written = await db
      .selectFrom('event')
      .select('after')
      .where('place_id', '=', place.id)
      .where('subject_kind', '=', 'decision')
      .where('subject_id', '=', row.id)
      .where('verb', '=', 'publish-decision')
      .executeTakeFirst()
    const told = (written?.after as { contentHash?: string } | null)?.contentHash
    const isIntact = contentHash(document) === row.content_hash && row.content_hash === told
    const later = await db
      .selectFrom('decision')
      .select('number')
      .where('place_id', '=', place.id)
      .where('supersedes', '=', row.id)
      .where('state', '=', 'published')
      .executeTakeFirst()
    const verifyUrl = verifyUrlOf(origin + (await baseOf(db, place.slug)), number, row.content_hash)
    return {
      id: row.id,
      document,
      contentHash: row.content_hash,
      integrity: isIntact ? 'intact' : 'broken',
      supersededBy: later?.number ?? null,
      qrSvg: renderSVG(verifyUrl, { border: 1 }),
      verifyUrl,
    }
  },
})

/** Where anybody can check a decision below the place's `address`; the first digits of its hash travel in the address and the QR code. */
function verifyUrlOf(address: string, number: string, hash: string): string {
  return `${address}/decisions/${encodeURIComponent(number)}#${hash.slice(0, 8)}`
}
