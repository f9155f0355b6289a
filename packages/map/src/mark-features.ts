import type { MapLayer } from './map-layer.ts'
import type { MapInstance } from './use-map.ts'

/** Under which name a layer's source stands on the map; several layers may draw from one. */
export const sourceIdOf = ({ id, source }: MapLayer) => (source.kind === 'vector' && source.id) || id

type Marked = { selectedId: string | null; hoveredId: string | null }

/** Marks what is chosen and what is pointed at, or the cluster that stands for it; does nothing where that is said already. */
export function markFeatures(
  map: MapInstance,
  layer: MapLayer,
  { selectedId, hoveredId }: Marked,
  marked: Map<string, string>,
): void {
  if (!layer.isInteractive || layer.source.kind === 'raster') return
  const parts = new Set(layer.layers.map((spec) => spec['source-layer']))
  const source = sourceIdOf(layer)
  const states = [...parts].flatMap((sourceLayer) => {
    const target = { source, ...(sourceLayer !== undefined && { sourceLayer }) }
    return [
      { target, state: 'hovered', ids: hoveredId === null ? [] : shownFor(map, layer, target, hoveredId) },
      { target, state: 'selected', ids: selectedId === null ? [] : shownFor(map, layer, target, selectedId) },
    ]
  })
  const said = JSON.stringify(states)
  if (marked.get(layer.id) === said) return
  marked.set(layer.id, said)
  for (const { target } of states) map.removeFeatureState(target)
  for (const { target, state, ids } of states)
    for (const id of ids) map.setFeatureState({ ...target, id }, { [state]: true })
}

/** Under which ids an item is on the map: its own, and that of every cluster that stands for it. */
function shownFor(
  map: MapInstance,
  { isMember }: MapLayer,
  { source, sourceLayer }: { source: string; sourceLayer?: string },
  id: string,
): string[] {
  if (!isMember || !map.getSource(source)) return [id]
  const clusters = map
    .querySourceFeatures(source, {
      ...(sourceLayer !== undefined && { sourceLayer }),
      filter: ['==', ['get', 'cluster'], true],
    })
    .filter(({ properties }) => isMember(id, properties))
  return [id, ...new Set(clusters.map((cluster) => String(cluster.id)))].toSorted()
}
