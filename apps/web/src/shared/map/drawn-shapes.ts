import type { MapLayer, MapLayerSpec } from '@hetu/map/map-layer'
import type { Geometry } from 'geojson'

/** A shape of a map's layer as the drawing shows it: its outline in the layer's own colour. */
export interface DrawnShape {
  key: string
  geometry: Geometry
  colour: string
  isDashed: boolean
}

/** Halos and casings are white or the dark ground. */
const isGround = (colour: string) => /^#(?:f{3,6}|0F171E)$/i.test(colour)

/** What a map would show of shapes that stand in the page itself; what comes as tiles is not among them. */
export function drawnShapes(layers: readonly MapLayer[]): DrawnShape[] {
  return layers.flatMap(({ id, source, layers: specs }) => {
    if (source.kind !== 'geojson' || typeof source.data === 'string') return []
    const colour = specs.flatMap(coloursOf).find((one) => !isGround(one)) ?? '#0B5CAD'
    const isDashed = specs.some((spec) => spec.type === 'line' && spec.paint?.['line-dasharray'])
    return source.data.features.flatMap(({ geometry }, at) =>
      geometry ? [{ key: `${id} ${at}`, geometry, colour, isDashed }] : [],
    )
  })
}

function coloursOf(spec: MapLayerSpec): string[] {
  const said =
    spec.type === 'line'
      ? spec.paint?.['line-color']
      : spec.type === 'fill'
        ? spec.paint?.['fill-color']
        : spec.type === 'circle'
          ? spec.paint?.['circle-color']
          : undefined
  return typeof said === 'string' ? [said] : []
}
