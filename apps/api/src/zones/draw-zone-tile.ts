import type { Database } from '@hetu/db/database'
import { boxOf } from '@hetu/domain/geometry/planar'
import type { Position } from '@hetu/domain/geometry/shape'
import { GeoJSONVT, type GeoJSONVTFeature } from '@maplibre/geojson-vt'
import { fromGeojsonVt } from '@maplibre/vt-pbf'
import { createHash } from 'node:crypto'
import { setImmediate as turn } from 'node:timers/promises'
import { KeptByBytes } from '../server/kept-by-bytes.ts'
import { type PackedTile, packTile } from '../server/packed-tile.ts'
import type { DegreeBox } from './degree-box.ts'
import { keptVersions } from './kept-versions.ts'
import type { LawOnMap, VersionOnMap } from './law-on-map.ts'
import { type MapFeature, featureOfObject, featuresOfZone } from './map-features.ts'
import { heritageObjectOf } from './zone-version-row.ts'

type TileName = readonly [z: number, x: number, y: number]

/** Units of a tile that is drawn 512 pixels wide, and how far beyond its edge lines and patterns go on. */
const [extent, buffer, unitsOfPixel] = [4096, 96, 8]
/** Phones wait for a tile: one that has more to say says it more coarsely. */
const mostBytes = 60_000
/** So many versions are cut at a time, and then others get their turn. */
const cutAtOnce = 100
/** From here on the map shows points, and every name; from afar what is narrower than this has no room for one. */
const [streetZoom, namedFromPixels] = [16, 8]
const keptBytes = 48 * 1024 * 1024
/** Made-up names of tiles must not fill the memory of a law. */
const mostKeys = 20_000

/** By what is in them, so that a tile in which nothing changed is not drawn again whatever changed elsewhere. */
const kept = new KeptByBytes<Promise<PackedTile>>(keptBytes)

/** The tile of a law, drawn when one that says the same is not at hand. */
export function zoneTile(
  db: Database['kysely'],
  placeId: string,
  law: LawOnMap,
  name: TileName,
): Promise<PackedTile> {
  const around = boxOfTile(name)
  const versions = () => law.versions.filter(({ box }) => doMeet(box, around))
  const key = keyOf(placeId, law, name, versions)
  const known = kept.get(key)
  if (known) return known
  const drawn = drawTile(db, placeId, versions(), name)
  // Until it is drawn nobody knows how large it is.
  kept.set(key, drawn, mostBytes)
  drawn.then(
    ({ bytes }) => kept.set(key, drawn, bytes.length + 500),
    () => kept.delete(key),
  )
  return drawn
}

function keyOf(placeId: string, { keys }: LawOnMap, name: TileName, versions: () => VersionOnMap[]): string {
  const tile = name.join('/')
  const known = keys.get(tile)
  if (known) return known
  const told = versions().map(({ kind, id, version, recorded_from: at }) => [kind, id, version, at.getTime()])
  const key = createHash('sha256')
    .update(JSON.stringify([placeId, tile, told]))
    .digest('base64url')
  if (keys.size < mostKeys) keys.set(tile, key)
  return key
}

async function drawTile(db: Database['kysely'], placeId: string, versions: VersionOnMap[], name: TileName) {
  for (let coarseness = 1; ; coarseness *= 2) {
    const layers: Record<string, { features: GeoJSONVTFeature[] }> = {}
    for (let start = 0; start < versions.length; start += cutAtOnce) {
      const part = versions.slice(start, start + cutAtOnce)
      for (const [code, found] of await featuresOf(db, placeId, part)) {
        const features = found.map(({ feature }) => feature)
        const layer = (layers[code] ??= { features: [] })
        layer.features.push(...cut(features, coarseness, name))
      }
      await turn()
    }
    const tile = await packTile(fromGeojsonVt(layers as never, { version: 2, extent }))
    if (tile.bytes.length <= mostBytes || coarseness >= extent) return tile
  }
}

/** The features of versions by their layer. */
async function featuresOf(db: Database['kysely'], placeId: string, versions: readonly VersionOnMap[]) {
  const of = (kind: VersionOnMap['kind']) => versions.filter((version) => version.kind === kind)
  const [zones, objects] = [of('zone'), of('object')]
  const [ofZones, ofObjects] = [
    await keptVersions(db, 'zone', placeId, zones),
    await keptVersions(db, 'object', placeId, objects),
  ]
  const drawn = [
    ...zones.map(({ code, id }, at): [string, MapFeature[]] => [
      code,
      featuresOfZone({ ...ofZones[at]!.content, geometry: ofZones[at]!.geometry, zoneId: id }),
    ]),
    ...objects.map(({ code }, at): [string, MapFeature[]] => [
      code,
      [featureOfObject(heritageObjectOf(ofObjects[at]!))],
    ]),
  ]
  return Map.groupBy(
    drawn.flatMap(([code, features]) => features.map((feature) => ({ code, feature }))),
    ({ code }) => code,
  )
}

/** On the street half a pixel, from afar more: what is finer nobody sees. In units of the tile. */
const toleranceAt = (z: number) => (z >= streetZoom ? 1 : z >= 14 ? unitsOfPixel / 2 : unitsOfPixel)

/** Features cut to a tile, so many times more coarsely than at best; what is too small to be seen is left out. */
function cut(features: readonly MapFeature[], coarseness: number, [z, x, y]: TileName): GeoJSONVTFeature[] {
  const collection = { type: 'FeatureCollection' as const, features: [...features] }
  const tolerance = toleranceAt(z) * coarseness
  // At its own last zoom the library would not simplify, so that lies deeper than any tile.
  const tiles = new GeoJSONVT(collection, { maxZoom: 24, indexMaxZoom: 0, tolerance, extent, buffer })
  const found: readonly GeoJSONVTFeature[] = tiles.getTile(z, x, y)?.features ?? []
  const namedFrom = z >= streetZoom && coarseness === 1 ? 0 : namedFromPixels * unitsOfPixel * coarseness
  return found
    .filter(({ type }) => type !== 1 || z >= streetZoom)
    .map((feature) => (sizeOf(feature) >= namedFrom ? feature : withoutName(feature)))
}

const withoutName = (feature: GeoJSONVTFeature): GeoJSONVTFeature => ({
  ...feature,
  tags: { id: feature.tags?.['id'], ...(feature.tags?.['isPlan'] && { isPlan: true }) },
})

/** The longer side of the box around it, in units of the tile; a point, which is drawn as a sign, is as large as any. */
function sizeOf({ type, geometry }: GeoJSONVTFeature): number {
  if (type === 1) return Infinity
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of lines and areas
  const { minX, minY, maxX, maxY } = boxOf((geometry as Position[][]).flat())
  return Math.max(maxX - minX, maxY - minY)
}

const doMeet = (a: DegreeBox, b: DegreeBox) => a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1]

/** The box of a tile and its buffer, in degrees. */
function boxOfTile([z, x, y]: TileName): DegreeBox {
  const edge = buffer / extent
  const lon = (column: number) => (column / 2 ** z) * 360 - 180
  const lat = (row: number) => (Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / 2 ** z))) * 180) / Math.PI
  return [lon(x - edge), lat(y + 1 + edge), lon(x + 1 + edge), lat(y - edge)]
}
