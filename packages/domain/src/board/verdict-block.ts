import { z } from 'zod'
import { fewestForRate } from './rate.ts'

/** What people said of outcomes, counted; `rated` said how satisfied they are, `content` of them 4 or 5. */
export const VerdictCount = z.object({
  asked: z.int(),
  given: z.int(),
  yes: z.int(),
  partly: z.int(),
  no: z.int(),
  rated: z.int(),
  content: z.int(),
})
export type VerdictCount = z.infer<typeof VerdictCount>

/** The same of those who were asked in these months, `2026-05`, both among them. */
export const VerdictBlock = z.object({ from: z.string(), to: z.string(), ...VerdictCount.shape })
export type VerdictBlock = z.infer<typeof VerdictBlock>

export interface MonthCount extends VerdictCount {
  month: string
}

const nothing: VerdictCount = { asked: 0, given: 0, yes: 0, partly: 0, no: 0, rated: 0, content: 0 }

const names = ['asked', 'given', 'yes', 'partly', 'no', 'rated', 'content'] as const

/** Several counts as one. */
export function sumOf(counts: readonly VerdictCount[]): VerdictCount {
  const sum = { ...nothing }
  for (const count of counts) for (const name of names) sum[name] += count[name]
  return sum
}

/**
 * Months, oldest first and all over, as blocks that are told together: each of at least ten verdicts. No figure then
 * moves by less than ten people, so that nobody who handled something learns from two readings of the board what one
 * person said. Months at the end that do not come to ten wait for the next ones.
 */
export function blocksOf(months: readonly MonthCount[]): VerdictBlock[] {
  const blocks: VerdictBlock[] = []
  let open: VerdictBlock | null = null
  for (const { month, ...count } of months) {
    open = open
      ? { from: open.from, to: month, ...sumOf([open, count]) }
      : { from: month, to: month, ...sumOf([count]) }
    if (open.given < fewestForRate) continue
    blocks.push(open)
    open = null
  }
  return blocks
}

/**
 * Blocks by name, such as by kind, beside the blocks of all: where all less the named ones would leave fewer than ten
 * verdicts, the newest block of whoever has fewest is held back too, so that no subtraction tells what few people said.
 */
export function heldApart(
  all: readonly VerdictBlock[],
  named: ReadonlyMap<string, readonly VerdictBlock[]>,
): Map<string, VerdictBlock[]> {
  const told = new Map([...named].map(([name, blocks]) => [name, [...blocks]]))
  const given = (blocks: readonly VerdictBlock[]) => sumOf(blocks).given
  for (;;) {
    const rest = given(all) - given([...told.values()].flat())
    if (rest === 0 || Math.abs(rest) >= fewestForRate) return told
    const [fewest] = [...told]
      .filter(([, blocks]) => blocks.length > 0)
      .toSorted(([a, one], [b, other]) => given(one) - given(other) || a.localeCompare(b))
    if (!fewest) return told
    fewest[1].pop()
  }
}
