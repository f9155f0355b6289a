import type { SameKeys } from '../../shared/catalogue.ts'
import type { zh } from './zh.ts'

export const en: SameKeys<typeof zh> = {
  title: 'For you',
  empty: 'Nothing yet. When your words are answered, you will read it here.',
  readAll: 'Mark all as read',
  unread: 'Unread',
  wordsHidden: '(hidden since)',
  kind: {
    decision_published: 'A decision is published: {title}',
    idea_answered: 'Your idea was answered: {title}',
    idea_hidden: 'Your idea was hidden: {title}. {reason}',
    comment_hidden: 'Your comment was hidden: {words}. {reason}',
    idea_restored: 'This idea is public again: {title}. {reason}',
    comment_restored: 'This comment is public again: {words}. {reason}',
    comment_replied: 'Somebody replied to you: {words}',
    idea_commented: 'Somebody commented on your idea: {words}',
    idea_absorbed: 'Your idea was taken up by proposal {proposal}: {title}',
    idea_honoured: 'Your idea was honoured: {title}',
    hearing_called: 'The hearing that you asked for is at {at}, {venue}: {title}',
    review_invited: 'You are asked to review {title}, until {due}',
    review_released: 'Your review is released: {title}',
    decision_submitted: 'A decision waits for your approval: {title}',
    decision_returned: 'A decision was returned: {title}. {reason}',
  },
  own: 'Your words “{title}”: {reason}',
  supported: 'You supported “{title}”: {reason}',
  disposition: {
    adopted: 'Adopted',
    partly_adopted: 'Partly adopted',
    not_adopted: 'Not adopted',
    explained: 'Explained',
    already_planned: 'Already planned',
    out_of_competence: 'For another body',
  },
}
