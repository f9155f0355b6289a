import { type OpenDecisionLine, OpenDecisions } from '@hetu/domain/decisions/open-decision'
import type { PublicPerson } from '@hetu/domain/people/public-person'
import { z } from 'zod'
import { publicPersons } from '../places/public-person.ts'
import { defineRead } from '../server/read.ts'
import { decisionDesk } from '@hetu/domain/decisions/decision-policy'

/** Decisions being written or waiting for approval, those that wait longest first. */
export const listOpenDecisions = defineRead({
  name: 'list-open-decisions',
  path: '/open-decisions',
  summary: 'Decisions not published yet, for staff',
  readers: decisionDesk,
  query: z.object({}),
  answer: OpenDecisions,
  async run({ db, place }): Promise<OpenDecisionLine[]> {
    const rows = await db
      .selectFrom('decision')
      .innerJoin('proposal', (join) =>
        join
          .onRef('proposal.place_id', '=', 'decision.place_id')
          .onRef('proposal.id', '=', 'decision.proposal_id'),
      )
      .select([
        'decision.id',
        'decision.version',
        'decision.state',
        'decision.outcome',
        'decision.drafted_by',
        'decision.drafted_at',
        'decision.submitted_at',
        'proposal.reference',
        'proposal.title',
      ])
      .where('decision.place_id', '=', place.id)
      .where('decision.state', '<>', 'published')
      .orderBy('decision.drafted_at')
      .$narrowType<{ state: OpenDecisionLine['state'] }>()
      .execute()
    const people = await publicPersons(
      db,
      place.id,
      rows.map((row) => row.drafted_by),
    )
    return rows.map((row) => ({
      id: row.id,
      proposal: { reference: row.reference, title: row.title },
      version: row.version,
      state: row.state,
      outcome: row.outcome,
      draftedBy: people.get(row.drafted_by) as PublicPerson,
      draftedAt: row.drafted_at.toISOString(),
      submittedAt: row.submitted_at?.toISOString() ?? null,
    }))
  },
})
