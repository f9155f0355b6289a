import type { HeritageContent } from '@hetu/domain/zones/heritage-object'
import type { ZoneInFile } from '@hetu/domain/zones/zone-in-file'
import { geometry, json } from '@hetu/db/sql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newPlace, testServices } from '../testing/services.ts'
import { rect } from './testing/zone.ts'

let services: Awaited<ReturnType<typeof testServices>>
beforeAll(async () => {
  services = await testServices()
})
afterAll(() => services.close())

const recorded = { recorded_from: new Date('2024-01-01'), recorded_to: null as Date | null }
const period = { valid_from: '2024-01-01', valid_to: null as string | null }
const shape = geometry(rect(0, 0, 10, 10))

const cases: [string, typeof period & typeof recorded, 'taken' | 'refused'][] = [
  [
    'a later version while the first has no end',
    { ...period, valid_from: '2025-01-01', ...recorded },
    'refused',
  ],
  ['a day within the first', { valid_from: '2024-03-01', valid_to: '2024-03-02', ...recorded }, 'refused'],
  ['the years before', { valid_from: '2020-01-01', valid_to: '2024-01-01', ...recorded }, 'taken'],
  [
    'what was believed until the first was recorded',
    { ...period, recorded_from: new Date('2023-01-01'), recorded_to: recorded.recorded_from },
    'taken',
  ],
  [
    'what was believed a moment longer',
    { ...period, recorded_from: new Date('2023-01-01'), recorded_to: new Date('2024-01-01T00:00:01Z') },
    'refused',
  ],
]

test.each(cases)('beside the version of a zone or object, %s is %s', async (_, second, outcome) => {
  const place = await newPlace(services)
  const db = services.database.kysely
  await db.insertInto('zone').values({ place_id: place.id, id: 'Z1', created_at: new Date() }).execute()
  const zone = {
    place_id: place.id,
    zone_id: 'Z1',
    type: 'district_core' as const,
    content: json({} as ZoneInFile),
    geometry: shape,
    status: 'in_force' as const,
  }
  const object = {
    place_id: place.id,
    id: 'T1',
    kind: 'old_tree' as const,
    content: json({} as HeritageContent),
    geometry: shape,
  }
  const writeZone = (version: number, times: typeof second) =>
    db
      .insertInto('zone_version')
      .values({ ...zone, version, ...times })
      .execute()
  const writeObject = (version: number, times: typeof second) =>
    db
      .insertInto('heritage_object')
      .values({ ...object, version, ...times })
      .execute()
  await writeZone(1, { ...period, ...recorded })
  await writeObject(1, { ...period, ...recorded })
  if (outcome === 'refused') {
    await expect(writeZone(2, second)).rejects.toThrow('zone_version_one_a_day')
    await expect(writeObject(2, second)).rejects.toThrow('heritage_object_one_a_day')
  } else {
    await writeZone(2, second)
    await writeObject(2, second)
  }
  // Another zone or place has days of its own.
  const elsewhere = await newPlace(services)
  await db
    .insertInto('heritage_object')
    .values({ ...object, place_id: elsewhere.id, version: 1, ...period, ...recorded })
    .execute()
  await db
    .insertInto('heritage_object')
    .values({ ...object, id: 'T2', version: 1, ...period, ...recorded })
    .execute()
})
