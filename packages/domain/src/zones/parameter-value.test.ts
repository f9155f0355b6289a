import { anything, assert, constantFrom, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parameterName } from './rule-names.ts'
import { parameterValue, withParameter } from './parameter-value.ts'
import {
  requirementKinds,
  requirementParameterNames,
  requirementParametersOf,
} from './requirement-parameters.ts'
import { parametersOf, ruleKindsInTables } from './rule-parameters.ts'

describe('withParameter', () => {
  const rule = { kind: 'view_corridor', from: { elevationMetres: 3.5, name: { zh: '桥', en: 'Bridge' } } }
  test('what is set is read again, and nothing beside it changes', () => {
    const paths = constantFrom('limitMetres', 'from.elevationMetres', 'from.name', 'to.name.zh')
    assert(
      property(paths, anything(), (path, value) => {
        if (value === undefined) return
        const next = withParameter(rule, path, value)
        expect(parameterValue(next, path)).toBe(value)
        expect(next.kind).toBe('view_corridor')
        if (!path.startsWith('from')) expect(next.from).toBe(rule.from)
      }),
    )
  })
  test('taken out, it is gone', () => {
    expect(withParameter(rule, 'from.elevationMetres', undefined).from).not.toHaveProperty('elevationMetres')
    expect(parameterValue(rule, 'to.elevationMetres')).toBeUndefined()
  })
})

test('every kind of requirement, and every parameter of it, has a form and a name', () => {
  for (const kind of requirementKinds) {
    const parameters = requirementParametersOf(kind)
    expect({ kind, count: parameters.length }).not.toEqual({ kind, count: 0 })
    for (const { path } of parameters) expect(requirementParameterNames).toHaveProperty(path)
  }
})

test('no parameter of a rule is shown by its key', () => {
  for (const kind of ruleKindsInTables) {
    for (const { path } of parametersOf(kind) ?? []) {
      expect(`${path}: ${parameterName(path).zh}`).toMatch(/\p{Script=Han}/u)
    }
  }
})
