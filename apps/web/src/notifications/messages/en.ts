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
    question_asked: 'You are asked about your idea: {words} ({title})',
    question_answered: 'Your question was answered: {words} ({title})',
    idea_hidden: 'Your idea was hidden: {title}. {reason}',
    comment_hidden: 'Your comment was hidden: {words}. {reason}',
    idea_restored: 'This idea is public again: {title}. {reason}',
    comment_restored: 'This comment is public again: {words}. {reason}',
    comment_replied: 'Somebody replied to you: {words}',
    idea_commented: 'Somebody commented on your idea: {words}',
    idea_absorbed: 'Your idea was taken up by proposal {proposal}: {title}',
    idea_left: 'Your idea has left proposal {proposal} and is answered by itself: {title}. Why: {reason}',
    idea_reopened: '“{title}” is handled anew, by somebody who has not handled it before.',
    followed_answered: 'An idea that you supported, commented on or follow has an answer: {title}',
    followed_absorbed:
      'An idea that you supported, commented on or follow was taken up by proposal {proposal}: {title}',
    followed_notice: 'A proposal that you follow is on public notice: {title}',
    followed_poll: 'A proposal that you follow is put to the vote: {title}',
    followed_decided: 'A proposal that you follow is decided: {title}',
    flag_raised: 'A watchdog points at something that your office answers: {title}',
    flag_answered: 'What you pointed at is answered: {title}',
    verdict_asked: 'Three months have passed. Please say again: is “{title}” solved?',
    idea_honoured: 'Your idea was honoured: {title}',
    hearing_called: 'The hearing that you asked for is at {at}, {venue}: {title}',
    review_invited: 'You are asked to review {title}, until {due}',
    review_released: 'Your review is released: {title}',
    decision_submitted: 'A decision waits for your approval: {title}',
    decision_returned: 'A decision was returned: {title}. {reason}',
    idea_entered:
      '{by} entered an idea for you on {at}: {title}. If this is not what you meant, call {phone}.',
    comment_entered:
      '{by} entered words of yours on {at}: {words}. If this is not what you meant, call {phone}.',
    ballot_entered:
      '{by} cast a vote for you on {at}: “{title}”. If this is not what you meant, vote yourself before {due}, and yours counts; or call {phone}.',
    relation_noted:
      '{by} noted on {at} how you stand to {title}: {relation}. Your votes count once a second person has looked at the proof. If this is wrong, call {phone}.',
    relation_confirmed:
      '{by} confirmed on {at} how you stand to {title}: {relation}. If this is wrong, call {phone}.',
    relation_refused:
      '{by} did not confirm on {at} how you stand to {title} ({relation}): {reason}. If this is wrong, call {phone}.',
  },
  byWhom: '{name} ({role}, {office})',
  byRole: '{name} ({role})',
  role: { grid_worker: 'grid worker', planner: 'planner', administrator: 'administrator' },
  here: 'this place',
  own: 'Your words “{title}”: {reason}',
  supported: 'You supported “{title}”: {reason}',
  disposition: {
    adopted: 'Adopted',
    partly_adopted: 'Partly adopted',
    not_adopted: 'Not adopted',
    explained: 'Explained',
    already_planned: 'Already planned',
    out_of_competence: 'Not within our powers',
  },
}
