import { fromGeojsonVt } from '@maplibre/vt-pbf'
import type { Contribution } from '@hetu/domain/open-data/contribution'
import type { ShapeIndex } from './shape-index.ts'
import type { IndexedPoint, ZOrderIndex } from './z-order-index.ts'

const extent = 4096

/** Tiles are drawn 512 pixels wide; symbols nearer than this would cover each other and become one badge. */
function nearPixels(z: number): number {
  if (z >= 19) return 12
  return z >= 17 ? 30 : 44
}

/**
 * A vector tile (MVT 2.1) of the items: layer `contributions` with single symbols, and badges where symbols would
 * cover each other; layer `shapes` with the lines and areas of the proposals among them.
 */
export function writeTile(
  { index, shapes }: { index: ZOrderIndex<Contribution>; shapes: ShapeIndex },
  z: number,
  x: number,
  y: number,
): Uint8Array {
  const scale = 2 ** z
  const near = nearPixels(z) / (512 * scale)
  const groups: IndexedPoint<Contribution>[][] = []
  for (const point of index.inTile(z, x, y)) {
    const group = groups.find(([first]) => first && Math.hypot(first.x - point.x, first.y - point.y) < near)
    if (group) group.push(point)
    else groups.push([point])
  }
  const features = groups.map((points) => {
    const mean = (of: 'x' | 'y') => points.reduce((sum, point) => sum + point[of], 0) / points.length
    const at = [Math.round((mean('x') * scale - x) * extent), Math.round((mean('y') * scale - y) * extent)]
    const first = points[0]?.item as Contribution
    const tags =
      points.length === 1
        ? {
            id: first.id,
            kind: first.kind,
            status: first.status,
            reference: first.reference,
            title_zh: first.title.zh,
            title_en: first.title.en,
          }
        : { id: `cluster:${z}/${first.id}`, cluster: true, point_count: points.length }
    return { type: 1 as const, geometry: [at], tags }
  })
  const layers = { contributions: { features }, shapes: { features: shapes.inTile(z, x, y) } }
  return fromGeojsonVt(layers as never, { version: 2, extent })
}
