import { describe, expect, test } from 'vitest'
import { figureChoice, figureName, heritageObjectNames } from './object-names.ts'
import { heritageObjectKinds, objectParametersOf, shapesOfObject } from './object-parameters.ts'

describe('figures of heritage objects', () => {
  test('a tree has its radius, a corridor both ends of its sight line', () => {
    expect(objectParametersOf('old_tree').map(({ path }) => path)).toEqual([
      'radiusMetres',
      'species',
      'plantedYear',
    ])
    expect(objectParametersOf('view_corridor').map(({ path }) => path)).toEqual([
      'from.name',
      'from.position',
      'from.elevationMetres',
      'to.name',
      'to.position',
      'to.elevationMetres',
      'halfWidthMetres',
    ])
  })

  test('are asked for when they must be there', () => {
    const required = objectParametersOf('burial_area').filter(({ isRequired }) => isRequired)
    expect(required.map(({ path }) => path)).toEqual(['digDepthMetres'])
  })

  test('a kind is drawn as what it may be', () => {
    expect(shapesOfObject('old_tree')).toEqual(['Point'])
    expect(shapesOfObject('control_line')).toEqual(['LineString', 'Polygon', 'MultiPolygon'])
  })

  test.each(heritageObjectKinds)('%s, its figures and their codes have names', (kind) => {
    expect(heritageObjectNames[kind]).toBeDefined()
    for (const { path, options } of objectParametersOf(kind)) {
      const last = path.split('.').at(-1) ?? ''
      expect(figureName(path).zh).not.toContain(last)
      for (const code of options) expect(figureChoice(code).zh).not.toBe(code)
    }
  })
})
