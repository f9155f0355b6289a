import { OpenPoll } from '@hetu/domain/polls/poll'
import { describe, expect, it } from 'vitest'
import {
  type ComposedPoll,
  addFact,
  addOption,
  dropFact,
  emptyPoll,
  faultIn,
  toOpen,
} from './composed-poll.ts'

const both = (text: string) => ({ zh: text, en: text })
const times = { opensAt: null, closesAt: '2026-06-10T10:00:00.000Z' }
const poll: ComposedPoll = {
  ...emptyPoll,
  question: both('怎么铺'),
  options: ['石板', '平带'].map((title) => ({ title: both(title), values: [both('218 万元')] })),
  eligible: [
    { label: both('户'), count: 96 },
    { label: both('店'), count: 9 },
  ],
}

describe('toOpen', () => {
  it('is what the server takes, with the same facts in the same order in every option', () => {
    const areas = [{ kind: 'lane' as const, id: 'lantern-lane', name: both('打灯巷') }]
    const more = { ...poll, ...addFact(poll), areaIds: ['lantern-lane'] }
    const whole = {
      ...more,
      facts: more.facts.map((fact, at) => (at === 1 ? both('轮椅') : fact)),
      options: more.options.map((option) => ({ ...option, values: option.values.with(1, both('可通行')) })),
    }
    const opened = OpenPoll.parse({
      reference: 'P2',
      ...toOpen(whole, { areas, sentence: both('打灯巷'), ...times }),
    })
    expect(opened.options.map(({ facts }) => facts.map(({ label }) => label.zh))).toEqual([
      ['造价', '轮椅'],
      ['造价', '轮椅'],
    ])
    expect(opened.electorate.areas).toEqual([{ kind: 'lane', id: 'lantern-lane' }])
  })
  it('asks the whole place when no lane is chosen', () => {
    expect(toOpen(poll, { areas: [], sentence: both('全里'), ...times }).electorate.areas).toEqual([
      { kind: 'place', id: null },
    ])
  })
})

describe('faultIn', () => {
  it('names what is missing, in the order of the form', () => {
    expect(faultIn(emptyPoll, times)).toBe('needsQuestion')
    expect(faultIn({ ...poll, options: addOption(poll) }, times)).toBe('needsOptions')
    expect(faultIn({ ...poll, relations: [] }, times)).toBe('needsRelations')
    expect(faultIn({ ...poll, eligible: [{ label: both('户'), count: 0 }] }, times)).toBe('needsEligible')
    expect(faultIn(poll, { ...times, closesAt: null })).toBe('needsTimes')
    expect(faultIn(poll, { opensAt: '2026-07-01T00:00:00.000Z', closesAt: times.closesAt })).toBe(
      'needsTimes',
    )
    expect(faultIn(poll, times)).toBeNull()
  })
})

describe('dropFact', () => {
  it('takes a fact from every option alike', () => {
    const { facts, options } = dropFact(poll, 0)
    expect(facts).toEqual([])
    expect(options.every(({ values }) => values.length === 0)).toBe(true)
  })
})
