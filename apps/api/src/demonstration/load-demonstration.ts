import { sql } from '@hetu/db/sql'
import { inTransaction } from '@hetu/db/transaction'
import type { Services } from '../server/api-context.ts'
import { findPlace } from '../server/place-context.ts'
import { loadActs } from './load-acts.ts'
import { openLoading } from './loading.ts'
import { loadNews } from './load-news.ts'
import { loadPeople } from './load-people.ts'
import { demonstrationSlug, loadingMark, loadPlace } from './load-place.ts'
import { loadVerdicts } from './load-verdicts.ts'
import { readSeed } from './read-seed.ts'

/**
 * Loads the demonstration quarter Liuting Li into a database that has no place yet, through the product's own
 * verbs and with its dates moved to today. A loading that was cut short is begun anew.
 */
export async function loadDemonstration(
  services: Services,
  say: (line: string) => void,
  now = new Date(),
): Promise<void> {
  const { database } = services
  if (database.kind === 'embedded') return load(services, say, now)
  // Two processes that start together: the second waits, and then finds the quarter there.
  await database.kysely.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(hashtext('hetu demonstration'))`.execute(connection)
    try {
      await load(services, say, now)
    } finally {
      await sql`select pg_advisory_unlock(hashtext('hetu demonstration'))`.execute(connection)
    }
  })
}

async function load(services: Services, say: (line: string) => void, now: Date): Promise<void> {
  const { kysely } = services.database
  await clearUnfinished(services, say)
  const existing = await kysely.selectFrom('place').select('id').limit(1).executeTakeFirst()
  if (existing) return
  say('Loading the demonstration quarter; this happens once.')
  const seed = await readSeed(now)
  await loadPlace(services.database, seed)
  const place = await findPlace(kysely, demonstrationSlug)
  const personIds = await loadPeople(services.database, place.id, seed)
  const loading = openLoading(services, place, seed, personIds)
  await loadActs(loading, say)
  await loadNews(loading)
  await loadVerdicts(loading)
  await kysely
    .deleteFrom('idempotency')
    .where('actor_key', 'in', [...personIds.values()])
    .execute()
  await kysely
    .deleteFrom('place_counter')
    .where('place_id', '=', place.id)
    .where('name', '=', loadingMark)
    .execute()
  say('The demonstration quarter is ready.')
}

/** Half a quarter would mislead: what an interrupted loading left behind is dropped whole. */
async function clearUnfinished(services: Services, say: (line: string) => void): Promise<void> {
  const { kysely } = services.database
  const places = await kysely
    .selectFrom('place')
    .leftJoin('place_counter', (join) =>
      join.onRef('place_counter.place_id', '=', 'place.id').on('place_counter.name', '=', loadingMark),
    )
    .select(['place.slug', 'place_counter.name as mark'])
    .execute()
  const [only] = places
  if (places.length !== 1 || only?.slug !== demonstrationSlug || only.mark === null) return
  say('The last loading of the demonstration was cut short; beginning again.')
  await inTransaction(services.database, async (tx) => {
    await sql`select set_config('hetu.clears_demonstration', 'on', true)`.execute(tx)
    await sql`truncate place, person, sign_in_code, message, rate_budget, idempotency cascade`.execute(tx)
  })
}
