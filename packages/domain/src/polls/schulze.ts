import type { Pairwise } from './pairwise.ts'

/**
 * The order of the options by the beatpath method: one stands before another if the strongest chain of majorities from
 * it is stronger than the strongest one back. Strength is the number who win a majority. Options that are level stand
 * together. Source: Schulze, Social Choice and Welfare 36 (2011), section 2.
 */
export function schulzeOrder(optionIds: readonly string[], over: Pairwise): string[][] {
  const strength = new Map(
    optionIds.map((one) => [
      one,
      new Map(
        optionIds.map((other) => {
          const wins = one === other ? 0 : over(one, other)
          return [other, wins > (one === other ? 0 : over(other, one)) ? wins : 0]
        }),
      ),
    ]),
  )
  const of = (one: string, other: string) => strength.get(one)!.get(other)!
  for (const through of optionIds)
    for (const one of optionIds)
      for (const other of optionIds) {
        if (one === other) continue
        const way = Math.min(of(one, through), of(through, other))
        if (way > of(one, other)) strength.get(one)!.set(other, way)
      }
  const beats = (one: string, other: string) => of(one, other) > of(other, one)
  const order: string[][] = []
  let left = [...optionIds]
  while (left.length > 0) {
    const first = left.filter((one) => !left.some((other) => beats(other, one)))
    order.push(first)
    left = left.filter((one) => !first.includes(one))
  }
  return order
}
