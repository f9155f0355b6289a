import type {
  CloseOut,
  DecisionInput,
  OpenDecision,
  OpenDecisionLine,
} from '@hetu/domain/decisions/close-out'
import { DecisionDraft, DecisionOutcome } from '@hetu/domain/decisions/decision'
import { InputKind, type InputRef, OpinionGroup } from '@hetu/domain/decisions/disposition'
import type { GroupSuggestion } from '@hetu/domain/decisions/group-suggestions'
import type { DecisionBlocker } from '@hetu/domain/decisions/may-publish-decision'
import { Stage } from '@hetu/domain/proposals/stage'
import { Channel } from '@hetu/domain/channel'
import { z } from 'zod'
import { PublicPersonAnswer } from '../people/people-schemas.ts'
import { BothLanguages, named } from '../server/answers.ts'
import { DocumentAnswer, FiguresOfDecision } from './decision-schemas.ts'

named('DecisionDraft', DecisionDraft)
named('OpinionGroup', OpinionGroup)

const inputRef = { kind: InputKind, id: z.string() }
const InputRefAnswer = named('InputRef', z.object(inputRef) satisfies z.ZodType<InputRef>)

const input = z.object({
  ...inputRef,
  label: z.string(),
  title: BothLanguages,
  words: BothLanguages,
  language: z.string(),
  author: PublicPersonAnswer,
  channel: z.enum([...Channel.options, 'expert']),
  persons: z.int(),
  supporters: z.int(),
  elementId: z.string().nullable(),
  at: z.string(),
  ideaReference: z.string().nullable(),
  reviewId: z.string().nullable(),
  progress: z.enum(['open', 'grouped', 'answered']),
}) satisfies z.ZodType<DecisionInput>

const state = z.enum(['draft', 'awaiting_approval'])

const open = z.object({
  id: z.string(),
  state,
  outcome: DecisionOutcome,
  version: z.int(),
  content: DecisionDraft,
  contentRevision: z.int(),
  groupsRevision: z.int(),
  groups: z.array(OpinionGroup),
  draftedBy: PublicPersonAnswer,
  draftedAt: z.string(),
  submittedAt: z.string().nullable(),
  returnedReason: BothLanguages.nullable(),
}) satisfies z.ZodType<OpenDecision>

const suggestion = z.object({
  inputs: z.array(InputRefAnswer),
  because: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('same_element'), elementId: z.string() }),
    z.object({ kind: z.literal('shared_words'), words: z.array(z.string()) }),
  ]),
  title: BothLanguages,
}) satisfies z.ZodType<GroupSuggestion>

const blocker = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('step_missing'), sentence: BothLanguages }),
  z.object({
    kind: z.enum(['input_open', 'input_without_answer']),
    input: InputRefAnswer,
    label: z.string(),
  }),
  z.object({ kind: z.literal('empty_group'), groupId: z.string(), title: BothLanguages }),
  z.object({
    kind: z.literal('failing_finding'),
    ruleId: z.string(),
    workId: z.string(),
    sentence: BothLanguages,
  }),
  z.object({
    kind: z.literal('discipline_missing'),
    discipline: z.string(),
    version: z.int(),
    readVersion: z.int().nullable(),
  }),
  z.object({
    kind: z.enum(['interest_undeclared', 'review_unsigned', 'review_unreleased']),
    reviewId: z.string(),
    discipline: z.string(),
  }),
  z.object({ kind: z.literal('hearing_unanswered'), hearingId: z.string() }),
  z.object({ kind: z.literal('content_missing'), part: z.string() }),
]) satisfies z.ZodType<DecisionBlocker>

export const CloseOutAnswer = named(
  'CloseOut',
  z.object({
    proposal: z.object({
      id: z.string(),
      reference: z.string(),
      title: BothLanguages,
      version: z.int(),
      stage: Stage,
    }),
    decision: open.nullable(),
    publishedNumber: z.string().nullable(),
    inputs: z.array(input),
    counts: z.object({ open: z.int(), grouped: z.int(), answered: z.int() }),
    suggestions: z.array(suggestion),
    blockers: z.array(blocker),
    figures: FiguresOfDecision,
    elements: z.array(z.object({ id: z.string(), title: BothLanguages.nullable() })),
  }) satisfies z.ZodType<CloseOut>,
)

export const OpenDecisionsAnswer = named(
  'OpenDecisions',
  z.array(
    z.object({
      id: z.string(),
      proposal: z.object({ reference: z.string(), title: BothLanguages }),
      version: z.int(),
      state,
      outcome: DecisionOutcome,
      draftedBy: PublicPersonAnswer,
      draftedAt: z.string(),
      submittedAt: z.string().nullable(),
    }) satisfies z.ZodType<OpenDecisionLine>,
  ),
)

export const DecisionPreviewAnswer = named('DecisionPreview', z.object({ document: DocumentAnswer }))
