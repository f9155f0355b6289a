import type { Finding } from '@hetu/domain/zones/finding'
import { expect, test } from 'vitest'
import { findingsByRule } from './finding-looks.ts'

const finding = (of: Partial<Finding>, zh: string) => {
  const given = { zoneId: null, objectId: null, result: 'pass', ...of, sentence: { zh, en: zh } }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what grouping does not read is left out
  return given as Finding
}

test('a rule stands once, under its gravest word, with each sentence once', () => {
  const groups = findingsByRule([
    finding({ ruleId: 'width', workId: 'a' }, '巷宽保持'),
    finding({ ruleId: 'tree', workId: 'a' }, '离树 6.00 m'),
    finding({ ruleId: 'tree', workId: 'b', result: 'needs_expert' }, '管离树 6.00 m'),
    finding({ ruleId: 'width', workId: 'b' }, '巷宽保持'),
    finding({ ruleId: 'use', workId: 'b', result: 'not_applicable' }, '不涉及'),
  ])
  expect(groups.map(({ result, findings }) => [result, findings.map(({ sentence }) => sentence.zh)])).toEqual(
    [
      ['needs_expert', ['管离树 6.00 m', '离树 6.00 m']],
      ['pass', ['巷宽保持']],
    ],
  )
})

test('the same rule of two things is two rules', () => {
  const of = { ruleId: 'setback', workId: 'a' }
  const findings = [
    finding({ ...of, objectId: 'W1' }, '离西井'),
    finding({ ...of, objectId: 'W2' }, '离东井'),
  ]
  expect(findingsByRule(findings)).toHaveLength(2)
})
