import type { Actor } from '@hetu/domain/people/actor'
import { isPublicStage } from '@hetu/domain/proposals/stage'
import { Refused } from '@hetu/domain/refusal'
import { ProposalReviews } from '@hetu/domain/reviews/review'
import { reviewDesk } from '@hetu/domain/reviews/review-policy'
import { z } from 'zod'
import { isReader } from '@hetu/domain/people/role-refusal'
import { defineRead } from '../server/read.ts'
import { publicInterest, reviewLines, wholeReviews } from './review-answers.ts'
import { versionsSeenBy } from './versions-seen.ts'

/** The reviews of a proposal: released ones and recusals for everybody, sealed ones as lines for staff. */
export const listReviews = defineRead({
  name: 'list-reviews',
  path: '/proposals/:proposal/reviews',
  summary: 'Reviews of a proposal',
  readers: ['visitor'],
  query: z.object({ proposal: z.string() }),
  answer: ProposalReviews,
  async run({ db, place, actor }, { proposal: reference }): Promise<ProposalReviews> {
    const proposal = await db
      .selectFrom('proposal')
      .select(['id', 'stage'])
      .where('place_id', '=', place.id)
      .where('reference', '=', reference)
      .executeTakeFirst()
    if (!proposal) throw new Refused({ code: 'not_found' })
    const seen = await versionsSeenBy(db, place.id, actor, proposal.id)
    const all = await db
      .selectFrom('review')
      .selectAll()
      .where('place_id', '=', place.id)
      .where('proposal_id', '=', proposal.id)
      .orderBy('invited_at', 'desc')
      .execute()
    const rows = all.filter((row) => seen.has(row.version) || row.expert_id === actor.personId)
    const isKnownTo =
      isPublicStage(proposal.stage) ||
      knowsSealed(actor) ||
      rows.some((row) => row.expert_id === actor.personId)
    if (!isKnownTo) throw new Refused({ code: 'not_found' })
    const recused = rows.filter((row) => row.recused_at)
    const recusedLines = await reviewLines(db, place.id, recused)
    return {
      released: await wholeReviews(
        db,
        place.id,
        rows.filter((row) => row.released_at && !row.recused_at),
      ),
      recused: recusedLines.map((line, n) => ({
        ...line,
        interest: publicInterest(recused[n] as (typeof recused)[number]),
      })),
      sealed: await reviewLines(
        db,
        place.id,
        rows.filter(
          (row) =>
            !row.released_at && !row.recused_at && (knowsSealed(actor) || row.expert_id === actor.personId),
        ),
      ),
    }
  },
})

/** Staff who plan and decide know that a sealed review exists, though not what is in it. */
const knowsSealed = (actor: Actor) => isReader(reviewDesk, actor)
