/** What a key does in the sorter; a number is the place of a topic in the list. */
export type SortingKey = 'accept' | 'reject' | 'leave' | 'undo' | number

const meanings: Record<string, SortingKey> = { a: 'accept', r: 'reject', s: 'leave', u: 'undo' }

interface Pressed {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  repeat: boolean
  target: unknown
}

/** The meaning of a key; null while somebody writes, for a shortcut of the browser, a key held down, or no such topic. */
export function sortingKey(pressed: Pressed, topics: number): SortingKey | null {
  const { key, ctrlKey, metaKey, altKey, repeat, target } = pressed
  if (ctrlKey || metaKey || altKey || repeat || isWritten(target)) return null
  if (/^[1-9]$/u.test(key)) return Number(key) <= topics ? Number(key) - 1 : null
  return meanings[key.toLowerCase()] ?? null
}

const isWritten = (target: unknown): boolean =>
  typeof target === 'object' &&
  target !== null &&
  'tagName' in target &&
  /^(?:INPUT|TEXTAREA|SELECT)$/u.test(String(target.tagName))
