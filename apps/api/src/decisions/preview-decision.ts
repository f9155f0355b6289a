import { type DecisionDocument, DecisionPreview } from '@hetu/domain/decisions/decision-document'
import { decisionDesk } from '@hetu/domain/decisions/decision-policy'
import { z } from 'zod'
import { defineRead } from '../server/read.ts'
import { assembleDocument } from './assemble-document.ts'
import { readBlockers, refuseBlocked } from './decision-blockers.ts'
import { findDecision } from './find-decision.ts'

/**
 * What would be published now, before anybody does: the same document under a number not given yet. Refused
 * while a part of the text is not written.
 */
export const previewDecision = defineRead({
  name: 'preview-decision',
  path: '/open-decisions/:decisionId/preview',
  summary: 'What would be published now',
  readers: decisionDesk,
  query: z.object({ decisionId: z.string() }),
  answer: DecisionPreview,
  async run({ db, place, personId, now }, { decisionId }): Promise<{ document: DecisionDocument }> {
    const decision = await findDecision(db, place.id, decisionId)
    const { said, groups, blockers } = await readBlockers(db, place, decision, now)
    if (blockers.some(({ kind }) => kind === 'content_missing')) refuseBlocked('decision_blocked', blockers)
    const document = await assembleDocument(db, place, decision, {
      number: '—',
      at: now,
      approvedBy: personId,
      said,
      groups,
    })
    return { document }
  },
})
