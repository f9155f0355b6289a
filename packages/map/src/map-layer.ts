import type { Feature, FeatureCollection, Geometry, GeoJsonProperties } from 'geojson'
import type { LayerSpecification } from 'maplibre-gl'
import type { Bounds, Position } from './map-camera.ts'

type WithoutSource<Spec> = Spec extends { source: string } ? Omit<Spec, 'source'> : never

/** One MapLibre layer without its `source`: the data layer it stands in is its source. */
export type MapLayerSpec = WithoutSource<LayerSpecification>

export type GeoJsonSource = {
  kind: 'geojson'
  data: FeatureCollection<Geometry | null> | string
  /** Points closer than this are drawn as one badge with a count. */
  cluster?: { radiusPixels: number; maxZoom: number }
  /** Cut into tiles down to here (20 when not given); lower, an area's name repeats less often. */
  maxZoom?: number
}

export type VectorSource = {
  kind: 'vector'
  /** Layers that name the same one draw from the same tiles; the layer's own id when not given. */
  id?: string
  /** Tile addresses with {z}/{x}/{y}; put the data version into the address. */
  tiles: string[]
  minZoom?: number
  maxZoom?: number
  /** Tiles of the nearest zoom instead of the next farther one: what is grouped for a zoom is drawn near it. */
  isOfNearestZoom?: boolean
  bounds?: [number, number, number, number]
}

/** What is seen of another source's tiles, made into features of its own each time the map has come to rest. */
export type SeenSource = {
  kind: 'seen'
  /** A vector source and its layers. */
  of: string
  sourceLayers: readonly string[]
  /** The features in the tiles, cut to them, and what the reader sees of the ground. */
  make: (features: readonly SeenFeature[], box: Bounds) => FeatureCollection
  maxZoom?: number
}
export type SeenFeature = Feature & { sourceLayer: string }

export type RasterSource = { kind: 'raster'; tiles: string[]; tileSizePixels?: number; maxZoom?: number }

/** What the caller wants to see on the map: data, how it looks, and whether it can be picked. */
export type MapLayer = {
  id: string
  source: GeoJsonSource | VectorSource | SeenSource | RasterSource
  /** Drawn in this order, lowest first; each is known to MapLibre as `<MapLayer id>:<spec id>`. */
  layers: MapLayerSpec[]
  /** Property that carries the stable id (selection and hover work by it); `id` when not given. */
  promoteId?: string
  isInteractive?: boolean
  /** Whether a cluster stands for the item of an id too: it is marked in its place. */
  isMember?: (id: string, cluster: NonNullable<GeoJsonProperties>) => boolean
  isHidden?: boolean
  /** Lower numbers are drawn first; equal numbers keep the given order. */
  order?: number
  /** Under the names and door numbers of the basemap (areas), instead of over everything (points). */
  isUnderLabels?: boolean
}

/** Something the reader touched, topmost and nearest first. */
export type PickedFeature = {
  layerId: string
  id: string | number | undefined
  properties: NonNullable<GeoJsonProperties>
  geometry: Geometry
  /** Where a point lies; null for lines and areas. */
  position: Position | null
  isCluster: boolean
}
