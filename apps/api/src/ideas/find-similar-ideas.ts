import type { Stance } from '@hetu/domain/threads/standing'
import { sql } from '@hetu/db/sql'
import { IdeaCategory } from '@hetu/domain/ideas/idea'
import { type Position } from '@hetu/domain/geometry/position'
import { similarIdeas, similarWithinMetres } from '@hetu/domain/ideas/similar-ideas'
import type { Actor } from '@hetu/domain/people/actor'
import { z } from 'zod'
import { publicPersons } from '../places/public-person.ts'
import { defineRead } from '../server/read.ts'
import { isPublicIdea } from './idea-conditions.ts'
import { type SimilarIdea, SimilarIdeas } from '@hetu/domain/ideas/similar-idea'
import { ideaSummary } from './idea-summary.ts'
import { readPhotos } from './read-photos.ts'
import { type Db, visibleIdeas } from './visible-ideas.ts'

/** Public ideas near a spot that may say the same, for whoever is about to write. */
export const findSimilarIdeas = defineRead({
  name: 'find-similar-ideas',
  path: '/similar-ideas',
  summary: 'Ideas near a spot that may say the same, with reasons',
  readers: ['visitor'],
  query: z.object({
    lon: z.coerce.number().min(-180).max(180),
    lat: z.coerce.number().min(-85).max(85),
    words: z.string().max(4000).default(''),
    category: IdeaCategory.default('other'),
  }),
  answer: SimilarIdeas,
  run: ({ db, place, actor }, { lon, lat, ...said }) =>
    similarTo(db, place.id, actor, { position: [lon, lat], ...said }),
})

/** Measured from where ideas are shown, not from where they are. */
async function similarTo(
  db: Db,
  placeId: string,
  actor: Actor,
  written: { position: Position; words: string; category: IdeaCategory },
): Promise<SimilarIdea[]> {
  const [lon, lat] = written.position
  const point = sql`ST_SetSRID(ST_MakePoint(${lon}::float8, ${lat}::float8), 4326)`
  const metres = sql<number>`ST_Distance(idea.shown_position::geography, ${point}::geography)::float8`
  // A degree of latitude is 111 km; the box lets the index find the few that are worth measuring.
  const reach = similarWithinMetres / 111_000 / Math.max(0.1, Math.cos((lat * Math.PI) / 180))
  const rows = await visibleIdeas(db, placeId)
    .select(metres.as('metres'))
    .select(
      sql<Stance | null>`(select stance from support s where s.place_id = idea.place_id
        and s.thread_id = idea.thread_id and s.person_id = ${actor.personId}::uuid)`.as('my_stance'),
    )
    .where(isPublicIdea())
    .where(sql<boolean>`idea.shown_position && ST_Expand(${point}, ${reach}::float8)`)
    .orderBy(metres)
    .limit(200)
    .execute()
  const found = similarIdeas(
    written,
    rows.map((row) => ({
      candidate: { row, words: `${row.title}\n${row.words}`, category: row.category },
      metres: row.metres,
    })),
  )
  const people = await publicPersons(
    db,
    placeId,
    found.map(({ candidate }) => candidate.row.author_id),
  )
  const photos = await readPhotos(
    db,
    placeId,
    found.map(({ candidate }) => candidate.row.id),
  )
  return found.map(({ candidate: { row }, ...likeness }) => ({
    idea: {
      ...ideaSummary(row, people),
      words: row.words,
      photos: photos.get(row.id) ?? [],
      threadId: row.thread_id,
      myStance: row.my_stance,
    },
    metres: Math.round(likeness.metres),
    sharedWords: likeness.sharedWords.slice(0, 6),
    isSameCategory: likeness.isSameCategory,
  }))
}
