import { describe, expect, test } from 'vitest'
import { tablesNamed } from './tables-named.ts'

const known = new Set(['idea', 'thread', 'proposal', 'decision'])
const named = (source: string) =>
  tablesNamed(source, known)
    .map(({ table, isWrite }) => `${isWrite ? 'writes' : 'reads'} ${table}`)
    .toSorted()

describe('tablesNamed', () => {
  test('sees what the query builder reads and writes, under another name too', () => {
    expect(
      named(
        "db.selectFrom('idea as i').innerJoin('thread', (join) => join).leftJoin('proposal as p', 'a', 'b')",
      ),
    ).toEqual(['reads idea', 'reads proposal', 'reads thread'])
    expect(named("db.selectFrom(['idea', 'thread as t'])")).toEqual(['reads idea', 'reads thread'])
    expect(named("tx.insertInto('idea'); tx.updateTable('thread'); tx.deleteFrom('proposal')")).toEqual([
      'writes idea',
      'writes proposal',
      'writes thread',
    ])
  })

  test('sees the tables of raw SQL, a list of them too', () => {
    expect(named('sql`select * from idea i, thread\n  join proposal p on true where ${a}`')).toEqual([
      'reads idea',
      'reads proposal',
      'reads thread',
    ])
    expect(
      named('sql<Row>`insert into idea select 1`; sql`update thread set a = 1`; sql`delete from idea`'),
    ).toEqual(['writes idea', 'writes thread'])
  })

  test('takes no word of a comment, a sentence or an unknown table for one', () => {
    expect(
      named("// from idea\nconst a = 'from idea'; const b = `from idea`; db.selectFrom('places')"),
    ).toEqual([])
  })
})
