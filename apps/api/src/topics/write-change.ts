import { isAmong, json } from '@hetu/db/sql'
import { Refused } from '@hetu/domain/refusal'
import type { Planned } from '@hetu/domain/topics/ledger'
import type { TopicChangeKind } from '@hetu/domain/topics/topic'
import { newId } from '../server/new-id.ts'
import type { PlaceAct } from '../server/verb.ts'
import type { FoundTopic } from './find-topic.ts'
import { idsOf } from './find-said.ts'

interface Act {
  kind: TopicChangeKind
  reason: string
  /** The topic in which it was done, and the other that it concerns. */
  topics: readonly [FoundTopic, ...FoundTopic[]]
  undoes?: string
}

/** Writes what was planned, or refuses it; each topic that it concerns has the event. */
export async function writeChange(act: PlaceAct, planned: Planned, { kind, reason, topics, undoes }: Act) {
  if ('refusal' in planned) throw new Refused(await withReference(act, planned.refusal))
  const { tx, place } = act
  const changeId = newId()
  const [topic] = topics
  await tx
    .insertInto('topic_change')
    .values({
      place_id: place.id,
      id: changeId,
      topic_id: topic.id,
      kind,
      reason,
      closings: json([...planned.closings]),
      undoes: undoes ?? null,
      made_by: act.personId,
      made_at: act.now,
    })
    .execute()
  if (planned.ended.length > 0)
    await tx
      .updateTable('topic_link')
      .set({ ended_by_change: changeId })
      .where('place_id', '=', place.id)
      .where(
        isAmong(
          'id',
          planned.ended.map(({ id }) => id),
        ),
      )
      .execute()
  if (planned.made.length > 0)
    await tx
      .insertInto('topic_link')
      .values(
        planned.made.map(({ id, topicId, input, stance, reason: why, linkedBy, linkedAt }) => ({
          place_id: place.id,
          id,
          topic_id: topicId,
          ...idsOf(input),
          stance,
          reason: why,
          linked_by: linkedBy,
          linked_at: linkedAt,
          made_by_change: changeId,
        })),
      )
      .execute()
  for (const { topicId, after } of planned.closings)
    await tx
      .updateTable('topic')
      .set({ closed_into: after })
      .where('place_id', '=', place.id)
      .where('id', '=', topicId)
      .execute()
  const after = { changeId, kind, made: planned.made.length, ended: planned.ended.length }
  for (const { id, is_published } of topics)
    await act.record({ subjectKind: 'topic', subjectId: id, isPublic: is_published, after })
  return { reference: topic.reference, changeId, made: after.made, ended: after.ended }
}

/** The rules know topics by their id, people by their reference. */
async function withReference(act: PlaceAct, refusal: Refused['refusal']): Promise<Refused['refusal']> {
  const into = refusal.params?.['into']
  if (typeof into !== 'string') return refusal
  const row = await act.tx
    .selectFrom('topic')
    .select('reference')
    .where('place_id', '=', act.place.id)
    .where('id', '=', into)
    .executeTakeFirst()
  return { ...refusal, params: { ...refusal.params, into: row?.reference ?? '' } }
}
