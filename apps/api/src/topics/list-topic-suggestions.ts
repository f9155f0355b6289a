import { sql } from '@hetu/db/sql'
import type { IdeaCategory } from '@hetu/domain/ideas/idea'
import type { LocalText } from '@hetu/domain/language'
import {
  type Sortable,
  type Suggestion,
  rejectionOf,
  suggestTopics,
} from '@hetu/domain/topics/suggest-topics'
import { termInWords, termsOf } from '@hetu/domain/topics/terms-of'
import { topicDesk } from '@hetu/domain/topics/topic-policy'
import { TopicSuggestions, type TopicSuggestion } from '@hetu/domain/topics/topic-suggestion'
import { z } from 'zod'
import { isPublicIdea } from '../ideas/idea-conditions.ts'
import type { Db } from '../ideas/visible-ideas.ts'
import { defineRead } from '../server/read.ts'

/** So many ideas are looked at, the latest ones: what comes to a desk in a year or more. */
const mostIdeas = 2000
/** So many suggestions are answered; the others follow when these are sorted. */
const mostSuggestions = 40

/** What a planner could sort next, each with the words and metres that made it and what speaks against it. */
export const listTopicSuggestions = defineRead({
  name: 'list-topic-suggestions',
  path: '/topic-suggestions',
  summary: 'Ideas that may belong to a topic, or be a new one, with reasons; for planners',
  readers: topicDesk,
  query: z.object({}),
  answer: TopicSuggestions,
  budget: ({ personId }) => ({ key: `topic-suggestions:${personId}`, times: 120, perSeconds: 60 }),
  async run({ db, place }) {
    const ideas = await latestIdeas(db, place.id)
    const [topics, rejected] = await Promise.all([openTopics(db, place.id), rejections(db, place.id)])
    const placed = new Set(topics.flatMap((topic) => topic.ideas))
    const found = suggestTopics({ ideas: ideas.map(sortable), topics, rejected })
    const rows = new Map(ideas.map((row) => [row.reference, row]))
    const names = new Map(topics.map(({ reference, name }) => [reference, name]))
    return {
      suggestions: found.slice(0, mostSuggestions).map((each) => told(each, rows, names)),
      unsorted: ideas.filter(({ reference }) => !placed.has(reference)).length,
      lookedAt: ideas.length,
    }
  },
})

interface IdeaRow {
  reference: string
  title: string
  words: string
  language: string
  category: IdeaCategory
  place_name: LocalText
  said_at: Date
  longitude: number
  latitude: number
  east: number
  north: number
}

async function latestIdeas(db: Db, placeId: string): Promise<IdeaRow[]> {
  const { rows } = await sql<IdeaRow>`
    select reference, title, words, language, category, place_name, created_at as said_at,
      ST_X(shown_position) as longitude, ST_Y(shown_position) as latitude,
      ST_X(spot) as east, ST_Y(spot) as north
    from (select idea.*, ST_Transform(idea.shown_position, (select epsg from place where id = ${placeId})) as spot
      from idea where idea.place_id = ${placeId} and ${isPublicIdea('idea')}
      order by created_at desc, id limit ${mostIdeas}) idea
    order by created_at, id`.execute(db)
  return rows
}

const sortable = (row: IdeaRow): Sortable => ({
  id: row.reference,
  terms: termsOf(`${row.title}\n${row.words}`),
  spot: [row.east, row.north],
  category: row.category === 'other' ? null : row.category,
})

async function openTopics(db: Db, placeId: string) {
  const { rows } = await sql<{ reference: string; name: LocalText; ideas: string[] }>`
    select topic.reference, topic.name, coalesce(jsonb_agg(idea.reference order by idea.created_at, idea.id)
      filter (where idea.id is not null), '[]') as ideas
    from topic
    left join topic_link l on l.place_id = topic.place_id and l.topic_id = topic.id and l.ended_by_change is null
    left join idea on idea.place_id = l.place_id and idea.id = l.idea_id
    where topic.place_id = ${placeId} and topic.closed_into is null
    group by topic.id, topic.reference, topic.name, topic.opened_at order by topic.opened_at, topic.id`.execute(
    db,
  )
  return rows
}

async function rejections(db: Db, placeId: string): Promise<Set<string>> {
  const { rows } = await sql<{ idea: string; other: string }>`
    select idea.reference as idea, coalesce(topic.reference, another.reference) as other
    from topic_rejection r
    join idea on idea.place_id = r.place_id and idea.id = r.idea_id
    left join topic on topic.place_id = r.place_id and topic.id = r.topic_id
    left join idea another on another.place_id = r.place_id and another.id = r.other_idea_id
    where r.place_id = ${placeId}`.execute(db)
  return new Set(rows.map(({ idea, other }) => rejectionOf(idea, other)))
}

function told(
  { topic, ideas, words, category, metres, twin, against }: Suggestion,
  rows: ReadonlyMap<string, IdeaRow>,
  names: ReadonlyMap<string, LocalText>,
): TopicSuggestion {
  const inWords = (terms: readonly string[]) => terms.map(termInWords)
  const noName = { zh: '', en: '' }
  return {
    topic: topic === null ? null : { reference: topic, name: names.get(topic) ?? noName },
    ideas: ideas.flatMap((reference) => {
      const row = rows.get(reference)
      if (!row) return []
      const { title, language, place_name, said_at, longitude, latitude } = row
      return {
        reference,
        title,
        words: row.words,
        language,
        placeName: place_name,
        position: [longitude, latitude],
        saidAt: said_at.toISOString(),
      }
    }),
    words: inWords(words),
    category: category as IdeaCategory | null,
    metres: metres === null ? null : Math.round(metres),
    twin,
    against: {
      denied: inWords(against.denied),
      isFar: against.isFar,
      nearly: against.nearly && { topic: against.nearly.topic, words: inWords(against.nearly.words) },
    },
  }
}
