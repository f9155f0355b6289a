import { sql } from '@hetu/db/sql'
import type { LocalText } from '@hetu/domain/language'
import type { Actor } from '@hetu/domain/people/actor'
import { isReader } from '@hetu/domain/people/role-refusal'
import { topicDesk } from '@hetu/domain/topics/topic-policy'
import type { Objection, ObjectionGround } from '@hetu/domain/topics/topic'
import { isPublicIdea } from '../ideas/idea-conditions.ts'
import type { Db } from '../ideas/visible-ideas.ts'
import { isPublicComment } from '../threads/comment-conditions.ts'

interface Row {
  id: string
  comment_id: string | null
  reference: string
  title: string
  language: string
  ground: ObjectionGround
  words: string
  objected_by: string
  objected_at: Date
  answer: LocalText | null
  answered_at: Date | null
  is_by_writer: boolean
}

/** Objections in a topic, those that wait first: to words that everybody may read, also where they left the topic since. */
export async function readObjections(
  db: Db,
  placeId: string,
  actor: Actor,
  topicId: string,
): Promise<Objection[]> {
  const { rows } = await sql<Row>`
    select o.id, o.comment_id, idea.reference, idea.title, idea.language, o.ground, o.words, o.objected_by,
      o.objected_at, o.answer, o.answered_at,
      o.objected_by = coalesce(comment.author_id, idea.author_id) as is_by_writer
    from topic_objection o
    left join comment on comment.place_id = o.place_id and comment.id = o.comment_id
    join idea on idea.place_id = o.place_id and idea.id = coalesce(o.idea_id,
      (select i.id from idea i where i.place_id = o.place_id and i.thread_id = comment.thread_id))
    where o.place_id = ${placeId} and o.topic_id = ${topicId}
      and ${isPublicIdea('idea')} and (o.comment_id is null or ${isPublicComment('comment')})
    order by (o.answer is null) desc, o.objected_at desc, o.id limit 500`.execute(db)
  const isDesk = isReader(topicDesk, actor)
  return rows.map((row) => ({
    id: row.id,
    kind: row.comment_id === null ? 'idea' : 'comment',
    of: row.comment_id ?? row.reference,
    title: row.title,
    language: row.language,
    ground: row.ground,
    isByWriter: row.is_by_writer,
    words: isDesk || row.objected_by === actor.personId ? row.words : null,
    at: row.objected_at.toISOString(),
    answer: row.answer,
    answeredAt: row.answered_at?.toISOString() ?? null,
  }))
}
