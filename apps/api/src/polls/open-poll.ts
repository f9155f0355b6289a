import { json } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import type { Area } from '@hetu/domain/places/area'
import { OpenedVote, OpenPoll } from '@hetu/domain/polls/poll'
import { termTooLong } from '@hetu/domain/longest-term'
import { Refused, refuseIf } from '@hetu/domain/refusal'
import { mayOpenPoll } from '@hetu/domain/polls/may-open-poll'
import { selectAreas } from '../places/own-areas.ts'
import { findProposalToChange } from '../proposals/find-proposal.ts'
import { appendLeaves, openLedger } from '../ledger/append-leaves.ts'
import { newId } from '../server/new-id.ts'
import { defineVerb } from '../server/verb.ts'

/**
 * A planner asks the people concerned which of several options they want. Only once the proposal was screened
 * and is up for notice, so that nobody votes for what the law forbids. The result informs, it does not decide.
 */
export const openPoll = defineVerb({
  name: 'open-poll',
  summary: 'Open a consultative poll on a published version.',
  input: OpenPoll,
  isCreating: true,
  answer: OpenedVote,
  async run(act, input) {
    const { tx, place } = act
    const proposal = await findProposalToChange(tx, place.id, input.reference)
    const { stage, published_version: publishedVersion } = proposal
    refuseIf(mayOpenPoll({ stage, publishedVersion }, act.actor))
    if (publishedVersion === null) throw new Refused({ code: 'poll_too_early' })
    const opensAt = input.opensAt === undefined ? act.now : new Date(input.opensAt)
    const closesAt = new Date(input.closesAt)
    if (closesAt <= opensAt || closesAt <= act.now || opensAt < act.now) {
      throw new Refused({ code: 'poll_times_wrong', path: ['closesAt'] })
    }
    const tooLong = termTooLong(closesAt, act.now, 'closesAt')
    if (tooLong) throw new Refused(tooLong)
    await requireAreas(tx, place.id, act.personId, input.electorate.areas)
    const id = newId()
    const eligibleCount = input.electorate.eligible.reduce((sum, { count }) => sum + count, 0)
    await tx
      .insertInto('poll')
      .values({
        place_id: place.id,
        id,
        proposal_id: proposal.id,
        version: publishedVersion,
        question: json(input.question),
        electorate: json({ ...input.electorate, eligibleCount }),
        is_result_shown_while_open: input.isResultShownWhileOpen,
        is_secret: input.isSecret,
        method: input.method,
        opens_at: opensAt,
        closes_at: closesAt,
        opened_by: act.personId,
        created_at: act.now,
      })
      .execute()
    await tx
      .insertInto('poll_option')
      .values(
        input.options.map((option, position) => ({
          place_id: place.id,
          poll_id: id,
          id: option.id,
          position,
          title: json(option.title),
          facts: json(option.facts),
        })),
      )
      .execute()
    if (input.isSecret)
      await tx.insertInto('ballot_urn').values({ place_id: place.id, poll_id: id }).execute()
    await openLedger(tx, place.id, id)
    await appendLeaves(tx, place.id, id, [
      {
        kind: 'open',
        poll: id,
        method: input.method,
        options: input.options.map((option) => option.id),
        eligible: eligibleCount,
        opensAt: opensAt.toISOString(),
        closesAt: closesAt.toISOString(),
      },
    ])
    const after = { pollId: id, version: publishedVersion, closesAt: closesAt.toISOString() }
    await act.record({ subjectKind: 'poll', subjectId: id, isPublic: true, after })
    await act.record({ subjectKind: 'proposal', subjectId: proposal.id, isPublic: true, after })
    return { id, reference: proposal.reference, version: publishedVersion }
  },
})

/** Refuses areas that are not there: a poll of nobody would look like one of somebody. */
async function requireAreas(
  tx: Tx,
  placeId: string,
  personId: string,
  areas: readonly Area[],
): Promise<void> {
  const known = await selectAreas(tx, placeId, personId)
  const at = areas.findIndex(({ kind, id }) =>
    kind === 'place' ? id !== null : !known.some((area) => area.kind === kind && area.id === id),
  )
  if (at >= 0) throw new Refused({ code: 'area_unknown', path: ['electorate', 'areas', at] })
}
