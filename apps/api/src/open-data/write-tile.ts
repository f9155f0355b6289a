import { fromGeojsonVt } from '@maplibre/vt-pbf'
import type { GeoJSONVTFeature } from '@maplibre/geojson-vt'
import { publicStatuses, type PublicStatus } from '@hetu/domain/ideas/idea'
import type { PointGroup } from './group-points.ts'

const extent = 4096

/** What a symbol on the map says of its item. */
export interface DrawnItem {
  id: string
  kind: 'idea' | 'proposal'
  status: PublicStatus
  reference: string
  title: { zh: string; en: string }
}

/**
 * A vector tile (MVT 2.1) of the items: layer `contributions` with single symbols, and badges with the count of each
 * state where symbols would cover each other; layer `shapes` with the lines and areas of the proposals among them.
 */
export function writeTile(
  groups: readonly PointGroup[],
  shapes: readonly GeoJSONVTFeature[],
  of: { idOf: (row: number) => string; drawn: (id: string) => DrawnItem | undefined },
  [z, x, y]: readonly [z: number, x: number, y: number],
): Uint8Array {
  const scale = 2 ** z
  const features = groups.flatMap((group) => {
    const at = [group.x, group.y].map((sum, axis) =>
      Math.round(((sum / group.count) * scale - (axis === 0 ? x : y)) * extent),
    )
    const id = of.idOf(group.first)
    const tags = group.count === 1 ? tagsOf(of.drawn(id)) : badgeOf(group, `cluster:${z}/${id}`)
    return tags ? [{ type: 1 as const, geometry: [at], tags }] : []
  })
  const drawnShapes = shapes.flatMap((shape) => {
    const item = of.drawn(String(shape.tags?.['id']))
    const { id, kind, status, reference } = item ?? {}
    return item ? [{ ...shape, tags: { id, kind, status, reference } }] : []
  })
  const layers = { contributions: { features }, shapes: { features: drawnShapes } }
  return fromGeojsonVt(layers as never, { version: 2, extent })
}

function tagsOf(item: DrawnItem | undefined) {
  if (!item) return null
  const { id, kind, status, reference, title } = item
  return { id, kind, status, reference, title_zh: title.zh, title_en: title.en }
}

const badgeOf = ({ count, byStatus }: PointGroup, id: string) => ({
  id,
  cluster: true,
  point_count: count,
  ...Object.fromEntries(
    publicStatuses.flatMap((status, at) => (byStatus[at] ? [[`count_${status}`, byStatus[at]]] : [])),
  ),
})
