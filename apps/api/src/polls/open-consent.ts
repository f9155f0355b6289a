import { json } from '@hetu/db/sql'
import { termTooLong } from '@hetu/domain/longest-term'
import { OpenConsent } from '@hetu/domain/polls/consent'
import { Refused, refuseIf } from '@hetu/domain/refusal'
import { mayOpenConsent } from '@hetu/domain/polls/may-hold-consent'
import { findProposalToChange } from '../proposals/find-proposal.ts'
import { readVersion } from '../proposals/read-version.ts'
import { newId } from '../server/new-id.ts'
import { defineVerb } from '../server/verb.ts'
import { OpenedVote } from '@hetu/domain/polls/poll'

/**
 * A planner opens the vote that the law asks of right holders (业主表决), with their shares, on a version that nobody
 * changes any more. Source: Civil Code, Art. 278 and 301.
 */
export const openConsent = defineVerb({
  name: 'open-consent',
  summary: 'Open the statutory vote of the right holders.',
  input: OpenConsent,
  isCreating: true,
  answer: OpenedVote,
  async run(act, input) {
    const { tx, place } = act
    const proposal = await findProposalToChange(tx, place.id, input.reference)
    const { stage, published_version: publishedVersion } = proposal
    refuseIf(mayOpenConsent({ stage, publishedVersion }, act.actor))
    const closesAt = new Date(input.closesAt)
    if (closesAt <= act.now) throw new Refused({ code: 'consent_over', path: ['closesAt'] })
    const tooLong = termTooLong(closesAt, act.now, 'closesAt')
    if (tooLong) throw new Refused(tooLong)
    const version = input.version ?? publishedVersion ?? proposal.current_version
    const { frozenAt } = await readVersion(tx, place.id, proposal.id, version)
    if (frozenAt === null) throw new Refused({ code: 'version_not_frozen', path: ['version'] })
    const id = newId()
    await tx
      .insertInto('consent')
      .values({
        place_id: place.id,
        id,
        proposal_id: proposal.id,
        version,
        question: json(input.question),
        rule: json(input.rule),
        closes_at: closesAt,
        opened_by: act.personId,
        created_at: act.now,
      })
      .execute()
    await tx
      .insertInto('consent_holder')
      .values(
        input.holders.map((holder) => ({
          place_id: place.id,
          consent_id: id,
          id: holder.id,
          label: json(holder.label),
          share: holder.share.toFixed(6),
        })),
      )
      .execute()
    await act.record({
      subjectKind: 'proposal',
      subjectId: proposal.id,
      isPublic: true,
      after: { consentId: id, version },
    })
    return { id, reference: proposal.reference, version }
  },
})
