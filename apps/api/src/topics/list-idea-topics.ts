import { sql } from '@hetu/db/sql'
import { OfIdea } from '@hetu/domain/ideas/idea'
import { isReader } from '@hetu/domain/people/role-refusal'
import { topicDesk } from '@hetu/domain/topics/topic-policy'
import { IdeaTopics } from '@hetu/domain/topics/topic'
import { ideaFor } from '../ideas/read-idea.ts'
import { publicPersons } from '../places/public-person.ts'
import { defineRead } from '../server/read.ts'
import { summariesOf } from './topic-summaries.ts'
import { topicWords, type TopicWords } from './topic-words.ts'

/** The topics to which an idea belongs, with the reasons, for whoever may read the idea; published ones, or all for planners. */
export const listIdeaTopics = defineRead({
  name: 'list-idea-topics',
  path: '/ideas/:reference/topics',
  summary: 'The topics to which an idea belongs, with the reasons',
  readers: ['visitor'],
  query: OfIdea,
  answer: IdeaTopics,
  async run({ db, place, actor }, { reference }): Promise<IdeaTopics> {
    const idea = await ideaFor(db, place.id, actor, reference)
    const { rows } = await sql<TopicWords & { topic: string }>`
      select w.*, topic.reference as topic from ${topicWords(place.id)} w
      join topic on topic.place_id = ${place.id} and topic.id = w.topic_id
      where w.idea_id = ${idea.id} and (topic.is_published or ${isReader(topicDesk, actor)}::boolean)
      order by w.linked_at, topic.id`.execute(db)
    if (rows.length === 0) return []
    const ids = rows.map((row) => row.topic_id)
    const [people, summaries] = await Promise.all([
      publicPersons(
        db,
        place.id,
        rows.map((row) => row.linked_by),
      ),
      summariesOf(db, place.id, sql`topic.id = any(${ids}::uuid[])`),
    ])
    return rows.flatMap((row) => {
      const topic = summaries.find((each) => each.reference === row.topic)
      if (!topic) return []
      return {
        reference: topic.reference,
        name: topic.name,
        isPublished: topic.isPublished,
        stance: row.stance,
        reason: row.reason,
        by: people.get(row.linked_by)?.chosenName ?? null,
        at: row.linked_at.toISOString(),
        persons: topic.counts.persons,
      }
    })
  },
})
