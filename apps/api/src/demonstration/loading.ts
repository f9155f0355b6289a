import type { Actor } from '@hetu/domain/people/actor'
import type { z } from 'zod'
import type { Services } from '../server/api-context.ts'
import { findActor } from '../server/find-actor.ts'
import { newId } from '../server/new-id.ts'
import { perform } from '../server/perform.ts'
import type { PlaceContext } from '../server/place-context.ts'
import type { Act, Verb } from '../server/verb.ts'
import type { Seed } from './seed.ts'

/** Something that happens in the demonstration at an instant, done through a verb of the product. */
export interface TimedAct {
  at: string
  run(loading: Loading): Promise<void>
}

/** The demonstration while it is being loaded: who is who, and which key became which id. */
export interface Loading {
  services: Services
  place: PlaceContext
  seed: Seed
  personIds: ReadonlyMap<string, string>
  /** Ids and references by the keys of the seed: ideas, comments, proposals, papers, polls, reviews, marks. */
  ids: Map<string, string>
  /** Performs a verb as a person of the seed at an instant of the past. */
  as<Input extends z.ZodType, Output, A extends Act>(
    person: string,
    verb: Verb<Input, Output, A>,
    input: z.input<Input>,
    at: string,
  ): Promise<Output>
  /** The id that a key of the seed was given. */
  idOf(key: string): string
  personId(key: string): string
}

/** Opens a loading on a place whose people are there. */
export function openLoading(
  services: Services,
  place: PlaceContext,
  seed: Seed,
  personIds: ReadonlyMap<string, string>,
): Loading {
  const ids = new Map<string, string>()
  const actors = new Map<string, Promise<Actor>>()
  const read = (map: ReadonlyMap<string, string>, key: string) => {
    const id = map.get(key)
    if (id === undefined) throw new Error(`The demonstration speaks of ${key} before it is there.`)
    return id
  }
  const loading: Loading = {
    services,
    place,
    seed,
    personIds,
    ids,
    idOf: (key) => read(ids, key),
    personId: (key) => read(personIds, key),
    async as(person, verb, input, at) {
      const known =
        actors.get(person) ?? findActor(services.database.kysely, loading.personId(person), place.id)
      actors.set(person, known)
      const by = { services, actor: await known, place, address: 'demonstration', device: null }
      return perform(verb, input, { ...by, idempotencyKey: newId(), at: new Date(at) })
    },
  }
  return loading
}
