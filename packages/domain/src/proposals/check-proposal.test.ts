import { describe, expect, test } from 'vitest'
import { checkProposal, blockingFindings } from './check-proposal.ts'
import { element, epsg, inForce, objects } from '../zones/liuting-li.test-data.ts'

const [breach] = blockingFindings(
  checkProposal([element('P4', 1, 'P4-sign')], inForce, objects, epsg).findings,
)

describe('blockingFindings', () => {
  test('are breaches of what must be kept, never of advice', () => {
    if (!breach) throw new Error('The sign of P4 breaks no rule any more.')
    expect(blockingFindings([breach, { ...breach, severity: 'guidance' }])).toEqual([breach])
    expect(blockingFindings([{ ...breach, result: 'needs_expert' }])).toEqual([])
  })
  test('give way to the exception that was granted for this rule and this work', () => {
    if (!breach) throw new Error('The sign of P4 breaks no rule any more.')
    const { workId, ruleId } = breach
    expect(blockingFindings([breach], [{ workId, ruleId }])).toEqual([])
    expect(blockingFindings([breach], [{ workId: 'next-door', ruleId }])).toEqual([breach])
    expect(blockingFindings([breach], [{ workId, ruleId: 'another-rule' }])).toEqual([breach])
  })
})
