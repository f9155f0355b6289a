import type { GeoJSONSource } from 'maplibre-gl'
import type { MapLayer, SeenSource } from './map-layer.ts'
import type { MapInstance } from './use-map.ts'
import { viewBoxOf } from './view-box.ts'

type SeenLayer = MapLayer & { source: SeenSource }
const isSeen = (layer: MapLayer): layer is SeenLayer => layer.source.kind === 'seen'

/** Fills layers with what is seen of other layers' tiles: when the map rests, and when a tile has come. */
export function fillSeen(map: MapInstance, shown: () => readonly MapLayer[]): () => void {
  const told = new WeakMap<object, string>()
  let frame = 0
  const fill = () => {
    for (const { id, source } of shown().filter(isSeen)) {
      const target = map.getSource<GeoJSONSource>(id)
      if (!target || !map.getSource(source.of)) continue
      const features = source.sourceLayers.flatMap((sourceLayer) =>
        map.querySourceFeatures(source.of, { sourceLayer }).map(({ geometry, properties }) => ({
          type: 'Feature' as const,
          geometry,
          properties,
          sourceLayer,
        })),
      )
      const data = source.make(features, viewBoxOf(map))
      const said = JSON.stringify(data)
      // A source that was made anew is empty again, and another one.
      if (told.get(target) === said) continue
      told.set(target, said)
      void target.setData(data)
    }
  }
  const soon = () => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(fill)
  }
  map.on('moveend', soon)
  map.on('resize', soon)
  map.on('sourcedata', (event) => {
    if (
      event.isSourceLoaded &&
      shown().some(({ source }) => source.kind === 'seen' && source.of === event.sourceId)
    )
      soon()
  })
  return soon
}
