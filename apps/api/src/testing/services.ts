import { geometry, json } from '@hetu/db/sql'
import { testDatabase } from '@hetu/db/test-database'
import { liutingLiAnchor, localFrame } from '@hetu/domain/geometry/local-frame'
import type { Actor } from '@hetu/domain/people/actor'
import { requireReader } from '@hetu/domain/require-permission'
import type { Relation, Role } from '@hetu/domain/people/role'
import type { z } from 'zod'
import type { Services } from '../server/api-context.ts'
import { findActor } from '../server/find-actor.ts'
import { newId } from '../server/new-id.ts'
import { expect } from 'vitest'
import { perform } from '../server/perform.ts'
import { type PlaceContext, findPlace } from '../server/place-context.ts'
import type { FileRead, Read } from '../server/read.ts'
import type { Act, Verb } from '../server/verb.ts'
import { servicesOn, type ClosableServices } from './services-on.ts'

/** Services on a fresh database, for one test file; close them in `afterAll`. */
export const testServices = async (): Promise<ClosableServices> => servicesOn(await testDatabase())

/** A place of its own for a test: the 480 × 360 m of the demonstration, empty. */
export async function newPlace(
  services: Services,
  slug = `test-${newId().slice(-8)}`,
): Promise<PlaceContext> {
  const { toPosition } = localFrame(liutingLiAnchor)
  const ring = [
    toPosition(0, 0),
    toPosition(480, 0),
    toPosition(480, 360),
    toPosition(0, 360),
    toPosition(0, 0),
  ]
  await services.database.kysely
    .insertInto('place')
    .values({
      id: newId(),
      slug,
      name: json({ zh: '试验里', en: 'Test Quarter' }),
      city: json({ zh: '棠川市', en: 'Tangchuan' }),
      reference_prefix: 'TST',
      time_zone: 'Asia/Shanghai',
      epsg: 4550,
      site: geometry({ type: 'Polygon', coordinates: [ring] }),
      households: 412,
      shops: 31,
      contact_phone: '000-0000',
      service_promise_days: 15,
      basemap: json({
        attribution: { zh: '示范', en: 'Demo' },
        approvalNumber: null,
        dataDate: '2026-05-20',
      }),
      created_at: new Date(),
    })
    .execute()
  return findPlace(services.database.kysely, slug)
}

/** A person with roles and relations in a place; without a role simply a resident. */
export async function newPerson(
  services: Services,
  place: PlaceContext,
  given: {
    roles?: Role[]
    relations?: Relation[]
    disciplines?: string[]
    name?: string
    /** Who noted the person: they themselves by signing in, or staff for somebody without an account. */
    origin?: 'self' | 'staff'
  } = {},
): Promise<Actor & { personId: string }> {
  const db = services.database.kysely
  const personId = newId()
  await db
    .insertInto('person')
    .values({
      id: personId,
      chosen_name: given.name ?? '试者',
      origin: given.origin ?? 'self',
      created_at: new Date(),
    })
    .execute()
  for (const role of given.roles ?? []) {
    await db
      .insertInto('place_role')
      .values({
        place_id: place.id,
        person_id: personId,
        role,
        discipline: given.disciplines?.[0] ?? null,
        further_disciplines: given.disciplines?.slice(1) ?? [],
        granted_at: new Date(),
      })
      .execute()
  }
  for (const relation of given.relations ?? []) {
    await db
      .insertInto('place_relation')
      .values({
        place_id: place.id,
        id: newId(),
        person_id: personId,
        relation,
        area_kind: 'place',
        label: json({ zh: relation, en: relation }),
        verified_at: new Date(),
        checked_at: new Date(),
      })
      .execute()
  }
  return { ...(await findActor(db, personId, place.id)), personId }
}

/** Performs a verb as somebody in a place, as a request would, with a key of its own; holds it to what it says it answers. */
export async function performAs<Input extends z.ZodType, Output, A extends Act>(
  services: Services,
  place: PlaceContext | null,
  actor: Actor,
  verb: Verb<Input, Output, A>,
  input: unknown,
  more: { idempotencyKey?: string; at?: Date } = {},
): Promise<Output> {
  const by = { services, actor, place, address: 'test', device: null, idempotencyKey: newId(), ...more }
  const output = await perform(verb, input, by)
  const said: unknown = JSON.parse(JSON.stringify(output))
  // What the shape does not know it leaves out, so that both are the same only when it knows all.
  expect([verb.name, verb.answer.parse(said)]).toEqual([verb.name, said])
  return output
}

/** Asks a read as somebody in a place, as a request would; holds an answer in JSON to what the read says it answers. */
export async function readAs<Query extends z.ZodObject, Output>(
  services: Services,
  place: PlaceContext,
  actor: Actor,
  read: Read<string, Query, Output> | FileRead<string, Query, Output>,
  query: z.input<Query>,
  more: { now?: Date } = {},
): Promise<Output> {
  requireReader(read.readers, actor)
  const db = services.database.kysely
  const look = {
    db,
    place,
    actor,
    personId: actor.personId ?? '',
    now: new Date(),
    services,
    address: 'test',
    isOnThisMachine: false,
    origin: 'http://here',
    ...more,
  }
  const output = await read.run(look, read.query.parse(query))
  if ('file' in read) return output
  const said: unknown = JSON.parse(JSON.stringify(output))
  expect([read.name, read.answer.parse(said)]).toEqual([read.name, said])
  return output
}
