import { expect, test } from 'vitest'
import { byUrgency } from './by-urgency.ts'

test('what is overdue stands first, then what is due soonest, then what has no day', () => {
  const item = (name: string, dueAt: string | null) => ({ name, dueAt })
  const items = [
    item('draft', null),
    item('long over', '2026-03-11T16:00:00Z'),
    item('later', '2026-12-28T16:00:00Z'),
    item('just over', '2026-11-16T16:00:00Z'),
    item('soon', '2026-12-01T16:00:00Z'),
  ]
  const names = byUrgency(items, new Date('2026-11-27T00:00:00Z')).map(({ name }) => name)
  expect(names).toEqual(['long over', 'just over', 'soon', 'later', 'draft'])
})
