import { expect, test } from 'vitest'
import { merged } from '../shared/three-way.ts'
import { decisionOfParts, partsOfDecision, type WrittenDecision } from './content-parts.ts'

const written: WrittenDecision = {
  outcome: 'approved',
  content: {
    title: { zh: '准予修缮', en: 'Repair is approved' },
    reasons: { zh: '符合规定。', en: '' },
    legalBasis: [{ article: { zh: '第 28 条', en: 'Art. 28' }, says: null }],
    effectiveOn: '2026-05-15',
    expiresOn: null,
  },
}

test('a text is taken apart and put together again', () => {
  expect(decisionOfParts(partsOfDecision(written))).toEqual(written)
})

test('the Chinese of one writer and the English of another come together in one field', () => {
  const { content } = written
  const mine = { ...written, content: { ...content, reasons: { zh: '符合第 28 条。', en: '' } } }
  const theirs = {
    ...written,
    outcome: 'refused' as const,
    content: { ...content, reasons: { zh: '符合规定。', en: 'It complies.' } },
  }
  const [base, one, other] = [written, mine, theirs].map(partsOfDecision)
  const together = merged({ base: base ?? {}, mine: one ?? {}, theirs: other ?? {} }, {})
  expect(decisionOfParts(together)).toEqual({
    outcome: 'refused',
    content: { ...content, reasons: { zh: '符合第 28 条。', en: 'It complies.' } },
  })
})
