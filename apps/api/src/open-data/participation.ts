import type { Actor } from '@hetu/domain/people/actor'
import type { Services } from '../server/api-context.ts'

/** What a person wrote, supported, followed or talked about. */
export async function participation(services: Services, placeId: string, actor: Actor): Promise<Set<string>> {
  if (actor.personId === null) return new Set()
  const db = services.database.kysely
  const threads = db
    .selectFrom('comment')
    .select('thread_id')
    .where('place_id', '=', placeId)
    .where('author_id', '=', actor.personId)
    .union(
      db
        .selectFrom('support')
        .select('thread_id')
        .where('place_id', '=', placeId)
        .where('person_id', '=', actor.personId),
    )
    .union(
      db
        .selectFrom('follow')
        .select('thread_id')
        .where('place_id', '=', placeId)
        .where('person_id', '=', actor.personId),
    )
  const ideas = await db
    .selectFrom('idea')
    .select('id')
    .where('place_id', '=', placeId)
    .where((eb) => eb.or([eb('author_id', '=', actor.personId), eb('thread_id', 'in', threads)]))
    .execute()
  const proposals = await db
    .selectFrom('proposal')
    .select('id')
    .where('place_id', '=', placeId)
    .where('thread_id', 'in', threads)
    .execute()
  return new Set([...ideas, ...proposals].map((row) => row.id))
}
