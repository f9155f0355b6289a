import { describe, expect, test } from 'vitest'
import { connect } from './connect.ts'
import { generateTables } from './generate-tables.ts'
import { sql } from './sql.ts'
import { testDatabase } from './test-database.ts'

const serverUrl = process.env['TEST_DATABASE_URL']

describe('connect', () => {
  test('says what is wrong with an address', async () => {
    await expect(connect({ databaseUrl: 'nonsense' })).rejects.toThrow('must look like')
    await expect(connect({ databaseUrl: 'postgres://a:b@127.0.0.1:1/x' })).rejects.toMatchObject({
      code: 'cannot_connect',
      message: 'Cannot connect to PostgreSQL: no server answers at the host and port in DATABASE_URL.',
    })
    await expect(connect({ databaseUrl: 'postgres://a:b@no-such-host.invalid/x' })).rejects.toThrow(
      'host name',
    )
  })

  test.runIf(serverUrl)('says that the database does not exist', async () => {
    const url = new URL(serverUrl ?? '')
    url.pathname = '/no_such_database'
    await expect(connect({ databaseUrl: url.href })).rejects.toThrow('does not exist')
  })

  test.runIf(serverUrl)('refuses a server that may lose data, unless told otherwise', async () => {
    const url = new URL(serverUrl ?? '')
    url.searchParams.set('options', '-c synchronous_commit=off')
    await expect(connect({ databaseUrl: url.href })).rejects.toMatchObject({ code: 'unsafe_settings' })
    const database = await connect({ databaseUrl: url.href, allowUnsafe: true })
    await database.close()
  })
})

describe('generateTables', () => {
  test('knows defaults, nulls, arrays, computed columns and geometry', { timeout: 60_000 }, async () => {
    const database = await testDatabase()
    await sql`create table aaa_sample (
      id bigint generated always as identity, at timestamptz not null default now(), note text,
      tags text[] not null default '{}', body jsonb, shape geometry(Point, 4326), day date not null,
      twice int generated always as (2) stored, amount numeric not null, is_open boolean not null default true
    )`.execute(database.kysely)
    const text = await generateTables(database)
    await database.close()
    expect(text).toContain(`export interface AaaSampleTable {
  id: Computed<BigInteger>
  at: Generated<Instant>
  note: string | null
  tags: Generated<string[]>
  body: unknown
  shape: Geometry | null
  day: string
  twice: Computed<number | null>
  amount: Decimal
  is_open: Generated<boolean>
}`)
    expect(text).toContain('\n  aaa_sample: AaaSampleTable\n')
    expect(text).not.toContain('spatial_ref_sys')
  })
})
