import type { SameKeys } from '../catalogue.ts'
import type { zh } from './merge-zh.ts'

/** Two people wrote in one form: what each wrote, and putting both together. */
export const en = {
  title: 'Somebody saved this while you were writing',
  lead: 'None of your words are lost; they are not saved yet. What only one of you changed is put together. Where both did, please choose.',
  noneDisputed: 'You changed different places, so both fit together.',
  alsoTaken: 'Changed by the other, untouched by you: {parts}',
  mine: 'Yours',
  theirs: 'Saved by the other',
  removedByMe: 'You removed this.',
  removedByThem: 'The other removed this.',
  nothing: '(empty)',
  onlyHere: 'only on this side',
  choose: 'Which one for this place?',
  takeMine: 'Keep mine',
  takeTheirs: 'Take theirs',
  byHand: 'I write it together',
  together: 'Written together',
  allMine: 'Keep all of mine',
  allTheirs: 'Take all of theirs',
  use: 'Put together and go on',
  stillToChoose: '{count, plural, one {# place} other {# places}} still to choose',
  used: 'Put together. Please save.',
  saveAfter: 'Please put both changes together first',
} satisfies SameKeys<typeof zh>
