import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from './connect.ts'
import { sql } from './sql.ts'
import { testDatabase } from './test-database.ts'

/** Tables of no place: places, people, and what hangs on a person or on nobody. */
const shared = [
  'administrator_link',
  'deployment_administrator',
  'idempotency',
  'ledger_key',
  'message',
  'person',
  'person_contact',
  'person_device',
  'person_network',
  'person_password',
  'place',
  'poster_code',
  'rate_budget',
  'session',
  'sign_in_code',
]

/** Keys that do not begin with the place yet, with the reason. The list may only shrink. */
const notYet: Record<string, string> = {
  event_pk: 'an event about a person alone (signing in) has no place; those need a table of their own',
}

/** Keys that no read follows from the other end, so that an index would only cost. */
const neverWalked = [
  // Whose hand it was: read with its row; people are never deleted.
  /^person:(\w+_by|worker_id|author_id|answered_by|actor_id)$/,
  // Counted by poll, with which the primary key begins.
  /^poll_option:place_id,poll_id,option_id$/,
]

interface Key {
  tab: string
  name: string
  columns: string[]
}
interface ForeignKey extends Key {
  other: string
  otherColumns: string[]
}

let database: Database
beforeAll(async () => {
  database = await testDatabase()
}, 120_000)
afterAll(() => database.close())

const ours = sql`relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname not like 'kysely\\_%'
  and not exists (select from pg_depend where objid = pg_class.oid and deptype = 'e')`
const names = (relation: string, numbers: string) => sql`(
  select coalesce(array_agg(attname::text order by at), '{}') from unnest(${sql.raw(numbers)}) with ordinality as n (number, at)
  join pg_attribute on attrelid = ${sql.raw(relation)} and attnum = number)`

async function read<T>(query: ReturnType<typeof sql<T>>): Promise<T[]> {
  return (await query.execute(database.kysely)).rows
}
const tables = () =>
  read(sql<{ name: string; of_place: boolean }>`
  select relname as name,
    exists (select from pg_attribute where attrelid = pg_class.oid and attname = 'place_id') and relname <> 'place' as of_place
  from pg_class where ${ours}`)
const indexes = (which: 'unique' | 'whole') =>
  read(sql<Key>`
  select relname as tab, indexrelid::regclass::text as name, ${names('indrelid', '(indkey::int2[])[0:indnkeyatts - 1]')} as columns
  from pg_index join pg_class on pg_class.oid = indrelid
  where ${ours} and ${which === 'unique' ? sql`(indisunique or indisexclusion)` : sql`indpred is null`}`)
const foreignKeys = () =>
  read(sql<ForeignKey>`
  select relname as tab, conname as name, confrelid::regclass::text as other,
    ${names('conrelid', 'conkey')} as columns, ${names('confrelid', 'confkey')} as "otherColumns"
  from pg_constraint join pg_class on pg_class.oid = conrelid where contype = 'f' and ${ours}`)

const same = (one: string[], other: string[]) => one.toSorted().join() === other.toSorted().join()

test('a table belongs to a place, or stands on the short list of shared ones', async () => {
  const all = await tables()
  expect(all.length).toBeGreaterThan(30)
  expect(
    all
      .filter(({ of_place }) => !of_place)
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual(shared)
})

test('each key of a table of a place begins with the place, so that a place can live on a machine of its own', async () => {
  const ofPlace = new Set((await tables()).filter(({ of_place }) => of_place).map(({ name }) => name))
  const keys = (await indexes('unique')).filter(({ tab }) => ofPlace.has(tab))
  const links = (await foreignKeys()).filter(({ tab, other }) => ofPlace.has(tab) && ofPlace.has(other))
  expect([keys.length > 40, links.length > 30]).toEqual([true, true])
  const wrong = [
    ...keys.filter(({ columns }) => columns[0] !== 'place_id'),
    ...links.filter((link) => link.columns[0] !== 'place_id' || link.otherColumns[0] !== 'place_id'),
  ]
  expect(wrong.map(({ name }) => name).toSorted()).toEqual(Object.keys(notYet).toSorted())
})

test('no shared table points to a table of a place', async () => {
  const links = await foreignKeys()
  const ofPlace = new Set((await tables()).filter(({ of_place }) => of_place).map(({ name }) => name))
  expect(links.filter(({ tab, other }) => shared.includes(tab) && ofPlace.has(other))).toEqual([])
})

test('a foreign key that reads walk has an index that begins with its columns', async () => {
  const there = await indexes('whole')
  const missing = (await foreignKeys()).filter(({ tab, other, columns }) => {
    const key = `${other}:${columns.join()}`
    if (neverWalked.some((pattern) => pattern.test(key))) return false
    // To a shared table: of one place, too.
    const wanted = shared.includes(other) ? [columns, ['place_id', ...columns]] : [columns]
    return !there.some(
      (index) => index.tab === tab && wanted.some((want) => same(index.columns.slice(0, want.length), want)),
    )
  })
  expect(missing.map(({ tab, name }) => `${tab}: ${name}`)).toEqual([])
})
