import type { Scene } from '../scene/scene.ts'
import type { Spread } from './spread.ts'

/** One row of the table: what is measured, and what is wanted of it. A row without a limit is printed only. */
export interface Limit {
  what: string
  unit: 'times' | 'ms' | 's' | 'MB' | 'kB' | 'lost'
  atMost?: number
  atLeast?: number
  /** Wanted of a place with so many ideas; of a smaller one the row is printed only. */
  fromIdeas?: number
}

/** A row as it was measured; `note` says what stands behind it. */
export type Measured = (Spread & { note?: string }) | { failed: string }

/** A group of rows taken together; one file each. */
export interface Figure<Rows extends string = string> {
  name: string
  limits: Record<Rows, Limit>
  /** Only taken with `--long`. */
  isLong?: boolean
  /** What a figure needs longer than others for, in seconds; then it is given up. */
  givenUpAfter?: number
  measure(scene: Scene): Promise<Partial<Record<Rows, Measured>>>
}

/** The figure as it is written in its file, its rows named once. */
export const figure = <Rows extends string>(one: Figure<Rows>): Figure => one

/** What is wanted of a place with so many ideas. */
export const limitAt = (limit: Limit, ideas: number): Limit =>
  ideas < (limit.fromIdeas ?? 0) ? { what: limit.what, unit: limit.unit } : limit

export const isFailed = (measured: Measured): measured is { failed: string } => 'failed' in measured

/** The median decides; what could not be measured is missed where something is wanted. */
export function isMissed(limit: Limit, measured: Measured): boolean {
  if (limit.atMost === undefined && limit.atLeast === undefined) return false
  if (isFailed(measured)) return true
  const { median } = measured
  return !(median <= (limit.atMost ?? Infinity) && median >= (limit.atLeast ?? -Infinity))
}
