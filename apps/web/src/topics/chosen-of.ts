import type { TopicLink } from '@hetu/domain/topics/topic'
import type { Chosen } from './use-topics.ts'

/** Links as the verbs of sorting name what was said. */
export const chosenOf = (links: readonly Pick<TopicLink, 'kind' | 'id'>[]): Chosen => ({
  ideas: links.flatMap(({ kind, id }) => (kind === 'idea' ? id : [])),
  comments: links.flatMap(({ kind, id }) => (kind === 'comment' ? id : [])),
})
