import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ideaCategories, publicStatuses } from '../ideas/idea.ts'
import {
  ContributionFilter,
  type FilterableItem,
  filterKey,
  itemOf,
  marksOf,
  masksOf,
} from './contribution-filter.ts'

const item = (more: Partial<FilterableItem> = {}): FilterableItem => ({
  kind: 'idea',
  status: 'idea',
  category: 'drainage',
  isAnswered: false,
  ...more,
})
const matches = (query: Record<string, string>, of: FilterableItem) =>
  masksOf(ContributionFilter.parse(query)).every((mask) => (mask & marksOf(of)) !== 0)

describe('ContributionFilter', () => {
  test('takes several statuses as either, several fields as both', () => {
    expect(matches({ status: 'idea,open' }, item())).toBe(true)
    expect(matches({ status: 'open', kind: 'idea' }, item())).toBe(false)
  })

  test('keeps what was answered, or what still waits', () => {
    expect(matches({ answered: 'true' }, item())).toBe(false)
    expect(matches({ answered: 'true' }, item({ isAnswered: true }))).toBe(true)
    expect(matches({ answered: 'false' }, item())).toBe(true)
  })

  test('asks a category of what has one', () => {
    expect(matches({ category: 'drainage' }, item())).toBe(true)
    expect(matches({ category: 'drainage' }, item({ kind: 'proposal', category: null }))).toBe(false)
    expect(matches({}, item({ kind: 'proposal', category: null }))).toBe(true)
  })

  test('refuses a status that does not exist', () => {
    expect(ContributionFilter.safeParse({ status: 'nonsense' }).success).toBe(false)
  })

  test('has one name for one filter, however its values are permuted or repeated', () => {
    const key = (query: Record<string, string>) => filterKey(ContributionFilter.parse(query))
    expect(key({ status: 'open,idea,open', q: '积水 drain' })).toBe(
      key({ status: 'idea,open', q: 'DRAIN  積水' }),
    )
    expect(key({ status: 'idea' })).not.toBe(key({ status: 'open' }))
    expect(key({ status: '' })).toBe(key({}))
  })
})

describe('marksOf', () => {
  test('tells every item apart and is read back', () => {
    fc.assert(
      fc.property(
        fc.record({
          kind: fc.constantFrom('idea' as const, 'proposal' as const),
          status: fc.constantFrom(...publicStatuses),
          category: fc.constantFrom(null, ...ideaCategories),
          isAnswered: fc.boolean(),
        }),
        (given) => {
          expect(itemOf(marksOf(given))).toEqual(given)
        },
      ),
    )
  })
})
