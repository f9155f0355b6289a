import { ProposalReference } from '@hetu/domain/proposals/draft-proposal'
import { extendedEnd } from '@hetu/domain/proposals/notice-period'
import { ExtendNotice, type NoticeExtension } from '@hetu/domain/proposals/notice'
import { Refused, refuseIf } from '@hetu/domain/refusal'
import { z } from 'zod'
import { defineCasework } from './casework.ts'
import { findProposalToChange } from './find-proposal.ts'
import { lengthenNotice } from './lengthen-notice.ts'
import { mayExtendNotice } from '@hetu/domain/proposals/may-extend-notice'

/** A planner gives people more time, with a reason that is shown. A notice is never shortened or reopened. */
export const extendNotice = defineCasework({
  name: 'extend-notice',
  summary: 'Extend an open notice, with a reason.',
  input: ExtendNotice,
  isCreating: false,
  answer: z.object({
    reference: ProposalReference,
    closesAt: z.iso.datetime({ offset: true }),
    lastDay: z.iso.date(),
  }),
  async run(act, input) {
    const { tx, place } = act
    const proposal = await findProposalToChange(tx, place.id, input.reference)
    const notice = await tx
      .selectFrom('notice')
      .select(['id', 'closes_at', 'extensions'])
      .where('place_id', '=', place.id)
      .where('proposal_id', '=', proposal.id)
      .orderBy('opens_at', 'desc')
      .forUpdate()
      .executeTakeFirst()
    const known = { stage: proposal.stage, notice: notice ? { closesAt: notice.closes_at } : null }
    refuseIf(mayExtendNotice(known, act.actor, act.now))
    if (!notice) throw new Refused({ code: 'proposal_not_noticed' })
    const closesAt = extendedEnd({ closesAt: notice.closes_at }, input.lastDay, act.now, place)
    const extension: NoticeExtension = {
      closesAt: closesAt.toISOString(),
      reason: input.reason,
      at: act.now.toISOString(),
    }
    const lastDay = await lengthenNotice(tx, {
      placeId: place.id,
      proposalId: proposal.id,
      timeZone: place.timeZone,
      notice,
      extension,
    })
    await act.record({
      subjectKind: 'proposal',
      subjectId: proposal.id,
      isPublic: true,
      before: { closesAt: notice.closes_at.toISOString() },
      after: extension,
    })
    return { reference: proposal.reference, closesAt: closesAt.toISOString(), lastDay }
  },
})
