import type { MapLayer } from '@hetu/map/map-layer'

export interface ProtectionLayers {
  layers: readonly MapLayer[]
  ask: (position: [number, number]) => void
}

const none: readonly MapLayer[] = []

/** Until the zones are drawn. */
export function useProtectionLayers(_shown: string[] | undefined): ProtectionLayers {
  return { layers: none, ask: () => {} }
}

export function MapLayers(_props: { protection: ProtectionLayers; onLayers: (shown: string[] | undefined) => void }) {
  return null
}
