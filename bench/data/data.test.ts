import { describe, expect, test } from 'vitest'
import { idOf } from './quarter.ts'
import { randomFrom, zipf } from './random.ts'
import { speaker, tokensOf, vocabularyFrom } from './vocabulary.ts'
import { makeDrawings, makeZones } from './zones.ts'

describe('the seed', () => {
  test('decides every number, word and zone', () => {
    const some = (seed: number) => {
      const say = speaker(vocabularyFrom(seed), randomFrom(seed))
      return [say(), say(), makeZones(seed)[0]!.wkt(), makeDrawings(seed, 2)]
    }
    expect(some(7)).toEqual(some(7))
    expect(some(7)).not.toEqual(some(8))
  })
})

describe('the words', () => {
  test('follow Zipf: the first rank twice as often as the second', () => {
    const rank = zipf(1000, randomFrom(1))
    const counts = [0, 0]
    for (let take = 0; take < 100_000; take += 1) {
      const found = rank()
      if (found < 2) counts[found]! += 1
    }
    expect(counts[0]! / counts[1]!).toBeGreaterThan(1.9)
    expect(counts[0]! / counts[1]!).toBeLessThan(2.1)
  })

  test('are in both languages, long enough and within what an idea may say', () => {
    const say = speaker(vocabularyFrom(3), randomFrom(3))
    const said = Array.from({ length: 1000 }, say)
    const chinese = said.filter(({ language }) => language === 'zh').length
    expect(chinese).toBeGreaterThan(550)
    expect(chinese).toBeLessThan(650)
    for (const { title, words } of said) {
      expect(title.length).toBeLessThanOrEqual(80)
      expect(words.length).toBeGreaterThan(20)
    }
  })

  test('are found by pairs of Han characters and by Latin words', () => {
    expect(tokensOf('打灯巷，积水 bokam Lane').split(' ').toSorted()).toEqual(
      ['bokam', 'lane', '打灯', '灯巷', '积水'].toSorted(),
    )
  })
})

describe('the zones', () => {
  test('are 5,000, 4 % of them with 1,000 to 3,000 corners', () => {
    const zones = makeZones(5)
    const large = zones.filter(({ corners }) => corners >= 1000)
    expect([zones.length, large.length]).toEqual([5000, 200])
    expect(Math.max(...large.map(({ corners }) => corners))).toBeLessThanOrEqual(3000)
  })
})

test('ids are well formed', () => {
  expect(idOf('idea', 255)).toBe('00000004-0000-7000-8000-0000000000ff')
})
