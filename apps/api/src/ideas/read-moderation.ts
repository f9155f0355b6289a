import type { HidingReason } from '@hetu/domain/threads/hiding'
import type { Database } from '@hetu/db/database'
import { Moderation } from '@hetu/domain/ideas/moderation'
import { z } from 'zod'
import { publicPersons } from '../places/public-person.ts'
import { defineRead } from '../server/read.ts'
import { listOpenFlags } from '../threads/list-open-flags.ts'
import { isOwn } from '../threads/hideable.ts'
import type { Actor } from '@hetu/domain/people/actor'
import { moderationDesk } from '@hetu/domain/ideas/idea-policy'

const recent = 30

/** What waits for a moderator, and what was hidden lately, by whom and why. */
export const readModeration = defineRead({
  name: 'read-moderation',
  path: '/moderation',
  summary: 'Flags that wait, and what was hidden lately',
  readers: moderationDesk,
  query: z.object({}),
  answer: Moderation,
  run: async ({ db, place, actor }): Promise<Moderation> => ({
    flags: await listOpenFlags(db, place.id, actor),
    hidden: await lastHidden(db, place.id, actor),
  }),
})

async function lastHidden(
  db: Database['kysely'],
  placeId: string,
  actor: Actor,
): Promise<Moderation['hidden']> {
  const ideas = await db
    .selectFrom('idea')
    .select([
      'id',
      'reference',
      'words',
      'author_id',
      'entered_by',
      'hidden_at',
      'hidden_by',
      'hidden_reason_code',
      'hidden_reason',
    ])
    .where('place_id', '=', placeId)
    .where('hidden_at', 'is not', null)
    // Withdrawn with its whole file: nothing for a moderator.
    .where('hidden_reason_code', '<>', 'import_undone')
    .orderBy('hidden_at', 'desc')
    .limit(recent)
    .execute()
  const comments = await db
    .selectFrom('comment')
    .innerJoin('thread', (join) =>
      join.onRef('thread.place_id', '=', 'comment.place_id').onRef('thread.id', '=', 'comment.thread_id'),
    )
    .select([
      'comment.id',
      'subject_reference as reference',
      'words',
      'author_id',
      'entered_by',
      'hidden_at',
      'hidden_by',
      'hidden_reason_code',
      'hidden_reason',
    ])
    .where('comment.place_id', '=', placeId)
    .where('hidden_at', 'is not', null)
    .orderBy('hidden_at', 'desc')
    .limit(recent)
    .execute()
  const rows = [
    ...ideas.map((row) => ({ kind: 'idea' as const, ...row })),
    ...comments.map((row) => ({ kind: 'comment' as const, ...row })),
  ]
  const people = await publicPersons(
    db,
    placeId,
    rows.flatMap((row) => [row.author_id, ...(row.hidden_by ? [row.hidden_by] : [])]),
  )
  return rows
    .flatMap((row) => {
      const author = people.get(row.author_id)
      if (!author || row.hidden_at === null) return []
      return {
        kind: row.kind,
        id: row.id,
        subjectReference: row.reference,
        words: row.words,
        author,
        isOwn: isOwn(row, actor),
        hidden: { reasonCode: row.hidden_reason_code as HidingReason, reason: row.hidden_reason ?? '' },
        hiddenAt: row.hidden_at.toISOString(),
        hiddenBy: (row.hidden_by ? people.get(row.hidden_by) : undefined) ?? null,
      }
    })
    .toSorted((a, b) => b.hiddenAt.localeCompare(a.hiddenAt))
    .slice(0, recent)
}
