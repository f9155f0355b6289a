import type { Role } from '../people/role.ts'

export const topicPolicy = {
  'open-topic': ['planner'],
  'edit-topic': ['planner'],
  'publish-topic': ['planner'],
  'place-in-topic': ['planner'],
  'take-out-of-topic': ['planner'],
  'move-between-topics': ['planner'],
  'merge-topics': ['planner'],
  'split-topic': ['planner'],
  'undo-topic-change': ['planner'],
  'reject-topic-suggestion': ['planner'],
  'object-to-link': ['resident'],
  'answer-objection': ['planner'],
} as const satisfies Record<string, readonly Role[]>

/** Who sees topics before they are published, and sorts words into them. */
export const topicDesk = topicPolicy['place-in-topic']
