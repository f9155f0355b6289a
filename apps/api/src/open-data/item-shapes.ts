import { boxOf } from '@hetu/domain/geometry/planar'
import { positionsIn } from '@hetu/domain/geometry/positions-in'
import { toWorld } from '@hetu/domain/open-data/point-cells'
import { GeoJSONVT, type GeoJSONVTFeature } from '@maplibre/geojson-vt'
import type { Geometry } from 'geojson'
import type { Box } from './public-index.ts'

/** Tiles beyond this zoom are stretched by the map; the same as the layer's `maxZoom` in the web app. */
const maxZoom = 19
/** How far beyond its tile a shape is drawn, of the tile's 4096 steps. */
const buffer = 96

interface Drawn {
  shapes: readonly Geometry[]
  box: Box
  /** The same box, at hand for every tile that is asked for. */
  world: WorldBox
}

/** The lines and areas of the items, each found by the id of its item. */
export class ItemShapes {
  readonly #drawn = new Map<string, Drawn>()

  /** Writes the shapes of an item anew; says in which boxes something is drawn otherwise now. */
  put(id: string, shapes: readonly Geometry[]): Box[] {
    const before = this.#drawn.get(id)
    if (JSON.stringify(before?.shapes ?? []) === JSON.stringify(shapes)) return []
    const box = boxAround(shapes)
    if (box) this.#drawn.set(id, { shapes, box, world: worldOf(box) })
    else this.#drawn.delete(id)
    return [before?.box, box].filter((one) => one !== undefined)
  }

  boxOf(id: string): Box | undefined {
    return this.#drawn.get(id)?.box
  }

  /** What lies in a tile of the items that count, cut to it; each feature has the id of its item. */
  inTile(name: readonly [z: number, x: number, y: number], isMeant: (id: string) => boolean) {
    const features = [...this.#drawn].flatMap(([id, { shapes, world }]) =>
      touchesTile(world, name) && isMeant(id)
        ? shapes.map((geometry) => ({ type: 'Feature' as const, geometry, properties: { id } }))
        : [],
    )
    if (features.length === 0) return []
    const cut = new GeoJSONVT(
      { type: 'FeatureCollection', features },
      { maxZoom, tolerance: 1, buffer, indexMaxZoom: 0 },
    )
    return cut.getTile(...name)?.features ?? ([] as GeoJSONVTFeature[])
  }
}

/** A box in world units, 0 to 1 from the north-west. */
type WorldBox = readonly [left: number, top: number, right: number, bottom: number]

const worldOf = ([west, south, east, north]: Box): WorldBox => [
  ...toWorld([west, north]),
  ...toWorld([east, south]),
]

/** The tiles of a zoom that a box touches, from the first to the last in both directions. */
export const tilesOfBox = (box: Box, z: number) => tilesOf(worldOf(box), z)

function tilesOf(world: WorldBox, z: number) {
  const last = 2 ** z - 1
  const [left = 0, top = 0, right = 0, bottom = 0] = world.map((value) =>
    Math.min(last, Math.max(0, Math.floor(value * 2 ** z))),
  )
  return { left, top, right, bottom }
}

/** A shape is drawn a little beyond its tile, so a neighbour counts where it is that near. */
function touchesTile(world: WorldBox, [z, x, y]: readonly [number, number, number]): boolean {
  const { left, top, right, bottom } = tilesOf(world, z)
  return x >= left - 1 && x <= right + 1 && y >= top - 1 && y <= bottom + 1
}

function boxAround(shapes: readonly Geometry[]): Box | undefined {
  const positions = shapes.flatMap((shape) =>
    'coordinates' in shape ? [...positionsIn(shape.coordinates)] : [],
  )
  const { minX, minY, maxX, maxY } = boxOf(positions)
  return positions.length === 0 ? undefined : [minX, minY, maxX, maxY]
}
