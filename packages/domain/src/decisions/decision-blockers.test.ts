import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decisionFigures, type InputVoice } from './decision-figures.ts'
import { type InputRef, inputKey, isAnswered, type OpinionGroup } from './disposition.ts'
import type { StageFacts } from '../proposals/may-advance-stage.ts'
import { refusalSentences } from '../refusal.ts'
import { type DecisionCase, leavesProposal, decisionBlockers } from './decision-blockers.ts'
import { addToGroup, mergeGroups, moveBetween, splitGroup } from './regroup.ts'

const text = { zh: '理由', en: 'reason' }
const settled: DecisionCase = {
  version: 2,
  shownVersion: 2,
  step: null,
  inputs: [],
  groups: [],
  findings: [],
  requirements: [],
  exceptions: [],
  reviews: [],
  hearings: [],
  missingParts: [],
}
const allSettled: StageFacts = {
  elements: true,
  notice_given: true,
  notice_over: true,
  no_unnoticed_change: true,
  hearing_answered: true,
  checks_passed: true,
  explained: false,
}
const group = (id: string, inputs: InputRef[], more: Partial<OpinionGroup> = {}): OpinionGroup => ({
  id,
  title: text,
  disposition: 'adopted',
  reason: text,
  change: null,
  followUp: null,
  inputs,
  ...more,
})
const idea = (id: string): InputRef => ({ kind: 'idea', id })
const kinds = (given: Partial<DecisionCase>) =>
  decisionBlockers({ ...settled, ...given }).map(({ kind }) => kind)

describe('decisionBlockers', () => {
  test('lets a settled case through', () => {
    expect(kinds({ inputs: [{ ...idea('a'), label: 'A' }], groups: [group('g', [idea('a')])] })).toEqual([])
  })

  test('says first that the notice runs and that the proposal is not there yet', () => {
    const early = { stage: 'notice' as const, facts: { ...allSettled, notice_over: false } }
    const blockers = decisionBlockers({ ...settled, step: early, missingParts: ['reasons'] })
    expect(blockers.map(({ kind }) => kind)).toEqual(['step_missing', 'step_missing', 'content_missing'])
    expect(blockers[0]).toMatchObject({ sentence: refusalSentences.notice_still_open })
    expect(blockers[1]).toMatchObject({
      sentence: {
        zh: '方案现在处于“公示”阶段，到“决定”阶段才能送审和公布。',
        en: 'The proposal is at “Public notice”. It can be submitted and published once it is at “Decision”.',
      },
    })
    expect(kinds({ step: { stage: 'decision', facts: allSettled } })).toEqual([])
    const changed = { ...allSettled, no_unnoticed_change: false }
    expect(kinds({ step: { stage: 'decision', facts: changed } })).toEqual(['step_missing'])
  })

  test('stops where another version is shown, or none', () => {
    expect(decisionBlockers({ ...settled, shownVersion: 3 })).toMatchObject([
      { kind: 'step_missing', sentence: { en: expect.stringContaining('version 3') } },
    ])
    expect(decisionBlockers({ ...settled, shownVersion: null })).toEqual([
      { kind: 'step_missing', sentence: refusalSentences.version_not_frozen },
    ])
  })

  test('leaves the proposal only for one that takes the place of another on the same version', () => {
    expect(leavesProposal({ version: 2 }, { version: 2 })).toBe(true)
    expect(leavesProposal({ version: 2 }, { version: 1 })).toBe(false)
    expect(leavesProposal({ version: 2 }, null)).toBe(false)
  })

  test('names a hearing that was asked for once, not again as a step', () => {
    const facts = { ...allSettled, hearing_answered: false }
    expect(kinds({ step: { stage: 'decision', facts }, hearings: [{ id: 'h', isAnswered: false }] })).toEqual(
      ['hearing_unanswered'],
    )
  })

  test('names the input that no group holds, and tells nothing else of it', () => {
    const whole = { ...idea('a'), label: 'LTL-0007', words: '巷口晚上太暗。' }
    expect(decisionBlockers({ ...settled, inputs: [whole] })).toEqual([
      { kind: 'input_open', input: idea('a'), label: 'LTL-0007' },
    ])
  })

  test('wants a disposition, a reason, and for another body where it was sent', () => {
    const inputs = [{ ...idea('a'), label: 'A' }]
    for (const lack of [
      { disposition: null },
      { reason: null },
      { disposition: 'out_of_competence' as const },
    ]) {
      expect(kinds({ inputs, groups: [group('g', [idea('a')], lack)] })).toEqual(['input_without_answer'])
    }
  })

  test('an input in two groups needs both answered', () => {
    const groups = [group('g', [idea('a')]), group('h', [idea('a')], { reason: null })]
    expect(kinds({ inputs: [{ ...idea('a'), label: 'A' }], groups })).toEqual(['input_without_answer'])
  })

  test('a group that holds nothing stops it', () => {
    expect(kinds({ groups: [group('g', [])] })).toEqual(['empty_group'])
  })

  test('a mandatory failing rule stops it until an exception is granted for that rule and work', () => {
    const finding: DecisionCase['findings'][number] = {
      ruleId: 'height',
      workId: 'lift',
      result: 'fail',
      severity: 'mandatory',
      decidedBy: null,
      sentence: text,
    }
    expect(kinds({ findings: [finding] })).toEqual(['failing_finding'])
    expect(kinds({ findings: [finding], exceptions: [{ ruleId: 'height', workId: 'roof' }] })).toEqual([
      'failing_finding',
    ])
    expect(kinds({ findings: [finding], exceptions: [{ ruleId: 'colour', workId: 'lift' }] })).toEqual([
      'failing_finding',
    ])
    expect(kinds({ findings: [finding], exceptions: [{ ruleId: 'height', workId: null }] })).toEqual([])
  })

  test('a required discipline that nobody reviews stops it, and a recused expert does not count', () => {
    const requirements: DecisionCase['requirements'] = [{ kind: 'expert', discipline: 'heritage' }]
    const review = {
      id: 'r1',
      version: 2,
      discipline: 'heritage',
      isInterestDeclared: true,
      isRecused: false,
      isSigned: true,
      isReleased: true,
    }
    expect(kinds({ requirements })).toEqual(['discipline_missing'])
    expect(kinds({ requirements, reviews: [review] })).toEqual([])
    expect(kinds({ requirements, reviews: [{ ...review, isRecused: true }] })).toEqual(['discipline_missing'])
    expect(kinds({ requirements, reviews: [{ ...review, isReleased: false }] })).toEqual([
      'discipline_missing',
      'review_unreleased',
    ])
  })

  test('a field is heard by a signature on the version decided; what was read instead is named', () => {
    const requirements: DecisionCase['requirements'] = [{ kind: 'expert', discipline: 'heritage' }]
    const review = {
      id: 'r1',
      version: 2,
      discipline: 'heritage',
      isInterestDeclared: true,
      isRecused: false,
      isSigned: true,
      isReleased: true,
    }
    const blocker = { kind: 'discipline_missing', discipline: 'heritage', version: 2 }
    const blockersOf = (...reviews: DecisionCase['reviews']) =>
      decisionBlockers({ ...settled, requirements, reviews })
    expect(blockersOf({ ...review, version: 1 })).toEqual([{ ...blocker, readVersion: 1 }])
    expect(blockersOf({ ...review, version: 1 }, { ...review, version: 2 })).toEqual([])
    expect(blockersOf({ ...review, version: 1, isRecused: true })).toEqual([
      { ...blocker, readVersion: null },
    ])
    expect(blockersOf({ ...review, isSigned: false, isReleased: false })).toEqual([
      { ...blocker, readVersion: null },
      { kind: 'review_unsigned', reviewId: 'r1', discipline: 'heritage' },
    ])
  })

  test('each sealed review, open hearing and missing part is named', () => {
    const review = {
      id: 'r1',
      version: 2,
      discipline: 'fire',
      isInterestDeclared: false,
      isRecused: false,
      isSigned: false,
      isReleased: false,
    }
    expect(kinds({ reviews: [review] })).toEqual(['interest_undeclared'])
    expect(kinds({ reviews: [{ ...review, isInterestDeclared: true }] })).toEqual(['review_unsigned'])
    expect(kinds({ reviews: [{ ...review, isInterestDeclared: true, isSigned: true }] })).toEqual([
      'review_unreleased',
    ])
    expect(kinds({ hearings: [{ id: 'h', isAnswered: false }], missingParts: ['reasons'] })).toEqual([
      'hearing_unanswered',
      'content_missing',
    ])
  })

  test('blocks by inputs exactly when one input is in no group or in one without answer', () => {
    const cases = fc.record({
      count: fc.integer({ min: 0, max: 8 }),
      groups: fc.array(fc.record({ members: fc.array(fc.nat(7)), hasAnswer: fc.boolean() }), {
        maxLength: 5,
      }),
    })
    fc.assert(
      fc.property(cases, ({ count, groups }) => {
        const inputs = Array.from({ length: count }, (_, n) => idea(`i${n}`))
        const table = groups.map(({ members, hasAnswer }, n) =>
          group(
            `g${n}`,
            members.map((m) => idea(`i${m}`)),
            hasAnswer ? {} : { reason: null },
          ),
        )
        const blocked = decisionBlockers({
          ...settled,
          inputs: inputs.map((i) => ({ ...i, label: i.id })),
          groups: table,
        }).filter(({ kind }) => kind === 'input_open' || kind === 'input_without_answer').length
        const settledInputs = inputs.filter((input) => {
          const holding = table.filter((g) => g.inputs.some((member) => inputKey(member) === inputKey(input)))
          return holding.length > 0 && holding.every(isAnswered)
        })
        expect(blocked).toBe(inputs.length - settledInputs.length)
      }),
    )
  })
})

const steps = fc.array(
  fc.record({
    act: fc.constantFrom('add', 'move', 'merge', 'split'),
    from: fc.nat(9),
    to: fc.nat(9),
    chosen: fc.array(fc.nat(11), { maxLength: 6 }),
  }),
  { maxLength: 40 },
)

describe('regroup', () => {
  test('random group, move, merge and split lose no input and count no person twice', () => {
    fc.assert(
      fc.property(steps, (acts) => {
        const all = Array.from({ length: 12 }, (_, n) => idea(`i${n}`))
        // Twelve inputs from five persons; the last is one entry for three.
        const voices: InputVoice[] = all.map((input, n) => ({
          ...input,
          channel: 'online',
          relation: null,
          persons: n === 11 ? ['x', 'y', 'z'] : [`p${n % 5}`],
        }))
        let groups = [group('g0', all), group('g1', [])]
        acts.forEach(({ act, from, to, chosen }, n) => {
          const [a, b] = [groups[from % groups.length]?.id ?? '', groups[to % groups.length]?.id ?? '']
          const inputs = chosen.map((index) => all[index] as InputRef)
          if (act === 'add') groups = addToGroup(groups, a, inputs)
          if (act === 'move') groups = moveBetween(groups, a, b, inputs)
          if (act === 'merge') groups = mergeGroups(groups, a, b)
          if (act === 'split') groups = splitGroup(groups, a, inputs, { id: `s${n}`, title: text })
        })
        const held = new Set(groups.flatMap((g) => g.inputs.map(inputKey)))
        expect(held.size).toBe(all.length)
        for (const g of groups) expect(new Set(g.inputs.map(inputKey)).size).toBe(g.inputs.length)
        const figures = decisionFigures(voices, groups, 0)
        expect(figures.persons).toBe(8)
        expect(figures.contributions).toBe(12)
        expect(figures.points).toBeGreaterThanOrEqual(8)
        expect(figures.points).toBeLessThanOrEqual(8 * groups.length)
      }),
    )
  })
})
