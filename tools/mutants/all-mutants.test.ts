import { existsSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { allMutants } from './all-mutants.ts'

const root = join(import.meta.dirname, '../..')

/** The list must not rot: whoever changes a rule finds here which of its mutants to write anew. */
describe('allMutants', () => {
  test('has at least eighty, each under a name of its own', () => {
    const names = allMutants.map(({ name }) => name)
    expect(names.length).toBeGreaterThanOrEqual(80)
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })

  test.each(allMutants)('$name: its text stands once, and what stands instead can be read', (mutant) => {
    const source = readFileSync(join(root, mutant.file), 'utf8')
    expect(source.split(mutant.stands).length - 1).toBe(1)
    expect(mutant.tests.filter((file) => !existsSync(join(root, file)))).toEqual([])
    const mutated = source.replace(mutant.stands, () => mutant.instead)
    expect(mutated).not.toBe(source)
    expect(() => stripTypeScriptTypes(mutated)).not.toThrow()
  })
})
