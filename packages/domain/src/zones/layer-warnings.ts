import type { Shape } from '../geometry/shape.ts'
import { outlineKey } from './same-outline.ts'
import { type RowKind, objectKindOf } from './row-kind.ts'
import type { RowWarning } from './zone-layer.ts'

const mayBePoint = new Set<RowKind>(['old_tree', 'historic_building', 'relic_unlisted', 'pre_protection'])
const mayBeLine = new Set<RowKind>([
  'historic_lane',
  'view_corridor',
  'purple_line',
  'red_line',
  'green_line',
  'blue_line',
  'yellow_line',
  'pre_protection',
])

interface JudgedRow {
  index: number
  kind: RowKind
  isTypeKnown: boolean
  geometry: Shape
  isNameCut: boolean
}

/** Judges the good rows of one layer in their order; the same outline under two known kinds is common and no fault. */
export function rowWarnings(): (row: JudgedRow) => RowWarning[] {
  const seen = new Map<string, JudgedRow[]>()
  return (row) => {
    const { kind, geometry } = row
    const warnings: RowWarning[] = row.isNameCut ? [{ kind: 'name_cut' }] : []
    const isPoint = geometry.type === 'Point'
    if (isPoint || geometry.type === 'LineString') {
      const isFine = objectKindOf(kind) !== undefined || (isPoint ? mayBePoint : mayBeLine).has(kind)
      if (!isFine) warnings.push({ kind: 'no_area', shapeType: isPoint ? 'Point' : 'LineString' })
    }
    const key = outlineKey(geometry)
    const there = seen.get(key) ?? []
    const twin = there.find((other) => other.kind === kind || !(other.isTypeKnown && row.isTypeKnown))
    if (twin) warnings.push({ kind: 'same_as', index: twin.index })
    else seen.set(key, [...there, row])
    return warnings
  }
}
