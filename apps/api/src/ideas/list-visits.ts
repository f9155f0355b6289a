import { ideaPolicy } from '@hetu/domain/ideas/idea-policy'
import { type Visits, Visits as Shape } from '@hetu/domain/ideas/visit'
import { z } from 'zod'
import { selectAreas } from '../places/own-areas.ts'
import { defineRead } from '../server/read.ts'
import { isAnswered } from './idea-summary.ts'
import { type Db, visibleIdeas } from './visible-ideas.ts'

/** What a grid worker entered for others and what became of it, and at which doors of their cells nobody was entered. */
export const listVisits = defineRead({
  name: 'list-visits',
  path: '/visits',
  summary: 'What the reader entered for others, and courtyards of their cells without any entry',
  readers: ideaPolicy['submit-idea-on-behalf'],
  query: z.object({}),
  answer: Shape,
  cacheControl: () => 'no-store',
  async run({ db, place, personId }): Promise<Visits> {
    const rows = await visibleIdeas(db, place.id)
      .where('idea.entered_by', '=', personId)
      .orderBy('idea.created_at', 'desc')
      .limit(500)
      .execute()
    const entries = rows.map((row) => ({
      reference: row.reference,
      title: row.title,
      language: row.language,
      placeName: row.place_name,
      enteredAt: row.created_at.toISOString(),
      isAnswered: isAnswered(row),
      answerDueOn: row.answer_due_on,
    }))
    const areas = await selectAreas(db, place.id, personId)
    const entered = await courtyardsWithEntry(db, place.id)
    return {
      entries: entries.toSorted((a, b) => Number(b.isAnswered) - Number(a.isAnswered)),
      quietCourtyards: areas.flatMap(({ kind, id, name, is_own }) =>
        kind === 'courtyard' && is_own && id !== null && !entered.has(id) ? [{ id, name }] : [],
      ),
    }
  },
})

/** Courtyards in which somebody's words were entered for them, by whichever grid worker. */
async function courtyardsWithEntry(db: Db, placeId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('courtyard')
    .innerJoin('idea', (join) =>
      join
        .onRef('idea.place_id', '=', 'courtyard.place_id')
        .on('idea.channel', '=', 'grid_worker')
        .on(({ fn, eb }) => eb(fn<boolean>('ST_Covers', ['courtyard.geometry', 'idea.position']), '=', true)),
    )
    .select('courtyard.id')
    .distinct()
    .where('courtyard.place_id', '=', placeId)
    .execute()
  return new Set(rows.map(({ id }) => id))
}
