import { describe, expect, test } from 'vitest'
import { type Actor, visitor } from '../people/actor.ts'
import { type Role, roles } from '../people/role.ts'
import { type ReadableIdea, isPublicIdea, mayReadIdea, mayReadWords } from './may-read-idea.ts'

const writer: Actor = { ...visitor, personId: 'writer', roles: ['visitor', 'resident'] }
const as = (role: Role): Actor =>
  role === 'visitor' ? visitor : { ...writer, personId: 'other', roles: ['visitor', 'resident', role] }
const idea = (kind: string, isHidden: boolean): ReadableIdea => ({ kind, isHidden, authorId: 'writer' })
const readers = (may: typeof mayReadIdea, of: ReadableIdea) => roles.filter((role) => may(of, as(role)))

describe('an idea', () => {
  test('is for everybody unless it is a report or was hidden', () => {
    const kinds = [idea('suggestion', false), idea('suggestion', true), idea('report', false)]
    expect(kinds.map(isPublicIdea)).toEqual([true, false, false])
  })
  test('that reports a wrong is known to its writer and to those who deal with it', () => {
    expect(readers(mayReadIdea, idea('report', false))).toEqual(['moderator', 'case_handler'])
    expect(mayReadIdea(idea('report', false), writer)).toBe(true)
  })
  test('that was hidden keeps its place, and its words for its writer and moderators', () => {
    const hidden = idea('suggestion', true)
    expect(readers(mayReadIdea, hidden)).toEqual(roles)
    expect(readers(mayReadWords, hidden)).toEqual(['moderator'])
    expect(mayReadWords(hidden, writer)).toBe(true)
  })
  test('that reports a wrong and was hidden shows its words to no case handler', () => {
    expect(readers(mayReadWords, idea('report', true))).toEqual(['moderator'])
  })
})
