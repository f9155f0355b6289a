import { sql } from '@hetu/db/sql'
import type { TopicStance } from '@hetu/domain/topics/ledger'
import type { LocalText } from '@hetu/domain/language'
import { isPublicIdea } from '../ideas/idea-conditions.ts'
import { isPublicComment } from '../threads/comment-conditions.ts'

/** One idea or comment that stands in a topic now and that everybody may read. */
export interface TopicWords {
  topic_id: string
  idea_id: string | null
  comment_id: string | null
  stance: TopicStance
  reason: string
  linked_by: string
  linked_at: Date
  reference: string
  thread_id: string
  title: string
  words: string
  language: string
  author_id: string
  said_at: Date
  place_name: LocalText
  longitude: number
  latitude: number
  /** Whoever wrote it is not known to us. */
  is_imported: boolean
  /** For whom it was entered beyond the one who is counted. */
  spoken_for: number
}

/** The words of topics of a place, as a table: what was hidden, and what was said below it, is not there. */
export const topicWords = (placeId: string) => sql<TopicWords>`(
  select l.topic_id, l.idea_id, l.comment_id, l.stance, l.reason, l.linked_by, l.linked_at,
    idea.reference, idea.thread_id, idea.title, idea.place_name,
    coalesce(comment.words, idea.words) as words, coalesce(comment.language, idea.language) as language,
    coalesce(comment.author_id, idea.author_id) as author_id,
    coalesce(comment.created_at, idea.created_at) as said_at,
    ST_X(idea.shown_position) as longitude, ST_Y(idea.shown_position) as latitude,
    (l.comment_id is null and idea.import_id is not null) as is_imported,
    (case when l.comment_id is null then coalesce(entry.persons, 1) - 1 else 0 end) as spoken_for
  from topic_link l
  left join comment on comment.place_id = l.place_id and comment.id = l.comment_id
  join idea on idea.place_id = l.place_id and idea.id = coalesce(l.idea_id,
    (select i.id from idea i where i.place_id = l.place_id and i.thread_id = comment.thread_id))
  left join proxy_entry entry on entry.place_id = idea.place_id and entry.idea_id = idea.id
  where l.place_id = ${placeId} and l.ended_by_change is null
    and ${isPublicIdea('idea')} and (l.comment_id is null or ${isPublicComment('comment')}))`
