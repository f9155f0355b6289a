import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitStatements } from './split-statements.ts'

describe('splitStatements', () => {
  test('a semicolon in a quote, dollar quote or comment does not cut', () => {
    const text = `
      -- first; comment
      select ';', "a;b", E'it\\';s', $$ ; $$, $body$ ; $$ ; $body$ /* ; /* ; */ ; */;
      ;; -- nothing;
      select a$1$b, 1`
    const statements = splitStatements(text)
    expect(statements).toHaveLength(2)
    expect(statements[1]).toContain('select a$1$b, 1')
  })

  test('a plpgsql function and a SQL-standard body each stay whole', () => {
    const plpgsql = `create function f() returns trigger language plpgsql as $$ begin new.a := 1; return new; end; $$`
    const atomic = `create function g() returns int begin atomic select case when true then 1 end; select 2; end`
    expect(splitStatements(`${plpgsql}; ${atomic}; begin; select 1; end;`)).toEqual([
      plpgsql,
      atomic,
      'begin',
      'select 1',
      'end',
    ])
  })

  test('an empty file or one of comments has no statement', () => {
    expect(splitStatements('')).toEqual([])
    expect(splitStatements('-- only words;\n/* and; more */ ;')).toEqual([])
  })

  test('what was joined with semicolons is cut again into the same pieces', () => {
    const quoted = fc.string().map((text) => `'${text.replaceAll("'", "''")}'`)
    const named = fc.string({ minLength: 1 }).map((text) => `"${text.replaceAll('"', '""')}"`)
    const dollar = fc.string().map((text) => `$q$${text.replaceAll('$', '')}$q$`)
    const comment = fc.string().map((text) => `/*${text.replaceAll(/[*/]/g, '')}*/ 1`)
    const line = fc.string().map((text) => `--${text.replaceAll('\n', '')}\n 2`)
    const statement = fc
      .array(fc.oneof(quoted, named, dollar, comment, line), { minLength: 1, maxLength: 5 })
      .map((parts) => `select ${parts.join(' , ')} x`)
    fc.assert(
      fc.property(fc.array(statement), (statements) => {
        expect(splitStatements(statements.join(' ;\n'))).toEqual(statements)
      }),
    )
  })

  test('it ends on any text at all', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("'", '"', '$', '-', '/', '*', ';', 'a', '\n', '\\') }),
        (text) => {
          expect(splitStatements(text).join('').length).toBeLessThanOrEqual(text.length)
        },
      ),
    )
  })
})
