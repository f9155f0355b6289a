import type { LayerSpecification, StyleSpecification } from 'maplibre-gl'

type Scalable = 'text-size' | 'icon-size'

/**
 * Map labels and pins in the reader's own text size: every `text-size` and `icon-size` times the scale.
 * Sizes that follow the zoom keep their steps (a zoom expression may not be wrapped in a product).
 */
export function scaleLabels<Layer extends Pick<LayerSpecification, 'type' | 'id'>>(
  layer: Layer,
  scale: number,
): Layer {
  if (scale === 1) return layer
  if (scaleRule(layer) === 'labels' && layer.type === 'circle') return scaleCircle(layer, scale)
  if (layer.type !== 'symbol' || scaleRule(layer) === 'metres') return layer
  const { layout = {} } = layer as { layout?: Record<string, unknown> }
  const scaled: Record<string, unknown> = { ...layout }
  for (const property of ['text-size', 'icon-size'] satisfies Scalable[]) {
    // A card grows with the words on it.
    if (property === 'icon-size' && 'icon-text-fit' in layout) continue
    const usual = property === 'text-size' ? ('text-field' in layout ? 16 : undefined) : 1
    const value = layout[property] ?? ('icon-image' in layout || property === 'text-size' ? usual : undefined)
    if (value !== undefined) scaled[property] = scaleSize(value, scale)
  }
  return { ...layer, layout: scaled }
}

/** What a layer's sizes follow: `metres` on the ground, or (for circles) `labels`, the reader's text size. */
export function scaleRule(layer: object): 'metres' | 'labels' | undefined {
  const { metadata } = layer as { metadata?: { 'hetu:scale'?: 'metres' | 'labels' } }
  return metadata?.['hetu:scale']
}

function scaleCircle<Layer extends object>(layer: Layer, scale: number): Layer {
  const { paint = {} } = layer as { paint?: Record<string, unknown> }
  const scaled = { ...paint }
  for (const property of ['circle-radius', 'circle-stroke-width']) {
    if (property in paint) scaled[property] = scaleSize(paint[property], scale)
  }
  return { ...layer, paint: scaled }
}

/** A whole basemap style in the reader's text size. */
export function scaleStyleLabels(style: StyleSpecification, scale: number): StyleSpecification {
  if (scale === 1) return style
  return { ...style, layers: style.layers.map((layer) => scaleLabels(layer, scale)) }
}

/** A size value or expression times a scale. */
export function scaleSize(value: unknown, scale: number): unknown {
  if (typeof value === 'number') return round(value * scale)
  if (!Array.isArray(value)) return scaleStops(value, scale)
  const [operator] = value as [string]
  if (operator === 'interpolate') {
    return value.map((part, at) => (at >= 4 && at % 2 === 0 ? scaleSize(part, scale) : part))
  }
  if (operator === 'step') {
    return value.map((part, at) => (at >= 2 && at % 2 === 0 ? scaleSize(part, scale) : part))
  }
  return ['*', scale, value]
}

function scaleStops(value: unknown, scale: number): unknown {
  const stops = (value as { stops?: [number, unknown][] } | null)?.stops
  if (!stops) return value
  return { ...(value as object), stops: stops.map(([zoom, size]) => [zoom, scaleSize(size, scale)]) }
}

function round(size: number): number {
  return Math.round(size * 100) / 100
}
