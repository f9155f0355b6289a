import { Idea, OfIdea } from '@hetu/domain/ideas/idea'
import { isPublicKind, mayReadIdea, mayReadWords } from '@hetu/domain/ideas/may-read-idea'
import type { LocalText } from '@hetu/domain/language'
import type { Actor } from '@hetu/domain/people/actor'
import { Refused } from '@hetu/domain/refusal'
import { publicPersons } from '../places/public-person.ts'
import { standingIn } from '../threads/read-standing.ts'
import { defineRead } from '../server/read.ts'
import { hiddenOf, ideaSummary, readable } from './idea-summary.ts'
import { ideasHandledBy } from './ideas-handled-by.ts'
import { readAbsorptions, readAnswers } from './read-answers.ts'
import { readPhotos } from './read-photos.ts'
import { type Db, visibleIdeas } from './visible-ideas.ts'
import { isOwn } from '../threads/hideable.ts'

/** One idea, as far as the reader may know of it. */
export const readIdea = defineRead({
  name: 'read-idea',
  path: '/ideas/:reference',
  summary: 'One idea',
  readers: ['visitor'],
  query: OfIdea,
  answer: Idea,
  run: ({ db, place, actor }, { reference }) => ideaFor(db, place.id, actor, reference),
})

/** One idea with everything the reader may know of it; `not_found` where they may not know that it exists. */
export async function ideaFor(db: Db, placeId: string, actor: Actor, reference: string): Promise<Idea> {
  const row = await visibleIdeas(db, placeId)
    .where('idea.reference', '=', reference.toUpperCase())
    .executeTakeFirst()
  if (!row || !mayReadIdea(readable(row), actor)) throw new Refused({ code: 'not_found' })
  const isReadable = mayReadWords(readable(row), actor)
  const [answers, absorptions, photos, standing, events, handled] = await Promise.all([
    readAnswers(db, placeId, [row.id]),
    readAbsorptions(db, placeId, [row.id]),
    readPhotos(db, placeId, [row.id]),
    standingIn(db, placeId, actor, row.thread_id),
    readHistory(db, placeId, row),
    ideasHandledBy(db, placeId, actor.personId, [row.id]),
  ])
  const people = await publicPersons(db, placeId, [
    row.author_id,
    ...(row.import_id && row.entered_by ? [row.entered_by] : []),
    ...events.flatMap(({ actor_id }) => actor_id ?? []),
  ])
  const translation = row.translation
  return {
    ...ideaSummary(row, people, isReadable),
    words: isReadable ? row.words : null,
    shape: isReadable ? row.shape : null,
    translation: isReadable && translation ? translation : null,
    photos: isReadable ? (photos.get(row.id) ?? []) : [],
    answers: answers.get(row.id) ?? [],
    absorbedBy: absorptions.get(row.id) ?? [],
    hidden: hiddenOf(row),
    state: row.state,
    isGolden: row.golden_at !== null,
    isOutside: row.is_outside,
    isPublic: isPublicKind(row.kind),
    persons: row.persons ?? 1,
    broughtInBy: row.import_id === null ? null : nameOf(people, row.entered_by),
    myStance: standing.myStance,
    isFollowed: standing.isFollowed,
    isMine: row.author_id === actor.personId,
    isOwn: isOwn(row, actor),
    wasHandledByMe: handled.has(row.id),
    threadId: row.thread_id,
    answerDueOn: row.answer_due_on,
    history: events.map(({ verb, at, actor_id }) => ({
      verb,
      at: at.toISOString(),
      by: nameOf(people, actor_id),
    })),
  }
}

function nameOf(
  people: Awaited<ReturnType<typeof publicPersons>>,
  personId: string | null,
): LocalText | null {
  return (personId === null ? undefined : people.get(personId)?.chosenName) ?? null
}

/** What was done to the idea, and to the import as a whole by which it came. */
function readHistory(db: Db, placeId: string, idea: { id: string; import_id: string | null }) {
  return db
    .selectFrom('event')
    .select(['verb', 'at', 'actor_id'])
    .where('place_id', '=', placeId)
    .where('subject_kind', '=', 'idea')
    .where(
      'subject_id',
      'in',
      [idea.id, idea.import_id].filter((id) => id !== null),
    )
    .where('is_public', '=', true)
    .orderBy('at')
    .orderBy('id')
    .limit(200)
    .execute()
}
