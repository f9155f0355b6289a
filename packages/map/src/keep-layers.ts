import type { GeoJSONSource, SourceSpecification, StyleSpecification } from 'maplibre-gl'
import { drawingLayerPrefix } from './drawing-layer.ts'
import { fillSeen } from './fill-seen.ts'
import type { MapLayer } from './map-layer.ts'
import { markFeatures, sourceIdOf } from './mark-features.ts'
import { scaleLabels, scaleRule, scaleStyleLabels } from './scale-labels.ts'
import type { MapInstance } from './use-map.ts'

export type MapContents = {
  style: StyleSpecification
  layers: readonly MapLayer[]
  labelScale: number
  selectedId: string | null
  hoveredId: string | null
}

/** Keeps what is on the map equal to what the page asks for, changing as little as possible. */
export function keepLayers(map: MapInstance, first: MapContents): (next: MapContents) => void {
  let wanted = first
  let shown: MapLayer[] = []
  let isReady = false
  const refill = fillSeen(map, () => shown)

  const onStyle = () => {
    shown = []
    marked.clear()
    isReady = true
    apply()
  }
  map.on('style.load', onStyle)
  // Other clusters come with other tiles.
  const marked = new Map<string, string>()
  map.on('idle', () => {
    for (const layer of shown) if (layer.isMember) markFeatures(map, layer, wanted, marked)
  })

  function apply(): void {
    if (!isReady) return
    const next = wanted.layers
      .filter((layer) => !layer.isHidden)
      .toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0))
    const kept = new Map(shown.map((layer) => [layer.id, layer]))
    const isRebuilt = next.map((layer) => {
      const before = kept.get(layer.id)
      return before === undefined || (before !== layer && !refresh(map, before, layer))
    })
    const nextIds = new Set(next.map((layer) => layer.id))
    for (const layer of shown) if (!nextIds.has(layer.id)) remove(map, layer)
    next.forEach((layer, at) => {
      if (!isRebuilt[at]) return
      const before = kept.get(layer.id)
      if (before) remove(map, before)
      add(map, layer, wanted.labelScale)
    })
    const order = next.map((layer) => layer.id).join('\n')
    if (isRebuilt.includes(true) || order !== shown.map((layer) => layer.id).join('\n')) sort(map, next)
    shown = next
    next.forEach((layer, at) => {
      if (isRebuilt[at]) marked.delete(layer.id)
      markFeatures(map, layer, wanted, marked)
    })
    refill()
  }

  return (next) => {
    const before = wanted
    wanted = next
    if (before.style !== next.style || before.labelScale !== next.labelScale) {
      isReady = false
      map.setStyle(scaleStyleLabels(next.style, next.labelScale), { diff: false })
      return
    }
    apply()
  }
}

/** The MapLibre names of the layers that can be picked. */
export function interactiveLayerIds(layers: readonly MapLayer[]): string[] {
  return layers
    .filter((layer) => layer.isInteractive && !layer.isHidden)
    .flatMap((layer) => layer.layers.map((spec) => `${layer.id}:${spec.id}`))
}

function bare({ source, ...rest }: MapLayer): string {
  return JSON.stringify([rest, source.kind === 'geojson' ? { ...source, data: null } : source])
}

function refresh(map: MapInstance, before: MapLayer, layer: MapLayer): boolean {
  if (bare(before) !== bare(layer)) return false
  // Filled below, by whichever function is the newest.
  if (layer.source.kind === 'seen') return true
  if (layer.source.kind !== 'geojson' || before.source.kind !== 'geojson') return true
  if (before.source.data === layer.source.data) return true
  void map.getSource<GeoJSONSource>(layer.id)?.setData(layer.source.data as GeoJSON.FeatureCollection)
  return true
}

function add(map: MapInstance, layer: MapLayer, labelScale: number): void {
  const source = sourceIdOf(layer)
  if (!map.getSource(source)) map.addSource(source, sourceOf(layer))
  const made = map.getSource(source)
  if (made && layer.source.kind === 'vector' && layer.source.isOfNearestZoom) made.roundZoom = true
  for (const spec of layer.layers) {
    const whole = { ...spec, id: `${layer.id}:${spec.id}`, source }
    map.addLayer(
      scaleLabels(whole as Parameters<MapInstance['addLayer']>[0] & { type: 'symbol' }, labelScale),
    )
  }
}

function remove(map: MapInstance, layer: MapLayer): void {
  for (const spec of layer.layers)
    if (map.getLayer(`${layer.id}:${spec.id}`)) map.removeLayer(`${layer.id}:${spec.id}`)
  const source = sourceIdOf(layer)
  const isUsed = map.getLayersOrder().some((id) => map.getLayer(id)?.source === source)
  if (!isUsed && map.getSource(source)) map.removeSource(source)
}

function sort(map: MapInstance, layers: readonly MapLayer[]): void {
  const ours = new Set(layers.map(sourceIdOf))
  const isBaseLabel = (id: string) => {
    const layer = map.getLayer(id)
    return layer?.type === 'symbol' && !ours.has(layer.source) && scaleRule(layer) !== 'metres'
  }
  const firstLabel = map.getLayersOrder().find(isBaseLabel)
  for (const layer of layers) {
    for (const spec of layer.layers)
      map.moveLayer(`${layer.id}:${spec.id}`, layer.isUnderLabels ? firstLabel : undefined)
  }
  for (const id of map.getLayersOrder()) if (id.startsWith(drawingLayerPrefix)) map.moveLayer(id)
}

const nothing: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] }

function sourceOf({ source, promoteId = 'id' }: MapLayer): SourceSpecification {
  if (source.kind === 'raster') {
    return {
      type: 'raster',
      tiles: source.tiles,
      tileSize: source.tileSizePixels ?? 256,
      ...(source.maxZoom !== undefined && { maxzoom: source.maxZoom }),
    }
  }
  if (source.kind === 'vector') {
    return {
      type: 'vector',
      tiles: source.tiles,
      promoteId,
      ...(source.minZoom !== undefined && { minzoom: source.minZoom }),
      ...(source.maxZoom !== undefined && { maxzoom: source.maxZoom }),
      ...(source.bounds && { bounds: source.bounds }),
    }
  }
  if (source.kind === 'seen')
    return { type: 'geojson', data: nothing, maxzoom: source.maxZoom ?? 20, promoteId }
  return {
    type: 'geojson',
    data: source.data as GeoJSON.FeatureCollection,
    maxzoom: source.maxZoom ?? 20,
    promoteId,
    ...(source.cluster && {
      cluster: true,
      clusterRadius: source.cluster.radiusPixels,
      clusterMaxZoom: source.cluster.maxZoom,
    }),
  }
}
