import { expect, test } from 'vitest'
import { sortingKey } from './sorting-key.ts'

const press = (key: string, more: object = {}) =>
  sortingKey(
    {
      key,
      ctrlKey: false,
      metaKey: false,
      altKey: false,
      repeat: false,
      target: { tagName: 'BODY' },
      ...more,
    },
    3,
  )

test('each key does one thing, in small and in capital letters', () => {
  expect(['a', 'R', 's', 'U', '1', '3'].map((key) => press(key))).toEqual([
    'accept',
    'reject',
    'leave',
    'undo',
    0,
    2,
  ])
})

test('a key does nothing while somebody writes, with a shortcut, held down, or where there is no such topic', () => {
  expect(press('a', { target: { tagName: 'TEXTAREA' } })).toBeNull()
  expect(press('r', { ctrlKey: true })).toBeNull()
  expect(press('a', { repeat: true })).toBeNull()
  expect(press('4')).toBeNull()
  expect(press('x')).toBeNull()
})
