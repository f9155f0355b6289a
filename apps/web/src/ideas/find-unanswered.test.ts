import type { UnansweredIdea } from '@hetu/domain/ideas/unanswered-idea'
import { expect, test } from 'vitest'
import { findUnanswered } from './find-unanswered.ts'

const person = { id: 'p', chosenName: { zh: '林阿姨', en: 'Auntie Lin' }, label: null }
function waiting(n: number, more: Partial<UnansweredIdea> = {}): UnansweredIdea {
  return {
    idea: {
      kind: 'idea',
      id: `id${n}`,
      reference: `LTL-${String(n).padStart(4, '0')}`,
      title: `第${n}盏路灯`,
      language: 'zh',
      ideaKind: 'request',
      category: 'light',
      status: 'idea',
      extent: 'spot',
      position: [0, 0],
      placeName: { zh: '磨坊弄', en: 'Mill Alley' },
      author: person,
      channel: 'online',
      imported: null,
      supportCount: 0,
      opposeCount: 0,
      commentCount: 0,
      createdAt: '2026-01-01T00:00:00Z',
      changedAt: '2026-01-01T00:00:00Z',
    },
    words: '晚上太暗',
    answerDueOn: '2026-02-01',
    isOverdue: false,
    isReopened: false,
    wasHandledByMe: false,
    absorbedBy: [],
    ...more,
  }
}
const found = (all: UnansweredIdea[], words: string, filter: 'all' | 'overdue' | 'free' = 'all') =>
  findUnanswered(all, words, filter).map(({ idea }) => idea.reference)

test('what is overdue comes first, then what is due soonest, last what has no day', () => {
  const all = [
    waiting(1, { answerDueOn: null }),
    waiting(2, { answerDueOn: '2026-03-01' }),
    waiting(3, { answerDueOn: '2026-02-01' }),
    waiting(4, { answerDueOn: '2026-01-09', isOverdue: true }),
    waiting(5, { answerDueOn: '2026-01-02', isOverdue: true }),
  ]
  expect(found(all, '')).toEqual(['LTL-0005', 'LTL-0004', 'LTL-0003', 'LTL-0002', 'LTL-0001'])
  expect(found(all, '', 'overdue')).toEqual(['LTL-0005', 'LTL-0004'])
})

test('an idea is found by its number, words, place and writer, in either language, all words together', () => {
  const all = [waiting(1), waiting(2, { words: '门口积水' })]
  expect(found(all, 'ltl-0002')).toEqual(['LTL-0002'])
  expect(found(all, '积水')).toEqual(['LTL-0002'])
  expect(found(all, 'mill  auntie')).toEqual(['LTL-0001', 'LTL-0002'])
  expect(found(all, '磨坊弄 积水')).toEqual(['LTL-0002'])
  expect(found(all, '没有的词')).toEqual([])
})

test('what no proposal took up is shown apart', () => {
  const taken = { reference: 'P1', title: { zh: '甲', en: 'A' }, elementId: null, stage: 'notice', at: '' }
  expect(found([waiting(1, { absorbedBy: [taken] }), waiting(2)], '', 'free')).toEqual(['LTL-0002'])
})
