import { type RawBuilder, sql } from '@hetu/db/sql'
import { countPersons, stanceOfSupport, type Voice } from '@hetu/domain/topics/count-persons'
import type { TopicStance } from '@hetu/domain/topics/ledger'
import type { TopicSummary } from '@hetu/domain/topics/topic'
import type { Db } from '../ideas/visible-ideas.ts'
import { topicWords } from './topic-words.ts'

/** So many positions draw a small map; more could not be told apart on it. */
const mostPositions = 200

/** Topics of a place for which a condition on `topic` holds, those with most persons first. */
export async function summariesOf(
  db: Db,
  placeId: string,
  condition: RawBuilder<unknown>,
): Promise<TopicSummary[]> {
  const topics = await db
    .selectFrom('topic')
    .leftJoin('topic as into', (join) =>
      join.onRef('into.place_id', '=', 'topic.place_id').onRef('into.id', '=', 'topic.closed_into'),
    )
    .select(['topic.id', 'topic.reference', 'topic.name', 'topic.summary', 'topic.is_published'])
    .select(['topic.opened_at', 'into.reference as into'])
    .select(
      sql<number>`(select count(*)::int from topic_objection o where o.place_id = topic.place_id
        and o.topic_id = topic.id and o.answer is null)`.as('waiting'),
    )
    .where('topic.place_id', '=', placeId)
    .where(sql<boolean>`(${condition})`)
    .orderBy('topic.opened_at')
    .orderBy('topic.id')
    .limit(500)
    .execute()
  const [voices, facts] = await Promise.all([readVoices(db, placeId, condition), readFacts(db, placeId)])
  return topics
    .map((topic) => {
      const {
        ideas = 0,
        comments = 0,
        spoken_for = 0,
        unknown = 0,
        positions = [],
      } = facts.get(topic.id) ?? {}
      const counts = countPersons(voices.get(topic.id) ?? [])
      return {
        reference: topic.reference,
        name: topic.name,
        summary: topic.summary,
        isPublished: topic.is_published,
        closedInto: topic.into,
        openedAt: topic.opened_at.toISOString(),
        ideaCount: ideas,
        commentCount: comments,
        counts: { ...counts, spokenFor: spoken_for, writerUnknown: unknown },
        waitingObjections: topic.waiting,
        positions: positions.map(([lon, lat]): [number, number] => [lon, lat]),
      }
    })
    .toSorted((a, b) => b.counts.persons - a.counts.persons)
}

/** Who said, supported or opposed what in each topic; whose words were brought in from elsewhere is nobody known. */
async function readVoices(db: Db, placeId: string, condition: RawBuilder<unknown>) {
  const { rows } = await sql<{
    topic_id: string
    person_id: string
    stance: TopicStance
    support: 'support' | 'oppose' | null
  }>`
    with words as materialized (
      select w.* from ${topicWords(placeId)} w
      join topic on topic.place_id = ${placeId} and topic.id = w.topic_id and (${condition}))
    select topic_id, author_id as person_id, stance, null as support from words where not is_imported
    union
    select w.topic_id, s.person_id, w.stance, s.stance from words w
    join support s on s.place_id = ${placeId} and s.thread_id = w.thread_id
    where w.comment_id is null`.execute(db)
  const voices = new Map<string, Voice[]>()
  for (const { topic_id, person_id, stance, support } of rows) {
    const known = voices.get(topic_id)
    const voice = {
      personId: person_id,
      stance: support === null ? stance : stanceOfSupport(stance, support),
      isOwnWords: support === null,
    }
    if (known) known.push(voice)
    else voices.set(topic_id, [voice])
  }
  return voices
}

interface Facts {
  topic_id: string
  ideas: number
  comments: number
  spoken_for: number
  unknown: number
  positions: [number, number][]
}

async function readFacts(db: Db, placeId: string): Promise<Map<string, Facts>> {
  const { rows } = await sql<Facts>`
    select topic_id, count(idea_id)::int as ideas, count(comment_id)::int as comments,
      sum(spoken_for)::int as spoken_for, (count(*) filter (where is_imported))::int as unknown,
      coalesce(jsonb_agg(jsonb_build_array(longitude, latitude) order by said_at desc)
        filter (where idea_id is not null and nth <= ${mostPositions}), '[]') as positions
    from (select w.*, row_number() over (partition by topic_id order by said_at desc, reference) as nth
      from ${topicWords(placeId)} w) w
    group by topic_id`.execute(db)
  return new Map(rows.map((row) => [row.topic_id, row]))
}
