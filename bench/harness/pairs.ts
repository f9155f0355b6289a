import { isDeepStrictEqual } from 'node:util'
import { type Spread, spreadOf } from './spread.ts'

/** What one side gave in one take: a value, and what it answered where both sides have to answer alike. */
export interface Take {
  value: number
  answer?: unknown
}

export class AnswersDiffer extends Error {}

export interface Pairs {
  ours: () => Promise<Take>
  other: () => Promise<Take>
  /** At least three. */
  times?: number
}

export interface PairedRatio extends Spread {
  ours: Spread
  other: Spread
}

/** Takes both sides in turn, each first as often as the other; refuses when they do not answer alike. */
export async function takePairs({ ours, other, times = 3 }: Pairs): Promise<PairedRatio> {
  if (times < 3) throw new Error('A ratio needs at least three pairs.')
  const pairs: [Take, Take][] = []
  for (let pair = 0; pair < times; pair += 1) {
    const isOursFirst = pair % 2 === 0
    const first = await (isOursFirst ? ours() : other())
    const second = await (isOursFirst ? other() : ours())
    pairs.push(isOursFirst ? [first, second] : [second, first])
  }
  for (const [a, b] of pairs) requireSame(a.answer, b.answer)
  return {
    ...spreadOf(pairs.map(([a, b]) => a.value / b.value)),
    ours: spreadOf(pairs.map(([a]) => a.value)),
    other: spreadOf(pairs.map(([, b]) => b.value)),
  }
}

/** A faster wrong answer is no figure. */
export function requireSame(ours: unknown, other: unknown): void {
  if (isDeepStrictEqual(ours, other)) return
  const say = (answer: unknown) => JSON.stringify(answer)?.slice(0, 200) ?? 'nothing'
  throw new AnswersDiffer(`the two sides answer differently: ${say(ours)} and ${say(other)}`)
}

/**
 * The mean of what one after the other takes, as many as there are in this time and at least one: a side that takes
 * seconds for each is not waited for longer than it takes to say so.
 */
export async function meanOf<T>(
  items: readonly T[],
  seconds: number,
  take: (item: T) => Promise<number>,
): Promise<number> {
  const endsAt = performance.now() + seconds * 1000
  let [sum, count] = [0, 0]
  for (const item of items) {
    if (count > 0 && performance.now() > endsAt) break
    sum += await take(item)
    count += 1
  }
  if (count === 0) throw new Error('Nothing was measured.')
  return sum / count
}

/** How long it takes in milliseconds. */
export async function timed(run: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await run()
  return performance.now() - begun
}
