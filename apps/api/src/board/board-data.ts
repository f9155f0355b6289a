import type { BoardData } from '@hetu/domain/board/board-data'
import { dayIn } from '@hetu/domain/calendar'
import type { Database } from '@hetu/db/database'
import type { PlaceContext } from '../server/place-context.ts'
import { boardIdeas } from './board-ideas.ts'
import { boardVerdicts } from './board-verdicts.ts'

/** Everything that the board of a place is counted from. */
export async function boardDataOf(
  db: Database['kysely'],
  place: PlaceContext,
  now: Date,
): Promise<BoardData> {
  return {
    place: place.slug,
    day: dayIn(now, place.timeZone),
    promisedDays: place.servicePromiseDays,
    ideas: await boardIdeas(db, place),
    verdicts: await boardVerdicts(db, place),
  }
}
