import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { roles } from '../people/role.ts'
import { mayAdvanceStage } from './may-advance-stage.ts'
import type { StageFacts } from './may-advance-stage.ts'
import { proposalStatus } from './proposal-status.ts'
import { isPublicStage, stages, unseenStages } from './stage.ts'
import { stageTransitions } from './stage-transition.ts'

const all: StageFacts = {
  elements: true,
  notice_given: true,
  notice_over: true,
  no_unnoticed_change: true,
  hearing_answered: true,
  checks_passed: true,
  explained: true,
}
const everybody = { roles: ['planner', 'authority'] as const, verb: 'advance-stage' as const }

describe('mayAdvanceStage', () => {
  test('keeps a proposal with a failing check from decision', () => {
    expect(
      mayAdvanceStage('legality_review', 'decision', everybody, { ...all, checks_passed: false }),
    ).toMatchObject({ code: 'check_fails' })
  })
  test('keeps a material change from going on without a new notice', () => {
    expect(
      mayAdvanceStage('revision', 'legality_review', everybody, { ...all, no_unnoticed_change: false }),
    ).toMatchObject({ code: 'material_change_needs_notice' })
  })
  test('lets each step be taken by its own roles and by nobody else', () => {
    const takes = (role: (typeof roles)[number], to: (typeof stages)[number]) => {
      const refusal = mayAdvanceStage('challenge_window', to, { roles: [role], verb: 'advance-stage' }, all)
      if (refusal) expect(refusal).toEqual({ code: 'not_allowed' })
      return refusal === null
    }
    expect(roles.filter((role) => takes(role, 'implementation'))).toEqual(['planner'])
    expect(roles.filter((role) => takes(role, 'refused'))).toEqual([
      'planner',
      'authority',
      'legality_reviewer',
    ])
    expect(roles.filter((role) => takes(role, 'remitted'))).toEqual(['authority'])
  })
  test('lets no proposal stop or go back without a reason', () => {
    const unexplained = { ...all, explained: false }
    const by = {
      roles: ['planner', 'authority', 'legality_reviewer'] as const,
      verb: 'advance-stage' as const,
    }
    const isRefused = (from: (typeof stages)[number], to: (typeof stages)[number]) => {
      const refusal = mayAdvanceStage(from, to, by, unexplained)
      if (refusal) expect(refusal).toEqual({ code: 'stage_without_reason', path: ['note'] })
      return refusal !== null
    }
    const asks = stageTransitions
      .filter((step) => step.by === 'advance-stage' && isRefused(step.from, step.to))
      .map(({ to }) => to)
    expect(new Set(asks)).toEqual(new Set(['withdrawn', 'suspended', 'lapsed', 'refused', 'remitted']))
    const stops = stageTransitions.filter(({ to }) => asks.includes(to))
    expect(asks).toHaveLength(stops.length)
  })
  test('lets nobody put a proposal up or publish a decision by hand', () => {
    for (const to of ['notice', 'published'] as const) {
      for (const from of stages)
        expect(mayAdvanceStage(from, to, everybody, all)).toMatchObject({ code: 'no_such_step' })
    }
  })
  test('never reaches a decision from a draft without passing notice', () => {
    expect.hasAssertions()
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 40 }), (choices) => {
        let stage: (typeof stages)[number] = 'draft'
        let wasNoticed = false
        for (const choice of choices) {
          const open = stageTransitions.filter(
            (step) => step.from === stage && (wasNoticed || !step.needs.includes('notice_given')),
          )
          const taken = open[choice % Math.max(1, open.length)]
          if (!taken) break
          stage = taken.to
          wasNoticed ||= stage === 'notice'
          expect(stage === 'decision' && !wasNoticed).toBe(false)
        }
      }),
    )
  })
})

describe('stageTransitions', () => {
  test('lists each step once and leads from draft to closed', () => {
    const steps = stageTransitions.map((step) => `${step.from}>${step.to}`)
    expect(new Set(steps).size).toBe(steps.length)
    const reached = new Set(['draft'])
    for (let round = 0; round < stages.length; round += 1) {
      for (const step of stageTransitions) if (reached.has(step.from)) reached.add(step.to)
    }
    // The main line comes first, the side states after it.
    expect(stages.slice(0, 15).filter((stage) => !reached.has(stage))).toEqual([])
  })
})

test('what nobody saw becomes public by being opened for co-design and in no other way', () => {
  const opens = stageTransitions.filter(({ from, to }) => !isPublicStage(from) && isPublicStage(to))
  expect(opens.map(({ from, to }) => `${from}>${to}`)).toEqual(['screening>co_design'])
  expect(stageTransitions.filter(({ from }) => from === 'discarded')).toEqual([])
})

describe('proposalStatus', () => {
  test('hides drafts, screening and discarded drafts, and shows a refused decision as declined', () => {
    for (const stage of unseenStages) expect(proposalStatus(stage, null)).toBe(null)
    expect(proposalStatus('published', 'refused')).toBe('declined')
    expect(proposalStatus('challenge_window', 'approved_with_conditions')).toBe('adopted')
    expect(proposalStatus('notice', null, false)).toBe('review')
  })
})
