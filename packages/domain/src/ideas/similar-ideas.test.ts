import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { similarIdeas, similarWithinMetres, wordPairs } from './similar-ideas.ts'

const flood = { words: '打灯巷南头一下大雨就积水到脚踝，老人不敢出门。', category: 'drainage' as const }

describe('similarIdeas', () => {
  test('finds the same trouble in other words and says which words they share', () => {
    const [found] = similarIdeas({ words: '巷口大雨积水', category: 'drainage' }, [
      { candidate: flood, metres: 12.4 },
    ])
    expect(found).toMatchObject({ metres: 12.4, sharedWords: ['大雨', '积水'], isSameCategory: true })
  })

  test('compares whole words in English', () => {
    const other = { words: 'Every storm the lane floods', category: 'drainage' as const }
    const [found] = similarIdeas({ words: 'It flooded in the storm', category: 'drainage' }, [
      { candidate: other, metres: 3 },
    ])
    expect(found?.sharedWords).toEqual(['flood', 'storm'])
  })

  test('leaves out what lies farther than sixty metres, however alike', () => {
    expect(similarIdeas(flood, [{ candidate: flood, metres: 60.1 }])).toEqual([])
    expect(similarIdeas(flood, [{ candidate: flood, metres: 60 }])).toHaveLength(1)
  })

  test('leaves out a neighbour that shares neither a word nor the category', () => {
    const trees = { words: '银杏下放椅子', category: 'trees' as const }
    expect(similarIdeas(flood, [{ candidate: trees, metres: 2 }])).toEqual([])
  })

  test('puts the more alike first, never a farther one for distance alone', () => {
    const light = { words: '这里晚上没有灯', category: 'drainage' as const }
    const found = similarIdeas(flood, [
      { candidate: light, metres: 1 },
      { candidate: flood, metres: 55 },
    ])
    expect(found.map(({ candidate }) => candidate)).toEqual([flood, light])
  })

  test('similarity is between 0 and 1, and 1 for the same words', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        fc.double({ min: 0, max: 200, noNaN: true }),
        (a, b, metres) => {
          const one = { words: a, category: 'other' as const }
          const found = similarIdeas(one, [{ candidate: { words: b, category: 'other' as const }, metres }])
          expect(found.length).toBe(metres <= similarWithinMetres ? 1 : 0)
          for (const { similarity } of found) {
            expect(similarity).toBeGreaterThanOrEqual(0)
            expect(similarity).toBeLessThanOrEqual(1)
            if (a === b && wordPairs(a).size > 0) expect(similarity).toBe(1)
          }
        },
      ),
    )
  })
})
