import { z } from 'zod'
import type { LocalText } from '../language.ts'
import type { Refusal } from '../refusal.ts'

/** Where a proposal stands, in the order of the procedure; the last six are side states. */
export const stages = [
  'draft',
  'screening',
  'co_design',
  'notice',
  'expert_review',
  'hearing',
  'revision',
  'legality_review',
  'decision',
  'published',
  'challenge_window',
  'implementation',
  'completion',
  'evaluation',
  'closed',
  'withdrawn',
  'suspended',
  'lapsed',
  'refused',
  'remitted',
  'discarded',
] as const
export const Stage = z.enum(stages)
export type Stage = z.infer<typeof Stage>

/** What an authority decided; set when its decision is published. */
export const outcomes = ['approved', 'approved_with_conditions', 'refused', 'remitted'] as const
export const Outcome = z.enum(outcomes)
export type Outcome = z.infer<typeof Outcome>

export const stageNames: Record<Stage, LocalText> = {
  draft: { zh: '草案', en: 'Draft' },
  screening: { zh: '合规预审', en: 'Screening' },
  co_design: { zh: '协商', en: 'Co-design' },
  notice: { zh: '公示', en: 'Public notice' },
  expert_review: { zh: '专家论证', en: 'Expert review' },
  hearing: { zh: '听证', en: 'Hearing' },
  revision: { zh: '修改', en: 'Revision' },
  legality_review: { zh: '合法性审查', en: 'Legality review' },
  decision: { zh: '决定', en: 'Decision' },
  published: { zh: '公布', en: 'Published' },
  challenge_window: { zh: '异议和复议期', en: 'Objection period' },
  implementation: { zh: '实施', en: 'Works' },
  completion: { zh: '竣工', en: 'Completed' },
  evaluation: { zh: '使用后评估', en: 'Evaluation in use' },
  closed: { zh: '办结', en: 'Closed' },
  withdrawn: { zh: '撤回', en: 'Withdrawn' },
  suspended: { zh: '中止', en: 'Suspended' },
  lapsed: { zh: '失效', en: 'Lapsed' },
  refused: { zh: '不予通过', en: 'Refused' },
  remitted: { zh: '发回重办', en: 'Sent back' },
  discarded: { zh: '弃用', en: 'Discarded' },
}

/** In these a proposal is over, and nothing comes of it. */
export const givenUpStages: readonly Stage[] = ['withdrawn', 'lapsed', 'refused', 'discarded']

/** What keeps a proposal that is over from being asked about or worked on; null while it may go on. */
export const mayGoOn = (stage: Stage): Refusal | null =>
  givenUpStages.includes(stage) ? { code: 'proposal_given_up' } : null

/** Stages that may be given a last day, which then is the proposal's clock; a notice has its own. */
export const stagesWithTerm: readonly Stage[] = [
  'co_design',
  'expert_review',
  'hearing',
  'revision',
  'legality_review',
  'decision',
  'challenge_window',
  'implementation',
  'evaluation',
]

/** In these only staff know of a proposal: it was never shown, and one that is given up unseen never is. */
export const unseenStages: readonly Stage[] = ['draft', 'screening', 'discarded']

/** Whether everybody may know of a proposal in this stage. */
export const isPublicStage = (stage: Stage): boolean => !unseenStages.includes(stage)
