import { isAmong, json } from '@hetu/db/sql'
import { GroupOpinions, inputKey } from '@hetu/domain/decisions/disposition'
import { onceEach } from '@hetu/domain/decisions/regroup'
import { Refused, refuseIf } from '@hetu/domain/refusal'
import { defineVerb, type PlaceAct } from '../server/verb.ts'
import { RevisionReceipt } from '@hetu/domain/decisions/decision'
import { noteWriter } from './decision-writers.ts'
import { lockDecision } from './find-decision.ts'
import { readGroups } from './read-groups.ts'
import { readInputsOfDecision } from './inputs-of-decision.ts'
import { mayGroupOpinions } from '@hetu/domain/decisions/may-edit-decision'

/**
 * Staff put the inputs of a proposal into groups and answer each (采纳情况). The whole table is replaced at
 * once; whoever was faster is never overwritten, the slower one is told.
 */
export const groupOpinions = defineVerb({
  name: 'group-opinions',
  summary: 'Replace the disposition table of a drafted decision.',
  input: GroupOpinions,
  isCreating: false,
  answer: RevisionReceipt,
  async run(act, input) {
    const decision = await lockDecision(act.tx, act.place.id, input.decisionId)
    refuseIf(mayGroupOpinions(decision, act.actor))
    if (decision.groups_revision !== input.revision) {
      throw new Refused({ code: 'revision_conflict', params: { current: decision.groups_revision } })
    }
    const { inputs } = await readInputsOfDecision(act.tx, act.place.id, decision)
    const known = new Set(inputs.map(inputKey))
    for (const [n, group] of input.groups.entries()) {
      const foreign = group.inputs.find((member) => !known.has(inputKey(member)))
      if (foreign) {
        throw new Refused({
          code: 'input_not_of_decision',
          params: { input: inputKey(foreign) },
          path: ['groups', n, 'inputs'],
        })
      }
    }
    await refuseTakenIds(act, decision.id, input.groups)
    const before = await readGroups(act.tx, act.place.id, decision.id)
    const oldIds = before.map((group) => group.id)
    if (oldIds.length > 0) {
      await act.tx
        .deleteFrom('opinion')
        .where('place_id', '=', act.place.id)
        .where(isAmong('group_id', oldIds))
        .execute()
      await act.tx
        .deleteFrom('opinion_group')
        .where('place_id', '=', act.place.id)
        .where('decision_id', '=', decision.id)
        .execute()
    }
    for (const [position, group] of input.groups.entries()) {
      await act.tx
        .insertInto('opinion_group')
        .values({
          place_id: act.place.id,
          id: group.id,
          decision_id: decision.id,
          position,
          title: json(group.title),
          disposition: group.disposition,
          reason: group.reason && json(group.reason),
          change: group.change && json(group.change),
          follow_up: group.followUp && json(group.followUp),
        })
        .execute()
      const members = onceEach(group.inputs)
      if (members.length === 0) continue
      await act.tx
        .insertInto('opinion')
        .values(
          members.map(({ kind, id }) => ({
            place_id: act.place.id,
            group_id: group.id,
            input_kind: kind,
            input_id: id,
          })),
        )
        .execute()
    }
    const revision = decision.groups_revision + 1
    await act.tx
      .updateTable('decision')
      .set({ groups_revision: revision })
      .where('place_id', '=', act.place.id)
      .where('id', '=', decision.id)
      .execute()
    await noteWriter(act, decision.id)
    await act.record({
      subjectKind: 'decision',
      subjectId: decision.id,
      isPublic: false,
      before,
      after: input.groups,
    })
    return { revision }
  },
})

/** The sender names the groups; the row of another decision is never meant. */
async function refuseTakenIds(
  act: PlaceAct,
  decisionId: string,
  groups: GroupOpinions['groups'],
): Promise<void> {
  if (groups.length === 0) return
  const taken = await act.tx
    .selectFrom('opinion_group')
    .select('id')
    .where('place_id', '=', act.place.id)
    .where('decision_id', '<>', decisionId)
    .where(
      isAmong(
        'id',
        groups.map(({ id }) => id),
      ),
    )
    .executeTakeFirst()
  if (!taken) return
  const path = ['groups', groups.findIndex(({ id }) => id === taken.id), 'id']
  const reason = { zh: '这个编号属于另一份决定。', en: 'This id belongs to another decision.' }
  throw new Refused({ code: 'bad_input', params: { field: path.join('.'), reason }, path })
}
