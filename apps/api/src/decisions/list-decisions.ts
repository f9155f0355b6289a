import type { DecisionDocument } from '@hetu/domain/decisions/decision-document'
import { Decisions, type DecisionSummary } from '@hetu/domain/decisions/published-decision'
import { z } from 'zod'
import { defineRead } from '../server/read.ts'

/** Every published decision, the newest first. */
export const listDecisions = defineRead({
  name: 'list-decisions',
  path: '/decisions',
  summary: 'Published decisions',
  readers: ['visitor'],
  query: z.object({}),
  answer: Decisions,
  async run({ db, place }): Promise<DecisionSummary[]> {
    const rows = await db
      .selectFrom('decision')
      .select(['id', 'number', 'document', 'supersedes'])
      .where('place_id', '=', place.id)
      .where('state', '=', 'published')
      .orderBy('published_at', 'desc')
      .$narrowType<{ number: string; document: DecisionDocument }>()
      .execute()
    const superseded = new Set(rows.map((row) => row.supersedes))
    return rows.map(({ id, number, document }) => {
      return {
        number,
        title: document.content.title,
        outcome: document.outcome,
        authority: document.content.authority,
        proposal: { reference: document.proposal.reference, version: document.proposal.version },
        publishedAt: document.publishedAt,
        contributions: document.figures.contributions,
        persons: document.figures.persons,
        isSuperseded: superseded.has(id),
      }
    })
  },
})
