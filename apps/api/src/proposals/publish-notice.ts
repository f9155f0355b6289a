import type { LocalText } from '@hetu/domain/language'
import { ContentHash } from '@hetu/domain/proposals/proposal-version'
import { refuseIf } from '@hetu/domain/refusal'
import { json } from '@hetu/db/sql'
import { mayAdvanceStage } from '@hetu/domain/proposals/may-advance-stage'
import { noticePeriod } from '@hetu/domain/proposals/notice-period'
import { ProposalReference } from '@hetu/domain/proposals/draft-proposal'
import { blockingFindings, statutoryNoticeDays } from '@hetu/domain/proposals/check-proposal'
import { z } from 'zod'
import { newId } from '../server/new-id.ts'
import { defineCasework } from './casework.ts'
import { enterStage } from './enter-stage.ts'
import { findProposalToChange } from './find-proposal.ts'
import { freezeVersion } from './freeze-version.ts'
import { PublishNotice } from '@hetu/domain/proposals/notice'
import { stageFacts } from './stage-facts.ts'

/**
 * A planner puts a version up for notice (公示): it is frozen, hashed and checked, and the end of the notice
 * is counted. A rule that fails is shown in the notice and blocks the decision, not the notice. Refused
 * without a legal basis or with fewer days than the law sets. Source: Regulation on Historic Cities, Art. 29.
 */
export const publishNotice = defineCasework({
  name: 'publish-notice',
  summary: 'Freeze the version and put it up for notice.',
  input: PublishNotice,
  isCreating: true,
  answer: z.object({
    noticeId: z.uuid(),
    version: z.int(),
    closesAt: z.iso.datetime({ offset: true }),
    contentHash: ContentHash,
    reference: ProposalReference,
    lastDay: z.iso.date(),
    failingRules: z.int(),
  }),
  async run(act, input) {
    const { tx, place } = act
    const proposal = await findProposalToChange(tx, place.id, input.reference)
    const facts = await stageFacts(tx, place, proposal, act.now)
    refuseIf(
      mayAdvanceStage(proposal.stage, 'notice', { roles: act.actor.roles, verb: 'publish-notice' }, facts),
    )
    const frozen = await freezeVersion(act, proposal)
    const statutoryDays = statutoryNoticeDays(frozen.procedures)
    const period = noticePeriod(
      act.now,
      {
        days: input.days,
        minimumDays: input.minimumDays,
        statutoryDays,
        hasLegalBasis: input.legalBasis !== null,
      },
      place,
    )
    const id = newId()
    await tx
      .insertInto('notice')
      .values({
        place_id: place.id,
        id,
        proposal_id: proposal.id,
        version: proposal.current_version,
        opens_at: period.opensAt,
        closes_at: period.closesAt,
        last_day: period.lastDay,
        minimum_days: Math.max(input.minimumDays, statutoryDays),
        // Without one the period is refused.
        legal_basis: json(input.legalBasis as LocalText),
        posted_at: json(input.postedAt),
        published_by: act.personId,
      })
      .execute()
    await enterStage(act, proposal, 'notice', { dueAt: period.closesAt })
    const closesAt = period.closesAt.toISOString()
    const after = {
      noticeId: id,
      version: proposal.current_version,
      closesAt,
      contentHash: frozen.contentHash,
    }
    await act.record({
      subjectKind: 'proposal',
      subjectId: proposal.id,
      isPublic: true,
      before: { stage: proposal.stage },
      after,
    })
    return {
      ...after,
      reference: proposal.reference,
      lastDay: period.lastDay,
      failingRules: blockingFindings(frozen.findings).length,
    }
  },
})
