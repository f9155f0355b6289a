import type { Database } from '@hetu/db/database'
import { json } from '@hetu/db/sql'
import { inTransaction } from '@hetu/db/transaction'
import type { Relation } from '@hetu/domain/people/role'
import type { Evidence } from '@hetu/domain/places/evidence'
import { newId } from '../server/new-id.ts'
import type { Seed, SeedPerson } from './seed.ts'

/**
 * Writes the people of the demonstration with their roles and relations, confirmed by one and looked at by a second,
 * and returns their ids by key. Only here a label is written by hand; everybody else's the product makes. Nobody has a password or an address: on a demonstration anybody may look as one of them.
 */
export async function loadPeople(
  database: Database,
  placeId: string,
  seed: Seed,
): Promise<Map<string, string>> {
  const ids = new Map(seed.people.map((person) => [person.key, newId()]))
  const idOf = (key: string) => ids.get(key) as string
  const since = new Date('2021-07-01T09:00:00+08:00')
  const people = seed.people.map((person, index) => ({
    id: idOf(person.key),
    chosen_name: person.chosenName.zh,
    chosen_name_en: person.chosenName.en,
    locale: person.locale === 'en' ? 'en' : 'zh-CN',
    origin: 'demonstration',
    is_named: mayBeLookedAs(person),
    // In the order of the scenario, which is how they are offered.
    created_at: new Date(since.getTime() + index * 1000),
  }))
  const roles = seed.people.flatMap((person) =>
    person.roles
      .filter((role) => role !== 'resident')
      .map((role) => ({
        place_id: placeId,
        person_id: idOf(person.key),
        role,
        discipline: person.disciplines?.[0] ?? null,
        further_disciplines: person.disciplines?.slice(1) ?? [],
        office: person.organisation ? json(person.organisation) : null,
        granted_at: since,
      })),
  )
  const relations = seed.people.flatMap((person) =>
    person.relations.map(({ relation, area }) => ({
      place_id: placeId,
      id: newId(),
      person_id: idOf(person.key),
      relation,
      area_kind: area.kind,
      area_id: area.id,
      label: json(person.label),
      evidence: evidenceOf[relation] ?? null,
      verified_by: idOf('admin-lu'),
      verified_at: since,
      // Neither of the two has a relation here, so that each looked at everybody's.
      checked_by: idOf('su-ning'),
      checked_at: since,
    })),
  )
  const cells = seed.people.flatMap((person) =>
    (person.gridCells ?? []).map((cell) => ({
      place_id: placeId,
      person_id: idOf(person.key),
      role: 'grid_worker',
      grid_cell_id: cell,
    })),
  )
  await inTransaction(database, async (tx) => {
    await tx.insertInto('person').values(people).execute()
    await tx.insertInto('place_role').values(roles).execute()
    await tx.insertInto('place_role_cell').values(cells).execute()
    await tx.insertInto('place_relation').values(relations).execute()
  })
  return ids
}

/** What proved the relations of the demonstration. */
const evidenceOf: Partial<Record<Relation, Evidence>> = {
  owner: 'title_deed',
  tenant: 'lease',
  shop_keeper: 'business_licence',
  agent: 'authorisation',
}

/** Neither the many neighbours, nor a child, nor somebody who has no account. */
function mayBeLookedAs(person: SeedPerson): boolean {
  return !person.isDemonstrationNeighbour && !person.isMinor && person.hasAccount !== false
}
