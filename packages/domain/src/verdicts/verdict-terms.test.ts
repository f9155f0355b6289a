import { expect, test } from 'vitest'
import { mostReopenings, othersWhoReopen, reopensIdea, type SaidOfIdea } from './verdict-terms.ts'

const said = (standing: SaidOfIdea['standing'], solved: SaidOfIdea['solved'], times = 1) =>
  Array.from({ length: times }, (): SaidOfIdea => ({ standing, solved }))

test.each<[string, SaidOfIdea[], number, boolean]>([
  ['nobody said anything', [], 0, false],
  ['the author says no', said('author', 'no'), 0, true],
  ['the author says partly', said('author', 'partly'), 0, false],
  ['others say no, too few', said('supporter', 'no', othersWhoReopen - 1), 0, false],
  ['enough others say no', said('commenter', 'no', othersWhoReopen), 0, true],
  ['many others are content', said('supporter', 'yes', 20), 0, false],
  ['the author says no after the last reopening', said('author', 'no'), mostReopenings, false],
])('an idea is handled anew or not: %s', (_, all, reopenings, isReopened) => {
  expect(reopensIdea(all, reopenings)).toBe(isReopened)
})
