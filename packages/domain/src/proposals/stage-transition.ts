import type { Role } from '../people/role.ts'
import type { RefusalCode } from '../refusal.ts'
import type { Stage } from './stage.ts'

/** What must hold before a step; each with the sentence that refuses it. */
export const stageNeeds = {
  elements: 'proposal_without_elements',
  notice_given: 'proposal_not_noticed',
  notice_over: 'notice_still_open',
  no_unnoticed_change: 'material_change_needs_notice',
  hearing_answered: 'hearing_unanswered',
  checks_passed: 'check_fails',
  explained: 'stage_without_reason',
} as const satisfies Record<string, RefusalCode>
export type StageNeed = keyof typeof stageNeeds

export interface StageTransition {
  from: Stage
  to: Stage
  roles: readonly Role[]
  needs: readonly StageNeed[]
  /** The verb that takes the step; it cannot be taken by hand. */
  by: 'advance-stage' | 'publish-notice' | 'publish-decision'
}

const planner: readonly Role[] = ['planner']
const legal: readonly Role[] = ['planner', 'authority', 'legality_reviewer']
const authority: readonly Role[] = ['authority']

const step = (
  from: Stage,
  to: Stage,
  roles: readonly Role[],
  needs: readonly StageNeed[] = [],
  by: StageTransition['by'] = 'advance-stage',
): StageTransition => ({ from, to, roles, needs, by })

const beforeLegality: readonly StageNeed[] = [
  'notice_given',
  'notice_over',
  'no_unnoticed_change',
  'hearing_answered',
]
/** People were asked; a proposal does not go from their sight without a word. */
const explained: readonly StageNeed[] = ['explained']
const working: readonly Stage[] = ['notice', 'expert_review', 'hearing', 'revision']
const notYetDecided: readonly Stage[] = ['co_design', ...working, 'legality_review']

/** Every step a proposal may take: who may take it and what must hold. What is not listed is refused. */
export const stageTransitions: readonly StageTransition[] = [
  step('draft', 'screening', planner, ['elements']),
  step('screening', 'draft', planner),
  // What nobody saw is not withdrawn: that would show it.
  step('draft', 'discarded', planner),
  step('screening', 'discarded', planner),
  step('screening', 'co_design', planner, ['elements']),
  step('co_design', 'expert_review', planner, ['elements']),
  step('co_design', 'revision', planner),
  ...(['co_design', 'revision', 'expert_review', 'hearing'] as const).map((from) =>
    step(from, 'notice', planner, ['elements'], 'publish-notice'),
  ),
  step('notice', 'expert_review', planner),
  step('revision', 'expert_review', planner),
  step('hearing', 'expert_review', planner),
  step('notice', 'hearing', legal, ['notice_over']),
  step('expert_review', 'hearing', legal, ['notice_over']),
  step('revision', 'hearing', legal, ['notice_over']),
  step('notice', 'revision', planner, ['notice_over']),
  step('expert_review', 'revision', planner),
  step('hearing', 'revision', planner),
  step('legality_review', 'revision', legal),
  step('decision', 'revision', authority),
  ...working.map((from) => step(from, 'legality_review', legal, beforeLegality)),
  step('legality_review', 'decision', legal, [...beforeLegality, 'checks_passed']),
  step('decision', 'published', authority, beforeLegality, 'publish-decision'),
  step('published', 'challenge_window', legal),
  step('challenge_window', 'implementation', planner),
  step('challenge_window', 'refused', legal, explained),
  step('challenge_window', 'remitted', authority, explained),
  step('remitted', 'revision', planner),
  step('implementation', 'completion', planner),
  step('implementation', 'lapsed', authority, explained),
  step('completion', 'evaluation', planner),
  step('evaluation', 'closed', legal),
  ...notYetDecided.map((from) => step(from, 'withdrawn', planner, explained)),
  ...[...working, 'legality_review' as const].map((from) => step(from, 'suspended', legal, explained)),
  step('suspended', 'revision', legal),
]

/** From these on others judge a fixed text: the version is frozen and public. */
export const stagesOnFrozenText: readonly Stage[] = ['expert_review', 'legality_review', 'decision']

/** Stages in which the next version of a proposal may be written; later ones are settled. */
export const stagesForNextVersion: readonly Stage[] = ['co_design', ...working, 'remitted']

/** In these a version may be shown and frozen without a notice. */
export const stagesForPublishing: readonly Stage[] = ['co_design', ...working]

/** The step from one stage to another, if there is one. */
export function transitionBetween(from: Stage, to: Stage): StageTransition | undefined {
  return stageTransitions.find((transition) => transition.from === from && transition.to === to)
}

/** A step that a person takes by hand; notices and decisions have verbs of their own. */
export type HandStep = StageTransition & { to: Exclude<Stage, 'notice' | 'published'> }

/** Steps that can be taken by hand from here. */
export const nextStages = (from: Stage): HandStep[] =>
  stageTransitions.filter(
    (transition): transition is HandStep => transition.from === from && transition.by === 'advance-stage',
  )
