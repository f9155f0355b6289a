import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { countPersons, stanceOfSupport, standings } from './count-persons.ts'
import { stances } from './ledger.ts'
import { quoteByRule } from './quote-by-rule.ts'

const aVoice = fc.record({
  personId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  stance: fc.constantFrom(...stances),
  isOwnWords: fc.boolean(),
})

test('a person counts once and in one standing, whatever they wrote and supported', () => {
  fc.assert(
    fc.property(fc.array(aVoice, { maxLength: 40 }), (voices) => {
      const count = countPersons(voices)
      expect(count.persons).toBe(new Set(voices.map(({ personId }) => personId)).size)
      expect(standings.reduce((sum, standing) => sum + count[standing], 0)).toBe(count.persons)
      // Saying the same again, a hundred times, moves nothing.
      expect(countPersons(Array.from({ length: 100 }, () => voices).flat())).toEqual(count)
    }),
  )
})

test('own words count before supports; who said both sides is on several', () => {
  const of = (...voices: [string, (typeof stances)[number], boolean][]) =>
    countPersons(voices.map(([personId, stance, isOwnWords]) => ({ personId, stance, isOwnWords })))
  expect(of(['a', 'for', true], ['a', 'against', false])).toMatchObject({ for: 1, against: 0, persons: 1 })
  expect(of(['a', 'none', true], ['a', 'against', false])).toMatchObject({ against: 1, persons: 1 })
  expect(of(['a', 'for', false], ['a', 'against', false])).toMatchObject({ several: 1, persons: 1 })
  expect(of(['a', 'none', true])).toMatchObject({ none: 1, persons: 1 })
})

test('who opposes words stands on their other side; who opposes a condition or a question on none', () => {
  expect(stances.map((stance) => stanceOfSupport(stance, 'support'))).toEqual([...stances])
  expect(stances.map((stance) => stanceOfSupport(stance, 'oppose'))).toEqual([
    'against',
    'for',
    'none',
    'none',
  ])
})

test('the smallest stance is quoted too, in the same place over a hundred shuffles', () => {
  const words = Array.from({ length: 100 }, (_, at) => ({
    id: `LTL-${at}`,
    stance: at < 2 ? ('against' as const) : ('for' as const),
    persons: at % 7,
    saidAt: `2026-05-${String(1 + (at % 28)).padStart(2, '0')}`,
  }))
  const expected = quoteByRule(words).map(({ id }) => id)
  expect(quoteByRule(words).map(({ stance }) => stance)).toEqual(['for', 'for', 'against', 'against'])
  fc.assert(
    fc.property(fc.shuffledSubarray(words, { minLength: 100 }), (shuffled) => {
      expect(quoteByRule(shuffled).map(({ id }) => id)).toEqual(expected)
    }),
    { numRuns: 100 },
  )
})
