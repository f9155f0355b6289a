/** Settings of the baseline, printed beside its figures. */
export const baseline = { tries: 3, mostRounds: 100, leastCount: 2, commonPart: 0.5 } as const

/** A text as its words' numbers and their weights, of length 1. */
interface Row {
  words: Int32Array
  weights: Float64Array
}

/**
 * The usual way: TF-IDF (smooth, as scikit-learn writes it) and k-means with k-means++ on vectors of length 1, the best of
 * several tries. It is told the right number of groups, one for what belongs nowhere among them.
 */
export function kMeans(texts: readonly ReadonlySet<string>[], groups: number, next: () => number): number[] {
  const { rows, size } = weighed(texts)
  let best: { labels: number[]; sum: number } | undefined
  for (let at = 0; at < baseline.tries; at += 1) {
    const found = oneTry(rows, size, groups, next)
    if (!best || found.sum > best.sum) best = found
  }
  return best?.labels ?? []
}

function weighed(texts: readonly ReadonlySet<string>[]): { rows: Row[]; size: number } {
  const counts = new Map<string, number>()
  for (const terms of texts) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  const numbers = new Map<string, { number: number; weight: number }>()
  for (const [term, count] of counts)
    if (count >= baseline.leastCount && count <= texts.length * baseline.commonPart)
      numbers.set(term, { number: numbers.size, weight: Math.log((1 + texts.length) / (1 + count)) + 1 })
  const rows = texts.map((terms) => {
    const known = [...terms].flatMap((term) => numbers.get(term) ?? [])
    const length = Math.hypot(...known.map(({ weight }) => weight)) || 1
    return {
      words: Int32Array.from(known, ({ number }) => number),
      weights: Float64Array.from(known, ({ weight }) => weight / length),
    }
  })
  return { rows, size: numbers.size }
}

function oneTry(rows: readonly Row[], size: number, groups: number, next: () => number) {
  const centres = firstCentres(rows, size, groups, next)
  const labels = rows.map(() => -1)
  let sum = 0
  for (let round = 0; round < baseline.mostRounds; round += 1) {
    let changed = 0
    sum = 0
    for (const [at, row] of rows.entries()) {
      let [best, most] = [0, -Infinity]
      for (const [group, centre] of centres.entries()) {
        const likeness = product(row, centre)
        if (likeness > most) [best, most] = [group, likeness]
      }
      if (labels[at] !== best) changed += 1
      labels[at] = best
      sum += most
    }
    if (changed === 0) break
    for (const centre of centres) centre.fill(0)
    for (const [at, { words, weights }] of rows.entries())
      for (let i = 0; i < words.length; i += 1) centres[labels[at]!]![words[i]!]! += weights[i]!
    for (const centre of centres) {
      let square = 0
      for (const value of centre) square += value * value
      const length = Math.sqrt(square) || 1
      for (let i = 0; i < size; i += 1) centre[i]! /= length
    }
  }
  return { labels, sum }
}

function product({ words, weights }: Row, centre: Float64Array): number {
  let sum = 0
  for (let i = 0; i < words.length; i += 1) sum += weights[i]! * centre[words[i]!]!
  return sum
}

/** k-means++: each next centre is a text, the likelier the farther it is from all that were chosen. */
function firstCentres(
  rows: readonly Row[],
  size: number,
  groups: number,
  next: () => number,
): Float64Array[] {
  const asCentre = ({ words, weights }: Row) => {
    const centre = new Float64Array(size)
    for (let i = 0; i < words.length; i += 1) centre[words[i]!] = weights[i]!
    return centre
  }
  const centres = [asCentre(rows[Math.floor(next() * rows.length)]!)]
  const far = Float64Array.from(rows, () => Infinity)
  while (centres.length < groups) {
    let total = 0
    for (const [at, row] of rows.entries()) {
      far[at] = Math.min(far[at]!, Math.max(0, 2 - 2 * product(row, centres.at(-1)!)))
      total += far[at]
    }
    let wanted = next() * total
    const chosen = far.findIndex((distance) => (wanted -= distance) <= 0)
    centres.push(asCentre(rows[Math.max(chosen, 0)]!))
  }
  return centres
}
