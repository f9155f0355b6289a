import type { Actor } from '@hetu/domain/people/actor'
import type { ZoneVersion } from '@hetu/domain/zones/zone'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import type { PlaceContext } from '../server/place-context.ts'
import { newPerson, newPlace, performAs, readAs, testServices } from '../testing/services.ts'
import { previewZoneImport } from './preview-zone-import.ts'
import { publishZoneImport } from './publish-zone-import.ts'
import { readZoneImport } from './read-zone-import.ts'
import { submitZoneImport } from './submit-zone-import.ts'
import { recordZoneVersion } from './record-zone-version.ts'
import { facts } from './testing/zone.ts'
import { zonesInForce } from './zones-in-force.ts'

const day = '2026-05-20'
let services: Awaited<ReturnType<typeof testServices>>
let place: PlaceContext
beforeAll(async () => {
  services = await testServices()
  place = await newPlace(services)
  const seed = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../../../sql/seed/liuting-li/zones.json'), 'utf8'),
  ) as { zones: { versions: ZoneVersion[] }[] }
  await services.database.kysely.transaction().execute(async (tx) => {
    for (const { versions } of seed.zones) {
      await recordZoneVersion(tx, { placeId: place.id, now: new Date() }, versions.at(-1)!)
    }
  })
})
afterAll(() => services.close())

const inForce = async (where: PlaceContext) =>
  (await zonesInForce(services.database.kysely, where.id, day)).zones
/** What a zone says, without the server's own counting. */
const content = ({ version: _v, recordedFrom: _f, recordedTo: _t, ...zone }: ZoneVersion) => zone
const download = async (file: string) => {
  const answer = await createApp(services, '').request(`/api/places/${place.slug}/${file}?on=${day}`)
  expect(answer.status).toBe(200)
  return Buffer.from(await answer.arrayBuffer())
}

async function readIn(fileName: string, bytes: Buffer, where: PlaceContext): Promise<string> {
  const planner: Actor = await newPerson(services, where, { roles: ['planner'] })
  const authority = await newPerson(services, where, { roles: ['authority'] })
  const isText = fileName.endsWith('json')
  const { id } = await performAs(services, where, planner, previewZoneImport, {
    fileName,
    content: bytes.toString(isText ? 'utf8' : 'base64'),
    encoding: isText ? 'text' : 'base64',
    facts,
  })
  await performAs(services, where, planner, submitZoneImport, { importId: id })
  await performAs(services, where, authority, publishZoneImport, { importId: id })
  return id
}

describe('export of zones', () => {
  test.each(['zones.geojson', 'zones.gpkg'])(
    '%s with its rules, read in elsewhere, is the same',
    async (file) => {
      const elsewhere = await newPlace(services)
      const id = await readIn(file, await download(file), elsewhere)
      const [before, after] = [await inForce(place), await inForce(elsewhere)]
      expect(before.length).toBeGreaterThan(4)
      expect(before.flatMap((zone) => zone.rules).length).toBeGreaterThan(10)
      expect(after.map(content)).toEqual(before.map(content))
      const reader = await newPerson(services, elsewhere, { roles: ['planner'] })
      const read = await readAs(services, elsewhere, reader, readZoneImport, { importId: id })
      expect(read).toMatchObject({ refusedCount: 0, layer: { datum: { epsg: 4326 } } })
    },
  )

  test.each(['zones.geojson', 'zones.gpkg'])(
    '%s read in where it came from says nothing new and writes nothing',
    async (file) => {
      const before = await inForce(place)
      await expect(readIn(file, await download(file), place)).rejects.toMatchObject({
        refusal: { code: 'zone_import_says_nothing_new' },
      })
      expect(await inForce(place)).toEqual(before)
    },
  )

  test('the GeoPackage opens as one, with plain columns', async () => {
    const bytes = await download('zones.gpkg')
    expect(bytes.subarray(68, 72).toString('latin1')).toBe('GPKG')
    const { DatabaseSync } = await import('node:sqlite')
    const db = new DatabaseSync(':memory:')
    db.deserialize(bytes)
    const row = db.prepare('select name, type, rules from zones limit 1').get()
    expect(row).toMatchObject({
      name: expect.any(String),
      type: expect.any(String),
      rules: expect.any(String),
    })
    db.close()
  })
})
