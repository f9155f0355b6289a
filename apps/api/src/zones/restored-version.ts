import type { Recorded } from './zone-version-row.ts'

type Version = Recorded & { version: number }

/**
 * What the version before an undone one said, to be law again as a version of its own: from the same day to its own
 * last day or the next law. Undefined where the undone version ended nothing. `rows` are all versions, the undone one
 * already set aside.
 */
export function restoredVersion<Row extends Version>(
  rows: readonly Row[],
  undone: Pick<Version, 'version' | 'valid_from' | 'recorded_from'>,
): { before: Row; validFrom: string; validTo: string | null; version: number } | undefined {
  const before = rows.find(({ version }) => version === undone.version - 1)
  if (!before) return undefined
  const isAt = (moment: Date | null) => moment?.getTime() === undone.recorded_from.getTime()
  const wasSetAside = isAt(before.recorded_to)
  if (!wasSetAside && !isAt(before.end_recorded_at)) return undefined
  const own = wasSetAside ? before.valid_to : before.end_before
  const later = rows.flatMap((row) =>
    row.recorded_to === null && row.valid_from > undone.valid_from ? row.valid_from : [],
  )
  const ends = [own, ...later].filter((day) => day !== null)
  return {
    before,
    validFrom: undone.valid_from,
    validTo: ends.toSorted()[0] ?? null,
    version: Math.max(...rows.map(({ version }) => version)) + 1,
  }
}
