/** What several takes of one figure say: the median, and from least to most. */
export interface Spread {
  median: number
  least: number
  most: number
}

export function spreadOf(takes: readonly number[]): Spread {
  if (takes.length === 0) throw new Error('Nothing was measured.')
  const sorted = takes.toSorted((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  const median = (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2
  return { median, least: sorted[0]!, most: sorted.at(-1)! }
}

/** The value below which this part of the takes lie: 0.99 for the slowest hundredth. */
export function share(takes: readonly number[], part: number): number {
  if (takes.length === 0) throw new Error('Nothing was measured.')
  const sorted = takes.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)]!
}
