import { z } from 'zod'
import { defineRead } from '../server/read.ts'
import { FrozenDocument } from '@hetu/domain/decisions/published-decision'
import { findPublishedDecision } from './find-published-decision.ts'

/** The frozen document alone with its hash, for whoever wants to check it with their own tools. */
export const readDecisionDocument = defineRead({
  name: 'read-decision-document',
  path: '/decisions/:number/document.json',
  summary: 'The frozen document',
  readers: ['visitor'],
  query: z.object({ number: z.string() }),
  answer: FrozenDocument,
  async run({ db, place }, { number }) {
    const row = await findPublishedDecision(db, place.id, number)
    return {
      contentHash: row.content_hash,
      canonicalisation: 'RFC 8785' as const,
      digest: 'SHA-256' as const,
      document: row.document,
    }
  },
})
