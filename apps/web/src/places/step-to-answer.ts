/** Where an arrow key leads from the search field (`null`) or from an answer; undefined when it leads nowhere. */
export function stepToAnswer(key: string, at: number | null, count: number): number | 'field' | undefined {
  if (count === 0) return undefined
  if (at === null) return key === 'ArrowDown' ? 0 : undefined
  if (key === 'ArrowDown') return Math.min(at + 1, count - 1)
  if (key === 'ArrowUp') return at === 0 ? 'field' : at - 1
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return undefined
}
