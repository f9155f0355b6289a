import { type RawBuilder, sql } from '@hetu/db/sql'
import type { Actor } from '@hetu/domain/people/actor'
import { isReader } from '@hetu/domain/people/role-refusal'
import { Refused } from '@hetu/domain/refusal'
import { quoteByRule } from '@hetu/domain/topics/quote-by-rule'
import { topicDesk } from '@hetu/domain/topics/topic-policy'
import { OfTopic, Topic, type TopicLink } from '@hetu/domain/topics/topic'
import type { Db } from '../ideas/visible-ideas.ts'
import { publicPersons } from '../places/public-person.ts'
import { defineRead } from '../server/read.ts'
import { readObjections } from './read-objections.ts'
import { readTopicChanges } from './read-topic-changes.ts'
import { summariesOf } from './topic-summaries.ts'
import { topicWords, type TopicWords } from './topic-words.ts'

/** One topic: its counts, its words with the reasons, what is objected to, and what was done. */
export const readTopic = defineRead({
  name: 'read-topic',
  path: '/topics/:reference',
  summary: 'One topic with its words, counts by person, objections and history',
  readers: ['visitor'],
  query: OfTopic,
  answer: Topic,
  async run({ db, place, actor }, { reference }): Promise<Topic> {
    const isDesk = isReader(topicDesk, actor)
    const row = await db
      .selectFrom('topic')
      .select(['id', 'is_published'])
      .where('place_id', '=', place.id)
      .where('reference', '=', reference)
      .executeTakeFirst()
    if (!row || !(row.is_published || isDesk)) throw new Refused({ code: 'not_found' })
    const [[summary], links, objections, changes] = await Promise.all([
      summariesOf(db, place.id, sql`topic.id = ${row.id}`),
      linksIn(db, place.id, actor, row.id),
      readObjections(db, place.id, actor, row.id),
      readTopicChanges(db, place.id, row.id),
    ])
    if (!summary) throw new Refused({ code: 'not_found' })
    return { ...summary, links, objections, changes }
  },
})

interface Row extends TopicWords {
  supporters: number
  opponents: number
  is_waiting: boolean
}

/** The words of a topic, the latest first. */
async function linksIn(db: Db, placeId: string, actor: Actor, topicId: string): Promise<TopicLink[]> {
  const stood = (stance: string): RawBuilder<number> => sql<number>`(case when w.comment_id is not null then 0
    else (select count(*)::int from support s where s.place_id = ${placeId} and s.thread_id = w.thread_id
      and s.stance = ${stance} and s.person_id <> w.author_id) end)`
  const { rows } = await sql<Row>`
    select w.*, ${stood('support')} as supporters, ${stood('oppose')} as opponents,
      exists (select 1 from topic_objection o where o.place_id = ${placeId} and o.topic_id = w.topic_id
        and coalesce(o.idea_id, o.comment_id) = coalesce(w.idea_id, w.comment_id)
        and o.objected_by = ${actor.personId}::uuid and o.answer is null) as is_waiting
    from ${topicWords(placeId)} w where w.topic_id = ${topicId}
    order by w.said_at desc, w.reference limit 2000`.execute(db)
  const people = await publicPersons(db, placeId, [...new Set(rows.map((row) => row.linked_by))])
  const quotable = rows.map((row) => ({
    id: row.comment_id ?? row.reference,
    stance: row.stance,
    persons: 1 + row.supporters,
    saidAt: row.said_at.toISOString(),
  }))
  const quoted = new Set(quoteByRule(quotable).map(({ id }) => id))
  return rows.map((row, at) => ({
    kind: row.comment_id === null ? 'idea' : 'comment',
    ...quotable[at]!,
    idea: row.reference,
    title: row.title,
    words: row.words,
    language: row.language,
    placeName: row.place_name,
    position: [row.longitude, row.latitude],
    opposed: row.opponents,
    reason: row.reason,
    by: people.get(row.linked_by)?.chosenName ?? null,
    at: row.linked_at.toISOString(),
    isMine: row.author_id === actor.personId,
    isMyObjectionWaiting: row.is_waiting,
    isQuoted: quoted.has(row.comment_id ?? row.reference),
  }))
}
