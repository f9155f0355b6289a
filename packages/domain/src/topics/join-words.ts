import { fewestTexts, type Table } from './word-table.ts'

interface Edge {
  one: number
  other: number
  weight: number
}

/**
 * Pairs of words that share more texts than chance, by the likelihood ratio (Dunning 1993), so high that among all pairs
 * that were looked at only few are expected to be there by chance; those bind nothing together.
 */
export function edgesAmong({ words, rows, sizes, counts: [zh, en] }: Table): Edge[] {
  const texts: number[][] = words.map(() => [])
  for (const [text, row] of rows.entries()) for (const word of row) texts[word]!.push(text)
  const together = new Uint32Array(words.length)
  const found: Edge[] = []
  let pairs = 0
  for (let one = 0; one < words.length; one += 1) {
    const met: number[] = []
    for (const text of texts[one]!)
      for (const other of rows[text]!) {
        if (other <= one) continue
        if (together[other] === 0) met.push(other)
        together[other]! += 1
      }
    pairs += met.length
    for (const other of met) {
      const shared = together[other]!
      together[other] = 0
      if (shared < fewestTexts) continue
      const expected = (zh[one]! * zh[other]!) / (sizes[0] || 1) + (en[one]! * en[other]!) / (sizes[1] || 1)
      const ratio = likelihoodRatio(shared, expected)
      if (ratio > 0) found.push({ one, other, weight: Math.sqrt(ratio) })
    }
  }
  const limit = Math.sqrt(1.2 * Math.log(Math.max(pairs, 2)))
  return found.filter(({ weight }) => weight > limit)
}

/** Of a count to its mean, 0 where it is no more than that; what else stands in the table adds nearly nothing to rare words. */
export const likelihoodRatio = (count: number, expected: number): number =>
  count <= expected ? 0 : 2 * (count * Math.log(count / expected) - (count - expected))

/**
 * Groups of words by modularity (Blondel et al. 2008): each word goes to the neighbours to whom it is bound more than
 * chance would bind it, until none moves; then the groups do the same as if they were words, until none joins another.
 */
export function joined(edges: readonly Edge[], size: number): number[] {
  let group = moved(edges, size)
  for (;;) {
    const between = new Map<number, number>()
    for (const { one, other, weight } of edges) {
      const [a, b] = [Math.min(group[one]!, group[other]!), Math.max(group[one]!, group[other]!)]
      between.set(a * size + b, (between.get(a * size + b) ?? 0) + weight)
    }
    const wider = moved(
      [...between].map(([pair, weight]) => ({ one: Math.floor(pair / size), other: pair % size, weight })),
      size,
    )
    const next = group.map((at) => wider[at]!)
    if (next.every((at, word) => at === group[word])) return group
    group = next
  }
}

/** One round of moves; an edge of a word to itself is what its group holds together already. */
function moved(edges: readonly Edge[], size: number): number[] {
  const neighbours: [number, number][][] = Array.from({ length: size }, () => [])
  const degree = Array.from({ length: size }, () => 0)
  let total = 0
  for (const { one, other, weight } of edges) {
    degree[one]! += weight
    degree[other]! += weight
    total += 2 * weight
    if (one === other) continue
    neighbours[one]!.push([other, weight])
    neighbours[other]!.push([one, weight])
  }
  const group = Array.from({ length: size }, (_, word) => word)
  const sums = [...degree]
  let isMoving = total > 0
  for (let round = 0; isMoving && round < 50; round += 1) {
    isMoving = false
    for (let word = 0; word < size; word += 1) {
      if (neighbours[word]!.length === 0) continue
      const bound = new Map<number, number>()
      for (const [other, weight] of neighbours[word]!)
        bound.set(group[other]!, (bound.get(group[other]!) ?? 0) + weight)
      const own = group[word]!
      sums[own]! -= degree[word]!
      const gain = (to: number) => (bound.get(to) ?? 0) - (sums[to]! * degree[word]!) / total
      let best = own
      let most = gain(own)
      for (const to of bound.keys())
        if (gain(to) > most + 1e-9) {
          best = to
          most = gain(to)
        }
      sums[best]! += degree[word]!
      if (best !== own) {
        group[word] = best
        isMoving = true
      }
    }
  }
  return group
}
