import { RecordVerdictOnBehalf, VerdictReceipt } from '@hetu/domain/verdicts/verdict'
import { mayRecordVerdictOnBehalf } from '@hetu/domain/verdicts/may-give-verdict'
import { Refused, refuseIf } from '@hetu/domain/refusal'
import { deadlineClock } from '../server/database-clock.ts'
import { defineVerb } from '../server/verb.ts'
import { findRequestBySlip } from './find-request.ts'
import { handlersOf } from './handlers-of.ts'
import { writeVerdict } from './write-verdict.ts'

/**
 * A grid worker enters what a neighbour without a phone says of the outcome, read back to them, with the code on the
 * slip that the neighbour holds. Whoever handled the matter cannot (回访不能由承办人代填).
 */
export const recordVerdictOnBehalf = defineVerb({
  name: 'record-verdict-on-behalf',
  summary: 'Enter what somebody without a phone says of the outcome, with the code on their slip.',
  input: RecordVerdictOnBehalf,
  isCreating: false,
  answer: VerdictReceipt,
  // Nobody finds a slip by trying codes.
  budget: { times: 60, perSeconds: 3600 },
  async run(act, { code, solved, satisfaction, reasons, words }) {
    const request = await findRequestBySlip(act.tx, act.place.id, code)
    if (!request || request.person_id === act.personId)
      throw new Refused({ code: 'verdict_slip_unknown', path: ['code'] })
    const handlers = await handlersOf(act.tx, act.place.id, request)
    const isOver = request.closes_at <= (await deadlineClock(act))
    refuseIf(mayRecordVerdictOnBehalf({ isHandler: handlers.has(act.personId), isOver }, act.actor))
    return writeVerdict(act, request, { solved, satisfaction, reasons, words }, act.personId)
  },
})
