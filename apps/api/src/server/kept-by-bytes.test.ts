import { expect, test } from 'vitest'
import { KeptByBytes } from './kept-by-bytes.ts'

test('what was not asked for longest is given up first, and nothing while there is room', () => {
  const kept = new KeptByBytes<number>(100)
  kept.set('a', 1, 40)
  kept.set('b', 2, 40)
  expect(kept.get('a')).toBe(1)
  kept.set('c', 3, 40)
  expect([kept.get('a'), kept.get('b'), kept.get('c')]).toEqual([1, undefined, 3])
})

test('what is set again takes its new room only', () => {
  const kept = new KeptByBytes<number>(100)
  kept.set('a', 1, 90)
  kept.set('a', 2, 10)
  kept.set('b', 3, 90)
  expect([kept.get('a'), kept.get('b')]).toEqual([2, 3])
})

test('what is larger than all the room is not kept', () => {
  const kept = new KeptByBytes<number>(100)
  kept.set('a', 1, 101)
  expect(kept.get('a')).toBeUndefined()
})
