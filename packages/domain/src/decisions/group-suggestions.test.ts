import { describe, expect, test } from 'vitest'
import { groupSuggestions, type SuggestibleInput } from './group-suggestions.ts'

const input = (id: string, words: string, elementId: string | null = null): SuggestibleInput => ({
  kind: 'idea',
  id,
  title: words.slice(0, 12),
  words,
  elementId,
  parentKey: null,
})

describe('groupSuggestions', () => {
  test('puts inputs on the same element together and says so', () => {
    const [only] = groupSuggestions([
      input('a', '做共用厨房', 'kitchen'),
      input('b', '厕所', 'toilet'),
      input('c', '水龙头', 'kitchen'),
    ])
    expect(only?.because).toEqual({ kind: 'same_element', elementId: 'kitchen' })
    expect(only?.inputs.map(({ id }) => id)).toEqual(['a', 'c'])
  })

  test('puts inputs with two telling words in common together, in both languages', () => {
    const [flood, light] = groupSuggestions([
      input('a', '打灯巷南头一下大雨就积水'),
      input('b', '打灯巷又积水了'),
      input('c', 'Mill Alley is pitch dark at night'),
      input('d', 'The alley near the mill needs a lamp'),
    ])
    expect(flood?.inputs.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(flood?.because).toMatchObject({ kind: 'shared_words' })
    expect(light?.inputs.map(({ id }) => id)).toEqual(['c', 'd'])
  })

  test('suggests nothing for what stands alone, and never one input twice', () => {
    expect(groupSuggestions([input('a', '桂花树不要砍'), input('b', '电动车充电')])).toEqual([])
  })
})
