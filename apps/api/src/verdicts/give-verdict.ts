import { GiveVerdict, VerdictReceipt } from '@hetu/domain/verdicts/verdict'
import { mayGiveVerdict } from '@hetu/domain/verdicts/may-give-verdict'
import { Refused, refuseIf } from '@hetu/domain/refusal'
import { deadlineClock } from '../server/database-clock.ts'
import { defineVerb } from '../server/verb.ts'
import { findOwnRequest } from './find-request.ts'
import { handlersOf } from './handlers-of.ts'
import { writeVerdict } from './write-verdict.ts'

/** Whoever was asked says whether their matter is solved, how content they are and why; within the term also anew (评价). */
export const giveVerdict = defineVerb({
  name: 'give-verdict',
  summary: 'Say whether one’s matter is solved, how content one is, and why.',
  input: GiveVerdict,
  isCreating: false,
  answer: VerdictReceipt,
  budget: { times: 120, perSeconds: 3600 },
  async run(act, { requestId, ...said }) {
    const request = await findOwnRequest(act.tx, act.place.id, requestId, act.personId)
    if (!request) throw new Refused({ code: 'not_found' })
    const handlers = await handlersOf(act.tx, act.place.id, request)
    const isOver = request.closes_at <= (await deadlineClock(act))
    refuseIf(mayGiveVerdict({ isHandler: handlers.has(act.personId), isOver }, act.actor))
    return writeVerdict(act, request, said, null)
  },
})
