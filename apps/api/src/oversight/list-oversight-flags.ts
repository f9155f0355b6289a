import { sql } from '@hetu/db/sql'
import { readsFlagWords } from '@hetu/domain/oversight/may-answer-flag'
import { type OversightFlag, OversightFlags } from '@hetu/domain/oversight/oversight-flag'
import { z } from 'zod'
import { defineRead } from '../server/read.ts'

/** What watchdogs pointed at, what waits first; what they wrote of it only for them and for those who answer. */
export const listOversightFlags = defineRead({
  name: 'list-oversight-flags',
  path: '/oversight-flags',
  summary: 'What watchdogs pointed at, and what was answered',
  readers: ['visitor'],
  query: z.object({}),
  answer: OversightFlags,
  cacheControl: () => 'no-store',
  async run({ db, place, actor }): Promise<OversightFlag[]> {
    const rows = await db
      .selectFrom('oversight_flag')
      .selectAll()
      .select(
        sql<boolean>`(answered_at is null and due_on < (now() at time zone ${place.timeZone})::date)`.as(
          'is_overdue',
        ),
      )
      .where('place_id', '=', place.id)
      // Of an idea that was hidden since, nothing is told.
      .where(
        sql<boolean>`(subject_kind <> 'idea' or exists (select from idea i where i.place_id = oversight_flag.place_id
          and i.reference = oversight_flag.subject_reference and i.hidden_at is null))`,
      )
      .orderBy(sql`answered_at is not null`)
      .orderBy('raised_at', 'desc')
      .orderBy('id')
      .limit(200)
      .execute()
    const isReader = readsFlagWords(actor)
    return rows.map((row) => ({
      id: row.id,
      subjectKind: row.subject_kind,
      subjectReference: row.subject_reference,
      reason: row.reason,
      words: isReader ? row.words : null,
      raisedAt: row.raised_at.toISOString(),
      dueOn: row.due_on,
      isOverdue: row.is_overdue,
      isMine: row.raised_by === actor.personId,
      answer:
        row.answer === null || row.answered_at === null
          ? null
          : { words: row.answer, at: row.answered_at.toISOString() },
    }))
  },
})
