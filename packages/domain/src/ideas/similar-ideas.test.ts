import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { IdeaCategory } from './idea.ts'
import { similarIdeas, similarWithinMetres, wordPairs } from './similar-ideas.ts'

const flood = { words: '打灯巷南头一下大雨就积水到脚踝，老人不敢出门。', category: 'drainage' as const }

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.constantFrom('积', '水', '大', '雨', 'light ', 'lamp ')).map((parts) => parts.join('')),
)
const about = (words: string, category: IdeaCategory = 'other') => ({ words, category })

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

  test('polite words and filler are no likeness: the flood comes before another wish', () => {
    const breakfast = {
      words: '希望保留清晨的早點攤\n希望保留每日清晨的早點攤。',
      category: 'shops' as const,
    }
    const lamp = about('请看一下路灯，希望可以修一修', 'light')
    const found = similarIdeas({ words: '这里一下雨就淹。希望清一清', category: 'other' }, [
      { candidate: breakfast, metres: 5 },
      { candidate: lamp, metres: 5 },
      { candidate: about('南头一下大雨就积水，一下雨就淹', 'drainage'), metres: 50 },
    ])
    expect(found).toHaveLength(1)
    expect(found[0]?.sharedWords).toEqual(['下雨就淹'])
  })

  test('the demonstration’s flood comes first for “下雨就淹”', () => {
    const found = similarIdeas({ words: '巷口一下雨就淹。希望清一清', category: 'drainage' }, [
      { candidate: about('希望保留清晨的早點攤', 'shops'), metres: 2 },
      { candidate: about(flood.words, flood.category), metres: 40 },
    ])
    expect(found.map(({ candidate }) => candidate)).toEqual([flood])
    expect(found[0]?.sharedWords).not.toContain('一下')
  })

  test('nor are they in English', () => {
    const found = similarIdeas(about('Someone needs the drain cleaned; we want it, please'), [
      { candidate: about('Someone wants and needs a sign, could they please', 'light'), metres: 5 },
      { candidate: about('The drain is blocked', 'light'), metres: 5 },
    ])
    expect(found.map(({ sharedWords }) => sharedWords)).toEqual([['drain']])
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

  test('similarity is between 0 and 1', () => {
    fc.assert(
      fc.property(text, text, fc.double({ min: 0, max: 200, noNaN: true }), (a, b, metres) => {
        const found = similarIdeas(about(a), [{ candidate: about(b), metres }])
        expect(found.length).toBe(metres <= similarWithinMetres ? 1 : 0)
        expect(found.every(({ similarity }) => similarity >= 0 && similarity <= 1)).toBe(true)
      }),
    )
  })

  test('similarity is 1 for the same words, whatever they are', () => {
    fc.assert(
      fc.property(text, (words) => {
        fc.pre(wordPairs(words).size > 0)
        expect(similarIdeas(about(words), [{ candidate: about(words), metres: 1 }])[0]?.similarity).toBe(1)
      }),
    )
  })
})
