/** Rankings that are alike, and how many there are; whoever is not ranked stands behind all who are, level with the rest. */
export interface CountedRankings {
  ranking: readonly string[]
  count: number
}

/** How many put the first option before the second. */
export type Pairwise = (over: string, under: string) => number

/** Compares every two options by the rankings. */
export function pairwise(optionIds: readonly string[], rankings: readonly CountedRankings[]): Pairwise {
  const at = new Map(optionIds.map((id, index) => [id, index]))
  const size = optionIds.length
  const wins = new Float64Array(size * size)
  for (const { ranking, count } of rankings) {
    const places = Array.from({ length: size }, () => size)
    ranking.forEach((id, place) => {
      const index = at.get(id)
      if (index !== undefined) places[index] = place
    })
    for (let over = 0; over < size; over += 1)
      for (let under = 0; under < size; under += 1)
        if (places[over]! < places[under]!) wins[over * size + under]! += count
  }
  return (over, under) => wins[at.get(over)! * size + at.get(under)!]!
}
