import { json } from '@hetu/db/sql'
import { mayAnswerFlag } from '@hetu/domain/oversight/may-answer-flag'
import { AnswerFlag } from '@hetu/domain/oversight/oversight-flag'
import { Refused, refuseIf } from '@hetu/domain/refusal'
import { z } from 'zod'
import { defineVerb } from '../server/verb.ts'

/** The office answers in public what a watchdog pointed at: what was found and what is done about it. */
export const answerFlag = defineVerb({
  name: 'answer-flag',
  summary: 'Answer in public what a watchdog pointed at.',
  input: AnswerFlag,
  isCreating: false,
  answer: z.object({ id: z.uuid() }),
  async run(act, { flagId, answer }) {
    const flag = await act.tx
      .selectFrom('oversight_flag')
      .select(['raised_by', 'answered_at', 'subject_reference'])
      .where('place_id', '=', act.place.id)
      .where('id', '=', flagId)
      .forUpdate()
      .executeTakeFirst()
    if (!flag) throw new Refused({ code: 'not_found' })
    const isMine = flag.raised_by === act.personId
    refuseIf(mayAnswerFlag({ isMine, isAnswered: flag.answered_at !== null }, act.actor))
    await act.tx
      .updateTable('oversight_flag')
      .set({ answer: json(answer), answered_by: act.personId, answered_at: act.now })
      .where('place_id', '=', act.place.id)
      .where('id', '=', flagId)
      .execute()
    await act.record({
      subjectKind: 'oversight_flag',
      subjectId: flagId,
      isPublic: true,
      after: { raisedBy: flag.raised_by, reference: flag.subject_reference },
    })
    return { id: flagId }
  },
})
