import { fromGeojsonVt } from '@maplibre/vt-pbf'
import type { GeoJSONVTFeature } from '@maplibre/geojson-vt'
import { publicStatuses, type PublicStatus } from '@hetu/domain/ideas/idea'
import { deepestDrawn, nearPixels, type TileName, tilePixels } from '@hetu/domain/open-data/point-cells'
import type { PointGroup } from './group-points.ts'
import type { Box } from './public-index.ts'

const extent = 4096

/** What a symbol on the map says of its item. */
export interface DrawnItem {
  id: string
  kind: 'idea' | 'proposal'
  status: PublicStatus
  reference: string
  title: { zh: string; en: string }
  /** When what is open closes; null where nothing is, and for an idea. */
  closesAt: string | null
}

/**
 * A vector tile (MVT 2.1) of the items: layer `contributions` with single symbols, and rings with the count of each
 * state where symbols would cover each other, the zoom at which they part, or where they lie if they never do; layer `shapes` with the lines and areas they are about.
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
    const tags = group.count === 1 ? tagsOf(of.drawn(id)) : ringOf(group, id, [z, x, y])
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
  const { id, kind, status, reference, title, closesAt } = item
  return {
    id,
    kind,
    status,
    reference,
    title_zh: title.zh,
    title_en: title.en,
    ...(closesAt !== null && { closes_at: closesAt }),
  }
}

const ringOf = ({ count, byStatus, cells, box }: PointGroup, first: string, [z, x, y]: TileName) => ({
  id: `cluster:${z}/${first}`,
  cluster: true,
  point_count: count,
  tile: [z, x, y].join('/'),
  cells: cells.join(),
  ...partingOf(box, z),
  ...Object.fromEntries(
    publicStatuses.flatMap((status, at) => (byStatus[at] ? [[`count_${status}`, byStatus[at]]] : [])),
  ),
})

/** The first zoom at which the points of a ring are surely drawn as more than one, else the box in which they lie. */
function partingOf(box: Box, z: number): { splits_at: number } | { box: string } {
  const [west, south, east, north] = box
  const across = Math.max(east - west, (north - south) / Math.cos((north * Math.PI) / 180)) / 360
  for (let zoom = z + 1; zoom <= deepestDrawn; zoom += 1)
    if (across * tilePixels * 2 ** zoom >= 2 * nearPixels(zoom)) return { splits_at: zoom }
  return { box: box.join() }
}
