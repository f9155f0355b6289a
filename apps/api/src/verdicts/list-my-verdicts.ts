import type { LocalText } from '@hetu/domain/language'
import { sql } from '@hetu/db/sql'
import { type MyVerdict, MyVerdicts } from '@hetu/domain/verdicts/verdict'
import { z } from 'zod'
import { defineRead } from '../server/read.ts'
import { handledAmong } from './handlers-of.ts'

/** What the reader is asked about the outcome of their words, the newest first, with what they said. */
export const listMyVerdicts = defineRead({
  name: 'list-my-verdicts',
  path: '/my-verdicts',
  summary: 'What the reader is asked about the outcome of their words, and what they said',
  readers: ['resident'],
  query: z.object({}),
  answer: MyVerdicts,
  cacheControl: () => 'no-store',
  async run({ db, place, personId }): Promise<MyVerdict[]> {
    const rows = await db
      .selectFrom('verdict_request as r')
      .leftJoin('verdict as v', (join) =>
        join.onRef('v.place_id', '=', 'r.place_id').onRef('v.request_id', '=', 'r.id'),
      )
      .leftJoin('idea', (join) =>
        join.onRef('idea.place_id', '=', 'r.place_id').onRef('idea.id', '=', 'r.idea_id'),
      )
      .leftJoin('decision as d', (join) =>
        join.onRef('d.place_id', '=', 'r.place_id').onRef('d.id', '=', 'r.decision_id'),
      )
      .leftJoin('proposal', (join) =>
        join.onRef('proposal.place_id', '=', 'd.place_id').onRef('proposal.id', '=', 'd.proposal_id'),
      )
      .select([
        'r.id',
        'r.standing',
        'r.round',
        'r.asked_at',
        'r.closes_at',
        sql<boolean>`r.closes_at <= clock_timestamp()`.as('is_over'),
        'idea.reference',
        'idea.title',
        'idea.language',
        'd.number',
        sql<LocalText | null>`d.document -> 'content' -> 'title'`.as('decision_title'),
        'proposal.reference as proposal_reference',
        'v.solved',
        'v.satisfaction',
        'v.reasons',
        'v.words',
        'v.channel',
        'v.changed_at',
      ])
      .where('r.place_id', '=', place.id)
      .where('r.person_id', '=', personId)
      // Of another's idea that was hidden since, nothing is asked or told.
      .where(sql<boolean>`(idea.hidden_at is null or idea.author_id = r.person_id)`)
      .orderBy('r.asked_at', 'desc')
      .orderBy('r.id')
      .limit(200)
      .execute()
    const ids = rows.map(({ id }) => id)
    const handled = await handledAmong(db, place.id, personId, ids)
    return rows.map((row) => ({
      requestId: row.id,
      idea:
        row.reference === null
          ? null
          : { reference: row.reference, title: row.title ?? '', language: row.language ?? '' },
      decision:
        row.number === null || row.decision_title === null || row.proposal_reference === null
          ? null
          : { number: row.number, title: row.decision_title, proposalReference: row.proposal_reference },
      standing: row.standing,
      round: row.round,
      askedAt: row.asked_at.toISOString(),
      closesAt: row.closes_at.toISOString(),
      isOver: row.is_over,
      isHandler: handled.has(row.id),
      given:
        row.solved === null || row.changed_at === null
          ? null
          : {
              solved: row.solved,
              satisfaction: row.satisfaction,
              reasons: row.reasons ?? [],
              words: row.words ?? '',
              isOnBehalf: row.channel === 'grid_worker',
              at: row.changed_at.toISOString(),
            },
    }))
  },
})
