import { sql } from '@hetu/db/sql'
import { visitor } from '@hetu/domain/people/actor'
import { afterAll, expect, test } from 'vitest'
import { performAs } from '../testing/services.ts'
import { castBallot } from './cast-ballot.ts'
import { closePolls } from './close-polls.ts'
import { pollFor } from './read-poll.ts'
import { pollScene } from './testing/poll-scene.ts'

const { services, place, terms, open, wait } = await pollScene()
const db = services.database.kysely
afterAll(() => services.close())

const crowd = 20_000
const optionIds = ['stone', 'mixed', 'asphalt']

test(
  'of 20,000 who vote at once each is answered, and the tally is theirs',
  { timeout: 300_000 },
  async () => {
    const { rows: people } = await sql<{ id: string }>`
    with people as (
      insert into person (id, chosen_name, origin, created_at)
      select gen_random_uuid(), '租户' || n, 'self', now() from generate_series(1, ${crowd}::int) n returning id
    )
    insert into place_relation (place_id, id, person_id, relation, area_kind, label, verified_at, checked_at)
    select ${place.id}::uuid, gen_random_uuid(), id, 'tenant', 'place', '{"zh": "租户", "en": "Tenant"}', now(), now()
    from people returning person_id as id`.execute(db)
    const eligible = [{ label: { zh: '户', en: 'households' }, count: crowd }]
    const { id } = await open(120, { electorate: { ...terms(60).electorate, eligible } })
    const answered: Record<string, number> = {}
    const roles = ['visitor' as const, 'resident' as const]
    await Promise.all(
      people.map(async ({ id: personId }, index) => {
        const who = { ...visitor, personId, roles }
        const asked = { pollId: id, choice: [optionIds[index % 3]!] }
        const { choice } = await performAs(services, place, who, castBallot, asked)
        const [optionId = ''] = choice ?? []
        answered[optionId] = (answered[optionId] ?? 0) + 1
      }),
    )
    const events = await db
      .selectFrom('event')
      .select(sql<number>`count(distinct actor_id)::int`.as('count'))
      .where('subject_id', '=', id)
      .where('verb', '=', 'cast-ballot')
      .executeTakeFirstOrThrow()
    expect(events.count).toBe(crowd)
    await db
      .updateTable('poll')
      .set({ closes_at: sql<Date>`clock_timestamp()` })
      .where('id', '=', id)
      .execute()
    await wait(5)
    while ((await closePolls.run(services)) > 0);
    const { result } = await pollFor(db, place, visitor, id)
    expect(result?.voted).toBe(crowd)
    expect(Object.fromEntries(result!.byOption.map(({ optionId, count }) => [optionId, count]))).toEqual(
      answered,
    )
  },
)
