import { zoneTypes } from '@hetu/domain/zones/zone-types'

/** More than this many zones drawn strongly over each other cannot be told apart (ux.md, zones). */
export const mostStrong = 2

const zoneCodes: ReadonlySet<string> = new Set(zoneTypes)

/**
 * Which layers are drawn strongly: never more than two. The layer of the selected zone comes first, then those at the
 * top of the order (`shown`, lowest first: what was switched on or moved up last). Every other zone keeps line and
 * name only; trees, wells and lines are always drawn quietly.
 */
export function strongCodes(shown: readonly string[], selected?: string): Set<string> {
  const zones = shown.filter((code) => zoneCodes.has(code))
  const first = selected !== undefined && zones.includes(selected) ? [selected] : []
  const others = zones.filter((code) => code !== selected).toReversed()
  return new Set([...first, ...others].slice(0, mostStrong))
}

/**
 * One step towards the top of the order (`1`) or the bottom (`-1`), past the next of its group; the same order at
 * either end of the group.
 */
export function movedLayer(
  shown: readonly string[],
  code: string,
  by: 1 | -1,
  group: ReadonlySet<string> = new Set(shown),
): string[] {
  const at = shown.indexOf(code)
  const next = shown.filter((other) => group.has(other) || other === code)
  const neighbour = next[next.indexOf(code) + by]
  if (at < 0 || neighbour === undefined) return [...shown]
  return shown.toSpliced(at, 1).toSpliced(shown.indexOf(neighbour), 0, code)
}
