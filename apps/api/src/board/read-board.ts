import { daysBetween } from '@hetu/domain/calendar'
import { boardOf } from '@hetu/domain/board/board'
import type { BoardIdea } from '@hetu/domain/board/board-data'
import { BoardRead } from '@hetu/domain/board/board-read'
import { isAmong } from '@hetu/db/sql'
import { z } from 'zod'
import { readAbsorptions } from '../ideas/read-answers.ts'
import type { Db } from '../ideas/visible-ideas.ts'
import { defineRead } from '../server/read.ts'
import { boardDataOf } from './board-data.ts'

/** So many of those that wait too long are named; all are counted. */
const mostOverdue = 50

/** What the place promised and what came of it: answered, solved and satisfied, never mixed. */
export const readBoard = defineRead({
  name: 'read-board',
  path: '/board',
  summary: 'Answered, solved and satisfied: three rates with their denominators, and who waits too long',
  readers: ['visitor'],
  query: z.object({}),
  answer: BoardRead,
  async run({ db, place, now }): Promise<BoardRead> {
    const data = await boardDataOf(db, place, now)
    return { board: boardOf(data), overdue: await overdueOf(db, place.id, data.ideas, data.day) }
  },
})

async function overdueOf(
  db: Db,
  placeId: string,
  ideas: readonly BoardIdea[],
  day: string,
): Promise<BoardRead['overdue']> {
  const late = ideas
    .filter(({ answeredOn, dueOn }) => answeredOn === null && dueOn < day)
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn) || a.reference.localeCompare(b.reference))
    .slice(0, mostOverdue)
  if (late.length === 0) return []
  const rows = await db
    .selectFrom('idea')
    .select(['id', 'reference', 'title', 'language'])
    .where('place_id', '=', placeId)
    .where(
      isAmong(
        'reference',
        late.map(({ reference }) => reference),
        'text',
      ),
    )
    .execute()
  const links = await readAbsorptions(
    db,
    placeId,
    rows.map(({ id }) => id),
  )
  return late.flatMap(({ reference, dueOn }) => {
    const row = rows.find((each) => each.reference === reference)
    if (!row) return []
    return {
      reference,
      title: row.title,
      language: row.language,
      dueOn,
      daysLate: daysBetween(dueOn, day),
      waitsFor: (links.get(row.id) ?? []).map((link) => link.reference),
    }
  })
}
