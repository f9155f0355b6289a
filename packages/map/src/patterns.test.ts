import { describe, expect, it } from 'vitest'
import { areaLayers, inkOf } from './area-layers.ts'
import { patternImage, patternNames, patternOpacity, patternPicture } from './patterns.ts'

describe('patternPicture', () => {
  it('draws each pattern under its name and in its colour', () => {
    for (const name of patternNames) {
      const picture = patternPicture(patternImage(name, '#BB7512'))
      expect(picture?.shapes.every(({ fill, stroke }) => [fill, stroke].includes('#BB7512'))).toBe(true)
    }
  })

  it('never covers more than 24 % with the wash, so that roofs stay readable', () => {
    for (const name of patternNames) expect(patternOpacity[name]).toBeLessThanOrEqual(0.24)
  })

  it('tells hatch, dots, levels and crosses apart by their strokes', () => {
    const strokes = (['hatch', 'dots', 'levels', 'crosses'] as const).map(
      (name) => patternPicture(patternImage(name, '#000000'))?.shapes.at(-1)?.path,
    )
    expect(new Set(strokes).size).toBe(4)
  })

  it('leaves other names alone', () => {
    expect(patternPicture('pattern:zigzag:#000000')).toBeNull()
    expect(patternPicture('hatch')).toBeNull()
  })
})

describe('areaLayers', () => {
  it('gives an area a line and a pattern, and its name in place when asked', () => {
    const look = { colour: '#941FA4', pattern: 'double', lineWidthPixels: 3 } as const
    const layers = areaLayers({ id: 'a', look, nameProperty: 'name' })
    expect(layers.map(({ id }) => id)).toEqual(['a-fill', 'a-pattern', 'a-line', 'a-inner', 'a-name'])
  })
})

describe('inkOf', () => {
  it('darkens a colour on paper and lightens it on the dark map', () => {
    expect(inkOf('#BB7512', 'light')).toBe('#784b0c')
    expect(inkOf('#000000', 'dark')).toBe('#808080')
  })
})
