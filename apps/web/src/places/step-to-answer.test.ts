import { expect, test } from 'vitest'
import { stepToAnswer } from './step-to-answer.ts'

test('arrow down leaves the field for the first answer, up leads back', () => {
  expect(stepToAnswer('ArrowDown', null, 3)).toBe(0)
  expect(stepToAnswer('ArrowUp', 0, 3)).toBe('field')
  expect(stepToAnswer('ArrowDown', 0, 3)).toBe(1)
  expect(stepToAnswer('ArrowDown', 2, 3)).toBe(2)
  expect(stepToAnswer('End', 0, 3)).toBe(2)
  expect(stepToAnswer('Home', 2, 3)).toBe(0)
})

test('every other key, and a list without answers, is left to the field', () => {
  for (const key of ['ArrowUp', 'Home', 'End', 'a', 'Enter'])
    expect(stepToAnswer(key, null, 3)).toBeUndefined()
  expect(stepToAnswer('Enter', 1, 3)).toBeUndefined()
  expect(stepToAnswer('ArrowDown', null, 0)).toBeUndefined()
})
