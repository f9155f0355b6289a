import { z } from 'zod'

/** From fewer answers than this a rate is told in words: a percentage would say more than is known, and name people. */
export const fewestForRate = 10

/** A share of those who answered, with all that is needed to judge how much it says. */
export const Rate = z.object({
  /** How many of the answers say so, out of how many; null where so few answered that a number could name somebody. */
  count: z.int().nullable(),
  of: z.int().nullable(),
  /** How many were asked, whether they answered or not. */
  asked: z.int().nullable(),
  /** From 0 to 1; null where too few answered for a rate. */
  share: z.number().nullable(),
  /** Between these the share of all who might have been asked lies, with 95 % confidence. */
  interval: z.object({ low: z.number(), high: z.number() }).nullable(),
  /** The share of all who were asked, if nobody, or everybody, who did not answer would say so. */
  bounds: z.object({ worst: z.number(), best: z.number() }).nullable(),
})
export type Rate = z.infer<typeof Rate>

/** The quantile of the normal distribution for a two-sided interval of 95 %. */
const z95 = 1.959963984540054

/**
 * The score interval of a share of `of` answers, 95 %: it stays between 0 and 1 and holds for few answers too.
 * Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference, Journal of the American
 * Statistical Association 22 (1927), 209–212.
 */
export function wilsonInterval(count: number, of: number): { low: number; high: number } {
  const share = count / of
  const spread = z95 ** 2 / of
  const middle = (share + spread / 2) / (1 + spread)
  const half = (z95 / (1 + spread)) * Math.sqrt((share * (1 - share)) / of + z95 ** 2 / (4 * of ** 2))
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}

/** What is said where too few answered. */
export const tooFew: Rate = { count: null, of: null, asked: null, share: null, interval: null, bounds: null }

/** A share as it is told, in hundredths of a per cent: whoever counts again gets the same, however they compute. */
const told = (share: number): number => Math.round(share * 10_000) / 10_000

/** The rate of `count` among `of` answers by `asked` people; without a figure where fewer than ten answered. */
export function rateOf(count: number, of: number, asked: number): Rate {
  if (of < fewestForRate) return tooFew
  const { low, high } = wilsonInterval(count, of)
  return {
    count,
    of,
    asked,
    share: told(count / of),
    interval: { low: told(low), high: told(high) },
    bounds: { worst: told(count / asked), best: told((count + asked - of) / asked) },
  }
}
