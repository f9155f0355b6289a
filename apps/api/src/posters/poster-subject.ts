import { sql } from '@hetu/db/sql'
import { visitor } from '@hetu/domain/people/actor'
import type { LocalText } from '@hetu/domain/language'
import type { Position } from '@hetu/domain/geometry/position'
import type { OfPoster } from '@hetu/domain/posters/poster'
import { Refused } from '@hetu/domain/refusal'
import { ideaFor } from '../ideas/read-idea.ts'
import { proposalsFor } from '../proposals/list-proposals.ts'
import type { Db } from '../ideas/visible-ideas.ts'
import type { PlaceContext } from '../server/place-context.ts'

/** The middle of a lane along its line, and a point in a courtyard, as `[longitude, latitude]`. */
const middleOf = sql<Position>`(select jsonb_build_array(ST_X(at.spot), ST_Y(at.spot)) from (select case
  when GeometryType(geometry) = 'LINESTRING' then ST_LineInterpolatePoint(geometry, 0.5)
  else ST_PointOnSurface(geometry) end as spot) at)`

/** What of the thing stands on its poster. */
export interface ShownSubject {
  /** As it is kept: a reference in the letters in which it was given. */
  subject: string
  name: LocalText
  language: string | null
  position: Position
  summary: LocalText | null
}

/** A lane, courtyard, idea or proposal as everybody may see it; `not_found` where they may not, whoever asks. */
export async function findPosterSubject(
  db: Db,
  place: PlaceContext,
  { kind, subject }: OfPoster,
): Promise<ShownSubject> {
  if (kind === 'idea') {
    const idea = await ideaFor(db, place.id, visitor, subject)
    if (idea.hidden || !idea.isPublic) throw new Refused({ code: 'not_found' })
    const { reference, title, language, position } = idea
    return { subject: reference, name: { zh: title, en: title }, language, position, summary: null }
  }
  if (kind === 'proposal') {
    const [proposal] = await proposalsFor(db, place, visitor, subject.toUpperCase())
    if (!proposal) throw new Refused({ code: 'not_found' })
    const { reference, title, position, summary } = proposal
    return { subject: reference, name: title, language: null, position, summary }
  }
  const landmark = await db
    .selectFrom('landmark')
    .select(['id', 'name'])
    .select(middleOf.as('position'))
    .where('place_id', '=', place.id)
    .where('kind', '=', kind)
    .where('id', '=', subject)
    .executeTakeFirst()
  if (!landmark) throw new Refused({ code: 'not_found' })
  const { id, name, position } = landmark
  return { subject: id, name, language: null, position, summary: null }
}
