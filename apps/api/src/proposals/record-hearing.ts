import { json } from '@hetu/db/sql'
import { type HearingRecord, RecordHearing } from '@hetu/domain/proposals/hearing'
import { mayRecordHearing } from '@hetu/domain/proposals/may-hold-hearing'
import { ProposalReference } from '@hetu/domain/proposals/draft-proposal'
import { Refused } from '@hetu/domain/refusal'
import { z } from 'zod'
import { publicPersons } from '../places/public-person.ts'
import { defineCasework } from './casework.ts'
import { findProposalToChange } from './find-proposal.ts'
import { hearingNotices, waitingHearing } from './waiting-hearing.ts'

/**
 * A planner records a hearing as it was called and held: who came, what each who asked for it said or that they did
 * not come, what others said. Refused before it was called and held, while a notice runs, and to its chair. Source:
 * Administrative Licensing Law, Art. 48.
 */
export const recordHearing = defineCasework({
  name: 'record-hearing',
  summary: 'Record a hearing that was held.',
  input: RecordHearing,
  isCreating: false,
  answer: z.object({ reference: ProposalReference, hearingId: z.uuid() }),
  async run(act, { reference, requesters, ...input }) {
    const { tx, place } = act
    const proposal = await findProposalToChange(tx, place.id, reference)
    const waiting = await waitingHearing(tx, place.id, proposal.id)
    const heldAt = new Date(input.heldAt)
    const toldOf = requesters.map(({ personId }) => personId)
    const notices = await hearingNotices(tx, place.id, proposal.id)
    const refusal = mayRecordHearing(waiting, notices, { heldAt, recordedBy: act.personId, toldOf }, act.now)
    if (refusal) throw new Refused(refusal)
    if (!waiting?.calledAt || !waiting.venue || !waiting.chairId) {
      throw new Refused({ code: 'hearing_not_called' })
    }
    const chair = (await publicPersons(tx, place.id, [waiting.chairId])).get(waiting.chairId)
    const said = requesters.flatMap(({ statement }) => (statement ? [statement] : []))
    const record: HearingRecord = {
      ...input,
      calledAt: waiting.calledAt.toISOString(),
      venue: waiting.venue,
      chair: chair?.chosenName ?? { zh: '', en: '' },
      statements: [...said, ...input.statements].map((one, at) => ({ id: `s${at + 1}`, ...one })),
      absentCount: requesters.length - said.length,
    }
    await tx
      .updateTable('hearing')
      .set({
        held_at: heldAt,
        record: json(record),
        // Who came is kept beside the request, for staff; the record that everybody reads names no requester.
        requested_by: json(
          waiting.requests.map((request) => ({
            ...request,
            hasCome: requesters.some((one) => one.personId === request.personId && one.statement !== null),
          })),
        ),
      })
      .where('place_id', '=', place.id)
      .where('id', '=', waiting.id)
      .execute()
    await act.record({
      subjectKind: 'proposal',
      subjectId: proposal.id,
      isPublic: true,
      after: { hearingId: waiting.id },
    })
    return { reference, hearingId: waiting.id }
  },
})
