import type { Database } from '@hetu/db/database'
import { asGeoJson } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import { findByName } from '@hetu/domain/places/find-by-name'
import { foldText } from '@hetu/domain/fold-text'
import { z } from 'zod'
import { defineRead } from '../server/read.ts'
import { Landmarks } from '@hetu/domain/places/landmark'
import { pointOnIt } from './named-places.ts'

type Db = Database['kysely'] | Tx

const mostFound = 50
const mostListed = 200

/** Lanes, doors and courtyards that answer an address, best first; without words the place's own list of them. */
export const findLandmarks = defineRead({
  name: 'find-landmarks',
  path: '/landmarks',
  summary: 'Lanes, doors, courtyards by name',
  readers: ['visitor'],
  query: z.object({ q: z.string().trim().max(60).default('') }),
  answer: Landmarks,
  run: ({ db, place }, { q }) => landmarksNamed(db, place.id, q),
})

async function landmarksNamed(db: Db, placeId: string, words: string) {
  const landmarks = selectLandmarks(db, placeId)
  if (words === '') return landmarks.limit(mostListed).execute()
  // Names are short and few; their shapes are read only of those that answer.
  const named = await db
    .selectFrom('landmark')
    .select(['id', 'kind', 'name'])
    .where('place_id', '=', placeId)
    .execute()
  const found = findByName(named, words).slice(0, mostFound)
  if (found.length === 0) return []
  const rows = await landmarks
    .where(
      'id',
      'in',
      found.map(({ id }) => id),
    )
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return found.flatMap(({ id }) => byId.get(id) ?? [])
}

const selectLandmarks = (db: Db, placeId: string) =>
  db
    .selectFrom('landmark')
    .select(['id', 'kind', 'name', asGeoJson('geometry').as('geometry')])
    .select(pointOnIt.as('position'))
    .where('place_id', '=', placeId)
    .orderBy('kind', 'desc')
    .orderBy('id')

/** The same search for many addresses of a file at once; the names are read once. */
export async function landmarkFinder(db: Db, placeId: string) {
  const all = await selectLandmarks(db, placeId).execute()
  const plain = (words: string) =>
    foldText(words)
      .replaceAll(/[\s\p{P}]+/gu, ' ')
      .trim()
  const names = all
    .filter(({ kind }) => kind !== 'tree')
    .flatMap((landmark) =>
      [landmark.name.zh, landmark.name.en].map((name) => ({ landmark, name: plain(name) })),
    )
    .filter(({ name }) => Array.from(name).length >= 3)
    .toSorted((a, b) => b.name.length - a.name.length)
  const kept = new Map<string, (typeof all)[number] | undefined>()
  return {
    /** What answers an address best; undefined where nothing does. */
    named(address: string) {
      if (!kept.has(address)) kept.set(address, findByName(all, address)[0])
      return kept.get(address)
    },
    /** The landmark with the longest name that stands in the words. */
    within(words: string) {
      const said = plain(words)
      return names.find(({ name }) => said.includes(name))?.landmark
    },
  }
}
