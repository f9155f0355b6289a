import type { Map as MapLibreMap } from 'maplibre-gl'
import { createContext, useContext } from 'react'

/** The running map, for overlays and drawing inside this package and for `useDrawing` outside it. */
export type MapInstance = MapLibreMap

export const MapContext = createContext<MapInstance | null>(null)

/** The map an overlay is drawn on; null until it is ready. */
export function useMap(): MapInstance | null {
  return useContext(MapContext)
}
