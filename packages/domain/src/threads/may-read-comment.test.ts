import { expect, test } from 'vitest'
import { visitor } from '../people/actor.ts'
import { roles } from '../people/role.ts'
import { mayReadComment } from './may-read-comment.ts'

test('a hidden comment shows its words to its writer and to moderators', () => {
  const hidden = { authorId: 'writer', isHidden: true }
  const as = (personId: string | null, ...held: (typeof roles)[number][]) => ({
    ...visitor,
    personId,
    roles: held,
  })
  const others = roles.filter((role) => mayReadComment(hidden, as(role === 'visitor' ? null : 'other', role)))
  expect(others).toEqual(['moderator'])
  expect(mayReadComment(hidden, as('writer', 'resident'))).toBe(true)
  expect(mayReadComment({ ...hidden, isHidden: false }, visitor)).toBe(true)
})
