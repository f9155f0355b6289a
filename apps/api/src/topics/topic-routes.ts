import { post, put } from '../server/route.ts'
import { answerObjection } from './answer-objection.ts'
import { editTopic } from './edit-topic.ts'
import { listIdeaTopics } from './list-idea-topics.ts'
import { listTopics } from './list-topics.ts'
import { listTopicSuggestions } from './list-topic-suggestions.ts'
import { mergeTopics } from './merge-topics.ts'
import { moveBetweenTopics } from './move-between-topics.ts'
import { objectToLink } from './object-to-link.ts'
import { openTopic } from './open-topic.ts'
import { placeInTopic } from './place-in-topic.ts'
import { publishTopic } from './publish-topic.ts'
import { readTopic } from './read-topic.ts'
import { rejectTopicSuggestion } from './reject-topic-suggestion.ts'
import { splitTopic } from './split-topic.ts'
import { takeOutOfTopic } from './take-out-of-topic.ts'
import { undoTopicChange } from './undo-topic-change.ts'

export const topicRoutes = [
  listTopics,
  readTopic,
  listIdeaTopics,
  listTopicSuggestions,
  post('/topic-suggestions/rejections', rejectTopicSuggestion),
  post('/topics', openTopic),
  put('/topics/:reference', editTopic),
  put('/topics/:reference/publication', publishTopic),
  post('/topics/:reference/words', placeInTopic),
  post('/topics/:reference/words/leave', takeOutOfTopic),
  post('/topics/:reference/words/move', moveBetweenTopics),
  post('/topics/:reference/merge', mergeTopics),
  post('/topics/:reference/split', splitTopic),
  post('/topic-changes/:changeId/undo', undoTopicChange),
  post('/topics/:reference/objections', objectToLink),
  post('/objections/:objectionId/answer', answerObjection),
] as const
