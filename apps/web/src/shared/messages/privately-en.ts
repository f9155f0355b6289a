import type { SameKeys } from '../catalogue.ts'
import type { zh } from './privately-zh.ts'

/** What is said among staff, and between them and whoever wrote an idea. */
export const en = {
  needsWords: 'Please write something first',
  tooLong: 'Too long. Please shorten it',
  notes: {
    title: 'Notes among staff',
    none: 'No notes yet.',
    write: 'Write a note',
    hint: 'Only staff who deal with this read it. It is never public.',
    send: 'Keep the note',
    sent: 'The note is kept.',
  },
  questions: {
    title: 'Questions to the writer',
    none: 'Nothing was asked yet.',
    ask: 'Ask whoever wrote this',
    askHint:
      'Only they and the staff who handle it read this, for example “Which door?”. Do not ask for phone or ID numbers.',
    send: 'Ask them',
    sent: 'Asked. They see it under “Mine” and on this idea, and can answer there.',
    waiting: 'Waiting for their answer',
    forYou: 'Somebody asks you',
    about: 'About your idea {reference} “{title}”',
    answer: 'Your answer',
    answerHint: 'Only the staff who asked read it. It is never public.',
    sendAnswer: 'Answer',
    answered: 'Answered. Whoever asked is told.',
    onBehalf: 'answered by the grid worker',
    mineTitle: 'Questions to you',
  },
} satisfies SameKeys<typeof zh>
