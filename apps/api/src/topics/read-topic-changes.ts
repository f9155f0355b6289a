import { sql } from '@hetu/db/sql'
import type { TopicChangeKind } from '@hetu/domain/topics/topic'
import type { Db } from '../ideas/visible-ideas.ts'
import { publicPersons } from '../places/public-person.ts'

interface Row {
  id: string
  kind: TopicChangeKind
  reason: string
  made_by: string
  made_at: Date
  made: number
  ended: number
  is_undone: boolean
}

/** What was done in a topic, the newest first; how many words came and went in this one. */
export async function readTopicChanges(db: Db, placeId: string, topicId: string) {
  const { rows } = await sql<Row>`
    select c.id, c.kind, c.reason, c.made_by, c.made_at,
      (select count(*)::int from topic_link l where l.place_id = c.place_id and l.made_by_change = c.id
        and l.topic_id = ${topicId}) as made,
      (select count(*)::int from topic_link l where l.place_id = c.place_id and l.ended_by_change = c.id
        and l.topic_id = ${topicId}) as ended,
      exists (select 1 from topic_change u where u.place_id = c.place_id and u.undoes = c.id) as is_undone
    from topic_change c
    where c.place_id = ${placeId} and (c.topic_id = ${topicId} or c.id in (
      select unnest(array[l.made_by_change, l.ended_by_change]) from topic_link l
      where l.place_id = ${placeId} and l.topic_id = ${topicId}))
    order by c.made_at desc, c.id desc limit 200`.execute(db)
  const people = await publicPersons(db, placeId, [...new Set(rows.map((row) => row.made_by))])
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    reason: row.reason,
    by: people.get(row.made_by)?.chosenName ?? null,
    at: row.made_at.toISOString(),
    made: row.made,
    ended: row.ended,
    isUndone: row.is_undone,
  }))
}
