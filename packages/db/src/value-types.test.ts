import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from './connect.ts'
import { asGeoJson, geometry, json, sql } from './sql.ts'
import { testDatabase } from './test-database.ts'

let database: Database
beforeAll(async () => {
  database = await testDatabase()
}, 120_000)
afterAll(() => database.close())

const one = async (query: ReturnType<typeof sql>) => (await query.execute(database.kysely)).rows[0]

describe('values', () => {
  test('come back as the same JavaScript types from both databases', async () => {
    const row = await one(sql`select
      '0198c000-0000-7000-8000-000000000000'::uuid as uuid, '柳汀里'::text as text, true as bool,
      7::int as int, 7::smallint as small, 1.5::float8 as float, 9007199254740993::bigint as big,
      count(*) as count, 1.50::numeric as numeric, '2026-11-23'::date as day,
      '2026-11-23 08:00:00.123+08'::timestamptz as instant, '2026-11-23 08:00'::timestamp as local,
      '{"a":[1,null]}'::jsonb as jsonb, '"text"'::json as json, null::int as nothing,
      array['a','b,"c'] as texts, array[1,2] as ints, array[1,2]::bigint[] as bigs,
      array['2026-11-23'::date] as days, array['2026-11-23T00:00Z'::timestamptz] as instants,
      '\\x00ff'::bytea as bytes, interval '1 day 2 hours' as span, '10.0.0.1'::inet as address
    `)
    expect(row).toEqual({
      uuid: '0198c000-0000-7000-8000-000000000000',
      text: '柳汀里',
      bool: true,
      int: 7,
      small: 7,
      float: 1.5,
      big: '9007199254740993',
      count: '1',
      numeric: '1.50',
      day: '2026-11-23',
      instant: new Date('2026-11-23T00:00:00.123Z'),
      local: '2026-11-23 08:00:00',
      jsonb: { a: [1, null] },
      json: 'text',
      nothing: null,
      texts: ['a', 'b,"c'],
      ints: [1, 2],
      bigs: ['1', '2'],
      days: ['2026-11-23'],
      instants: [new Date('2026-11-23T00:00:00Z')],
      bytes: Buffer.from([0, 255]),
      span: '1 day 02:00:00',
      address: '10.0.0.1',
    })
  })

  test('go in the same way: dates, numbers, arrays and JSON of every shape', async () => {
    const at = new Date('2026-11-23T01:02:03.004Z')
    const row = await one(sql`select
      ${at}::timestamptz as instant, ${at.toISOString()}::timestamptz as text_instant, ${at}::date as day,
      ${'2026-11-23'}::date as text_day, ${12n}::bigint as big, ${'12'}::bigint as text_big, ${1.5}::numeric as numeric,
      ${['a', 'b']}::text[] as texts, ${[1, 2]}::int[] as ints, ${[true]}::bool[] as bools,
      ${['0198c000-0000-7000-8000-000000000000']}::uuid[] as ids, ${[]}::text[] as none,
      ${null}::text as nothing, ${false}::bool as bool, ${Buffer.from([1, 254])}::bytea as bytes,
      ${json({ zh: '好' })} as object, ${json([true])} as list, ${json('word')} as word, ${json(null)} as json_null,
      ${{ raw: 1 }}::jsonb as raw_object, jsonb_typeof(${json('word')}) as kind
    `)
    expect(row).toEqual({
      instant: at,
      text_instant: at,
      day: '2026-11-23',
      text_day: '2026-11-23',
      big: '12',
      text_big: '12',
      numeric: '1.5',
      texts: ['a', 'b'],
      ints: [1, 2],
      bools: [true],
      ids: ['0198c000-0000-7000-8000-000000000000'],
      none: [],
      nothing: null,
      bool: false,
      bytes: Buffer.from([1, 254]),
      object: { zh: '好' },
      list: [true],
      word: 'word',
      json_null: null,
      raw_object: { raw: 1 },
      kind: 'string',
    })
  })

  test('a geometry goes in as GeoJSON with SRID 4326 and comes out to a tenth of a millimetre', async () => {
    const point = { type: 'Point' as const, coordinates: [121.543210123, 29.876543219] }
    const row = await one(
      sql`select ${asGeoJson('g')} as geometry, ST_SRID(g) as srid from (select ${geometry(point)} as g) shapes`,
    )
    expect(row).toEqual({ geometry: point, srid: 4326 })
  })

  test('plpgsql works, which it does not in every version of the embedded database', async () => {
    await sql`create function doubled(n int) returns int language plpgsql as $$ begin return n * 2; end; $$`.execute(
      database.kysely,
    )
    expect(await one(sql`select doubled(21) as n`)).toEqual({ n: 42 })
  })

  test('the number of changed rows is told', async () => {
    await sql`create table counted (n int)`.execute(database.kysely)
    const inserted = await sql`insert into counted values (1), (2)`.execute(database.kysely)
    const updated = await sql`update counted set n = 3 where n = 1`.execute(database.kysely)
    expect([inserted.numAffectedRows, updated.numAffectedRows]).toEqual([2n, 1n])
  })
})
