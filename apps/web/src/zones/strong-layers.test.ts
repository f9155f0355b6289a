import { zoneTypes } from '@hetu/domain/zones/zone-types'
import { assert, constantFrom, option, property, uniqueArray } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mostStrong, movedLayer, strongCodes } from './strong-layers.ts'

const codes = uniqueArray(constantFrom(...zoneTypes, 'trees', 'wells', 'lines', 'buried', 'objects'))

describe('strongCodes', () => {
  test('the two at the top of the order', () => {
    expect([...strongCodes(['view_corridor', 'district_control', 'trees', 'district_core'])]).toEqual([
      'district_core',
      'district_control',
    ])
  })

  test('the selected zone takes the place of the second', () => {
    const strong = strongCodes(['view_corridor', 'district_control', 'district_core'], 'view_corridor')
    expect([...strong]).toEqual(['view_corridor', 'district_core'])
  })

  test('never more than two, whatever is shown and selected; none that is not shown', () => {
    assert(
      property(codes, option(constantFrom(...zoneTypes), { nil: undefined }), (shown, selected) => {
        const strong = strongCodes(shown, selected)
        expect(strong.size).toBeLessThanOrEqual(mostStrong)
        for (const code of strong) expect(shown).toContain(code)
        if (selected && shown.includes(selected)) expect(strong).toContain(selected)
        const zones = shown.filter((code) => (zoneTypes as readonly string[]).includes(code))
        expect(strong.size).toBe(Math.min(mostStrong, zones.length))
      }),
    )
  })
})

describe('movedLayer', () => {
  test('one step up or down, and nothing is lost', () => {
    expect(movedLayer(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c'])
    expect(movedLayer(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c'])
    expect(movedLayer(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c'])
    expect(movedLayer(['view', 'trees', 'wells', 'belt'], 'view', 1, new Set(['view', 'belt']))).toEqual([
      'trees',
      'wells',
      'belt',
      'view',
    ])
    assert(
      property(codes, constantFrom(1 as const, -1 as const), (shown, by) => {
        for (const code of shown) expect(movedLayer(shown, code, by).toSorted()).toEqual(shown.toSorted())
      }),
    )
  })
})
