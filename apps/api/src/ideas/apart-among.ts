import { isAmong, sql } from '@hetu/db/sql'
import { apartFrom, type StancesOnTwo } from '@hetu/domain/ideas/may-answer-together'
import { isPublicKind } from '@hetu/domain/ideas/may-read-idea'
import type { Actor } from '@hetu/domain/people/actor'
import type { RefusedRow } from '@hetu/domain/refused-rows'
import { ideasHandledBy } from './ideas-handled-by.ts'
import { type Db, visibleIdeas } from './visible-ideas.ts'

/** Which of these ideas cannot be answered together, in their order; one that is not there is among them. */
export async function apartAmong(
  db: Db,
  placeId: string,
  actor: Actor,
  references: readonly string[],
): Promise<RefusedRow[]> {
  const rows = await visibleIdeas(db, placeId)
    .where(isAmong('idea.reference', references, 'text'))
    .execute()
  const handled = await ideasHandledBy(
    db,
    placeId,
    actor.personId,
    rows.map(({ id }) => id),
  )
  const known = new Map(rows.map((row) => [row.reference, row]))
  const missing = references.filter((reference) => !known.has(reference))
  const ideas = references.flatMap((reference) => {
    const row = known.get(reference)
    if (!row) return []
    const { kind, author_id, dispositions, state } = row
    const isMine = author_id === actor.personId
    return {
      reference,
      isPublic: isPublicKind(kind),
      isMine,
      wasHandledByMe: handled.has(row.id),
      isAnswered: dispositions !== null && state !== 'reopened',
      state,
    }
  })
  const apart = new Map(
    apartFrom(ideas, await stancesOnEachTwo(db, placeId, rows), actor).map((row) => [row.name, row]),
  )
  for (const name of missing) apart.set(name, { name, refusal: { code: 'not_found' } })
  return references.flatMap((reference) => apart.get(reference) ?? [])
}

/** How many neighbours took one side, or opposite sides, on each two of these ideas. */
async function stancesOnEachTwo(
  db: Db,
  placeId: string,
  ideas: readonly { reference: string; thread_id: string }[],
): Promise<StancesOnTwo[]> {
  if (ideas.length < 2) return []
  const references = new Map(ideas.map(({ thread_id, reference }) => [thread_id, reference]))
  const isChosen = (thread: string) => isAmong(thread, [...references.keys()])
  const { rows } = await sql<{ one: string; other: string; same: number; opposite: number }>`
    select a.thread_id as one, b.thread_id as other,
      count(*) filter (where a.stance = b.stance)::int as same,
      count(*) filter (where a.stance <> b.stance)::int as opposite
    from support a join support b
      on b.place_id = a.place_id and b.person_id = a.person_id and b.thread_id > a.thread_id
    where a.place_id = ${placeId} and ${isChosen('a.thread_id')} and ${isChosen('b.thread_id')}
    group by 1, 2`.execute(db)
  return rows.map(({ one, other, same, opposite }) => ({
    references: [references.get(one) ?? '', references.get(other) ?? ''],
    same,
    opposite,
  }))
}
