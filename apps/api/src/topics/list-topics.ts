import { sql } from '@hetu/db/sql'
import { isReader } from '@hetu/domain/people/role-refusal'
import { topicDesk } from '@hetu/domain/topics/topic-policy'
import { Topics } from '@hetu/domain/topics/topic'
import { z } from 'zod'
import { defineRead } from '../server/read.ts'
import { summariesOf } from './topic-summaries.ts'

/** The topics of the place that are open: published ones for everybody, the others for planners. */
export const listTopics = defineRead({
  name: 'list-topics',
  path: '/topics',
  summary: 'The topics of the place, those with most persons first',
  readers: ['visitor'],
  query: z.object({}),
  answer: Topics,
  run: ({ db, place, actor }) =>
    summariesOf(
      db,
      place.id,
      isReader(topicDesk, actor)
        ? sql`topic.closed_into is null`
        : sql`topic.closed_into is null and topic.is_published`,
    ),
})
