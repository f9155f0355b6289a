import type { RefusedRow } from '@hetu/domain/zones/zone-layer'

/** Where in a shape, counted from 1; what does not apply is 0. */
export interface RowPlace {
  outline: number
  hole: number
  corner: number
}

/** Which outline, hole and corner of a row's shape its reason means; undefined where the whole row is meant. */
export function rowPlace({ path, shapeType }: RefusedRow): RowPlace | undefined {
  const [first, ...rest] = path ?? []
  const at = rest.filter((step) => typeof step === 'number')
  if (first !== 'coordinates' || at.length === 0) return undefined
  const [a = 0, b, c] = at
  const numbered = (step: number | undefined) => (step === undefined ? 0 : step + 1)
  if (shapeType === 'LineString') return { outline: 0, hole: 0, corner: a + 1 }
  // The first ring of an area is its outline, the others its holes.
  if (shapeType === 'Polygon') return { outline: 1, hole: a, corner: numbered(b) }
  return shapeType === 'MultiPolygon' ? { outline: a + 1, hole: b ?? 0, corner: numbered(c) } : undefined
}
