import type { Pairwise } from './pairwise.ts'

/**
 * Points of each option: one for each voter and each other option that it is put before, half where they are level. For
 * whole rankings that is the count of Borda (1781): as many points as options stand behind.
 */
export const bordaPoints = (optionIds: readonly string[], over: Pairwise, voted: number): number[] =>
  optionIds.map((one) =>
    optionIds.reduce(
      (sum, other) =>
        one === other ? sum : sum + over(one, other) + (voted - over(one, other) - over(other, one)) / 2,
      0,
    ),
  )
