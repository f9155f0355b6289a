import { Shape } from '@hetu/domain/geometry/shape'
import { PublicStatus } from '@hetu/domain/ideas/idea'
import type { ChangeCause, FindingChange } from '@hetu/domain/proposals/compare-checks'
import { materialKinds, type VersionDifference } from '@hetu/domain/proposals/material-change'
import { type Hearing, type HearingCase, HearingRecord } from '@hetu/domain/proposals/hearing'
import {
  AdvanceStage,
  type Element,
  type LinkedIdea,
  type Notice,
  type Paper,
  type Procedure,
  type Proposal,
  ProposalReference,
  type ProposalSummary,
  type ProposalVersion,
  type StageEntry,
} from '@hetu/domain/proposals/proposal'
import { Outcome, Stage } from '@hetu/domain/proposals/stage'
import { Finding } from '@hetu/domain/zones/finding'
import { Requirement } from '@hetu/domain/zones/requirement'
import { Work } from '@hetu/domain/zones/work'
import { z } from 'zod'
import { BothLanguages, named, PositionAnswer } from '../server/answers.ts'
import type { Recheck } from './recheck-version.ts'
import type { TouchedProposal } from './touched-proposals.ts'
import type { ProposalCheck } from '@hetu/domain/proposals/check-proposal'

named('Finding', Finding)
named('Requirement', Requirement)

const ElementAnswer = named(
  'Element',
  Work.extend({ name: BothLanguages, geometry: Shape }) satisfies z.ZodType<Element>,
)

const summary = {
  kind: z.literal('proposal'),
  id: z.string(),
  reference: z.string(),
  title: BothLanguages,
  summary: BothLanguages,
  stage: Stage,
  outcome: Outcome.nullable(),
  status: PublicStatus.nullable(),
  position: PositionAnswer,
  version: z.int(),
  notice: z.object({ opensAt: z.string(), closesAt: z.string() }).nullable(),
  dueAt: z.string().nullable(),
  supportCount: z.int(),
  commentCount: z.int(),
  ideaCount: z.int(),
  createdAt: z.string(),
  changedAt: z.string(),
}
const Summary = named('ProposalSummary', z.object(summary) satisfies z.ZodType<ProposalSummary>)

export const ProposalsAnswer = named('Proposals', z.array(Summary))

const procedure = z.object({
  requirement: Requirement,
  workIds: z.array(z.string()),
  zoneIds: z.array(z.string()),
}) satisfies z.ZodType<Procedure>

const shown = named(
  'ProposalVersion',
  z.object({
    version: z.int(),
    title: BothLanguages,
    summary: BothLanguages,
    body: BothLanguages,
    costBearer: BothLanguages.nullable(),
    changeNote: BothLanguages.nullable(),
    createdAt: z.string(),
    frozenAt: z.string().nullable(),
    contentHash: z.string().nullable(),
    elements: z.array(ElementAnswer),
    findings: z.array(Finding),
    procedures: z.array(procedure),
  }) satisfies z.ZodType<ProposalVersion>,
)

const NoticeAnswer = named(
  'Notice',
  z.object({
    id: z.string(),
    version: z.int(),
    opensAt: z.string(),
    closesAt: z.string(),
    lastDay: z.string(),
    minimumDays: z.int(),
    legalBasis: BothLanguages,
    postedAt: z.array(BothLanguages),
    extensions: z.array(z.object({ closesAt: z.string(), reason: BothLanguages, at: z.string() })),
    isOpen: z.boolean(),
  }) satisfies z.ZodType<Notice>,
)

const stageEntry = z.object({
  stage: Stage,
  version: z.int(),
  enteredAt: z.string(),
  dueAt: z.string().nullable(),
  note: BothLanguages.nullable(),
  exceptions: AdvanceStage.shape.exceptions.unwrap(),
}) satisfies z.ZodType<StageEntry>

const HearingAnswer = named(
  'Hearing',
  z.object({
    id: z.string(),
    requestedAt: z.string(),
    requestCount: z.int(),
    isRequestedByMe: z.boolean(),
    call: z
      .object({ calledAt: z.string(), startsAt: z.string(), venue: BothLanguages, chair: BothLanguages })
      .nullable(),
    heldAt: z.string().nullable(),
    record: HearingRecord.nullable(),
  }) satisfies z.ZodType<Hearing>,
)

export const HearingCaseAnswer = named(
  'HearingCase',
  z.object({
    requests: z.array(
      z.object({ personId: z.string(), name: BothLanguages, reason: z.string(), at: z.string() }),
    ),
    chairId: z.string().nullable(),
    chairs: z.array(
      z.object({ personId: z.string(), name: BothLanguages, office: BothLanguages.nullable() }),
    ),
  }) satisfies z.ZodType<HearingCase>,
)

const paper = z.object({
  id: z.string(),
  version: z.int(),
  code: z.string(),
  title: BothLanguages,
  mediaType: z.string(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  byteCount: z.int(),
}) satisfies z.ZodType<Paper>

const linkedIdea = z.object({
  reference: z.string(),
  title: z.string(),
  language: z.string(),
  elementId: z.string().nullable(),
  position: PositionAnswer,
}) satisfies z.ZodType<LinkedIdea>

export const ProposalAnswer = named(
  'Proposal',
  z.object({
    ...summary,
    threadId: z.string(),
    shown,
    versions: z.array(
      z.object({
        version: z.int(),
        createdAt: z.string(),
        frozenAt: z.string().nullable(),
        contentHash: z.string().nullable(),
        changeNote: BothLanguages.nullable(),
      }),
    ),
    notices: z.array(NoticeAnswer),
    stages: z.array(stageEntry),
    hearings: z.array(HearingAnswer),
    papers: z.array(paper),
    ideas: z.array(linkedIdea),
    needsNewNotice: z.boolean(),
    isEditable: z.boolean(),
  }) satisfies z.ZodType<Proposal>,
)

export const ProposalReceiptAnswer = named(
  'ProposalReceipt',
  z.object({ id: z.string(), reference: z.string(), version: z.int(), threadId: z.string() }),
)

export const VersionDifferencesAnswer = named(
  'VersionDifferences',
  z.array(
    z.object({
      kind: z.enum([...materialKinds, 'added', 'removed', 'detail']),
      isMaterial: z.boolean(),
      elementId: z.string().nullable(),
      name: BothLanguages,
      before: BothLanguages.nullable(),
      after: BothLanguages.nullable(),
    }) satisfies z.ZodType<VersionDifference>,
  ),
)

const cause = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('zone_version'), zoneId: z.string(), from: z.int(), to: z.int() }),
  z.object({ kind: z.enum(['zone_added', 'zone_ended']), zoneId: z.string(), version: z.int() }),
  z.object({ kind: z.literal('object'), objectId: z.string() }),
  z.object({ kind: z.literal('engine') }),
]) satisfies z.ZodType<ChangeCause>

const change = { before: Finding.nullable(), after: Finding.nullable(), cause }
const FindingChangeAnswer = named('FindingChange', z.object(change) satisfies z.ZodType<FindingChange>)

export const RecheckAnswer = named(
  'Recheck',
  z.object({
    frozenAt: z.string(),
    checkedAt: z.string(),
    changes: z.array(z.object({ ...change, zoneName: BothLanguages.nullable() })),
  }) satisfies z.ZodType<Recheck>,
)

export const TouchedProposalsAnswer = named(
  'TouchedProposals',
  z.array(
    z.object({
      reference: z.string(),
      title: BothLanguages,
      version: z.int(),
      changes: z.array(FindingChangeAnswer),
    }) satisfies z.ZodType<TouchedProposal>,
  ),
)

/** SHA-256 in lower-case hexadecimal, as `contentHash` makes it. */
export const ContentHashAnswer = z.string().regex(/^[0-9a-f]{64}$/)

/** The version that was begun or changed. */
export const VersionReceiptAnswer = named(
  'VersionReceipt',
  z.object({ reference: ProposalReference, version: z.int() }),
)

/** What the rules say of elements; the same is kept with a frozen version. */
export const ProposalCheckAnswer = named(
  'ProposalCheck',
  ProposalAnswer.shape.shown.pick({ findings: true, procedures: true }) satisfies z.ZodType<ProposalCheck>,
)
