import { isZoneRow } from '@hetu/domain/zones/zone-layer'
import { Zone, type ZoneVersion } from '@hetu/domain/zones/zone'
import * as fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { zonesAsGeojson, zonesAsGeopackage } from './zones-as-files.ts'
import { choice } from './formats/testing/layers.ts'
import { readLayer } from './read-layer.ts'
import { frame, rect } from './testing/zone.ts'

const seed = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../../sql/seed/liuting-li/zones.json'), 'utf8'),
) as { zones: unknown }
const examples = Zone.array()
  .parse(seed.zones)
  .flatMap((zone) => zone.versions)
const catalogue = examples.flatMap((zone) => zone.rules)

const words = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
const text = fc.record({ zh: words, en: words })
const metre = fc.double({ min: 0, max: 400, noNaN: true })
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const rectangle = fc.tuple(metre, metre).map(([x, y]) => rect(x, y, x + 20, y + 20).coordinates[0]!)
const hole = (x: number, y: number) => rect(x + 2, y + 2, x + 8, y + 8).coordinates[0]!.toReversed()
const geometry: fc.Arbitrary<ZoneVersion['geometry']> = fc.oneof(
  rectangle.map((ring) => ({ type: 'Polygon' as const, coordinates: [ring] })),
  fc.tuple(metre, metre).map(([x, y]) => ({
    type: 'Polygon' as const,
    coordinates: [rect(x, y, x + 20, y + 20).coordinates[0]!, hole(x, y), hole(x + 9, y + 9)],
  })),
  fc.tuple(metre, metre).map(([x, y]) => ({
    type: 'MultiPolygon' as const,
    coordinates: [
      [rect(x, y, x + 20, y + 20).coordinates[0]!, hole(x, y)],
      [rect(x + 30, y, x + 50, y + 20).coordinates[0]!],
    ],
  })),
  fc.tuple(metre, metre).map(([x, y]) => ({
    type: 'LineString' as const,
    coordinates: [frame.toPosition(x, y), frame.toPosition(x + 10, y + 3)],
  })),
  fc.tuple(metre, metre).map(([x, y]) => ({ type: 'Point' as const, coordinates: frame.toPosition(x, y) })),
)
const zone: fc.Arbitrary<ZoneVersion> = fc
  .record({
    example: fc.constantFrom(...examples),
    name: text,
    authority: text,
    rules: fc.subarray(catalogue),
    ruleText: text,
    exception: fc.option(fc.record({ text, grantedBy: text }), { nil: undefined }),
    limit: fc.double({ min: 0, max: 60, noNaN: true }),
    validFrom: day,
    accuracyMetres: fc.double({ min: 0, max: 1000, noNaN: true }),
    isDefinitive: fc.boolean(),
    geometry,
  })
  .map(({ example, rules, ruleText, exception, limit, ...own }) => ({
    ...example,
    ...own,
    rules: rules.map((rule) => ({
      ...rule,
      text: ruleText,
      ...(exception && { exception }),
      ...(rule.kind === 'max_height' && { limitMetres: limit }),
    })),
  }))
const zones = fc
  .array(zone, { minLength: 1, maxLength: 6 })
  .map((list) => list.map((each, i) => ({ ...each, zoneId: `Z${i}` })))

const content = ({ version: _v, recordedFrom: _f, recordedTo: _t, ...rest }: ZoneVersion) => rest
async function readBack(file: string | Uint8Array) {
  const layer = await readLayer({
    file: typeof file === 'string' ? file : { fileName: 'zones.gpkg', bytes: file },
    choice,
  })
  expect(layer.refused).toEqual([])
  return layer.good.filter(isZoneRow).map((row) => ({ ...row.content, geometry: row.geometry }))
}

describe('zones written to a file and read again', () => {
  test('as GeoJSON are the same zones, whatever they say and however they are shaped', async () => {
    await fc.assert(
      fc.asyncProperty(zones, async (list) => {
        expect(await readBack(JSON.stringify(zonesAsGeojson({ zones: list, objects: [] })))).toEqual(
          list.map(content),
        )
      }),
      { numRuns: 150 },
    )
  })

  test('as a GeoPackage are the same zones, and the file is a sound one', async () => {
    await fc.assert(
      fc.asyncProperty(zones, async (list) => {
        const bytes = zonesAsGeopackage({ zones: list, objects: [] }, new Date('2026-05-20T00:00:00Z'))
        expect(await readBack(bytes)).toEqual(list.map(content))
        expect(faultsOf(bytes)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

/** What OGC 12-128r19 asks of a GeoPackage with features and this one lacks. */
function faultsOf(bytes: Uint8Array): string[] {
  const db = new DatabaseSync(':memory:')
  try {
    db.deserialize(bytes)
    const one = (sql: string) => Object.values(db.prepare(sql).get() ?? {})[0]
    const all = (sql: string) => db.prepare(sql).all()
    const checks: [string, boolean][] = [
      ['application id', one('pragma application_id') === 0x47_50_4b_47],
      ['version', Number(one('pragma user_version')) >= 10_200],
      ['integrity', one('pragma integrity_check') === 'ok'],
      ['foreign keys', all('pragma foreign_key_check').length === 0],
      ['systems', one('select count(*) from gpkg_spatial_ref_sys where srs_id in (-1, 0, 4326)') === 3],
      [
        'one layer',
        one("select count(*) from gpkg_contents where data_type = 'features' and srs_id = 4326") === 1,
      ],
      ['extent', one('select min_x <= max_x and min_y <= max_y from gpkg_contents') === 1],
      [
        'moment',
        /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z$/.test(String(one('select last_change from gpkg_contents'))),
      ],
      [
        'geometry column',
        one("select count(*) from gpkg_geometry_columns where column_name = 'geom' and z = 0 and m = 0") ===
          1,
      ],
      [
        'key',
        one(
          "select count(*) from pragma_table_info('zones') where pk = 1 and type = 'INTEGER' collate nocase",
        ) === 1,
      ],
      [
        'headings',
        one("select count(*) from zones where hex(substr(geom, 1, 8)) != '47500001E6100000'") === 0,
      ],
    ]
    return checks.flatMap(([name, isMet]) => (isMet ? [] : [name]))
  } finally {
    db.close()
  }
}
