import type { KeyboardEvent } from 'react'
import { interactiveLayerIds } from './keep-layers.ts'
import { mapKeyAction } from './map-keys.ts'
import type { MapViewProps } from './map-view-props.ts'
import { positionAtCentre, visibleCentre, zoomBy } from './move-map.ts'
import { pickFeatures, touchRadiusPixels } from './pick-features.ts'
import type { MapInstance } from './use-map.ts'

/** The keys of the map, heard only while the map itself has the focus. */
export function useMapKeys(map: MapInstance | null, latest: () => MapViewProps) {
  return (event: KeyboardEvent<HTMLElement>) => {
    if (!map || event.target !== event.currentTarget) return
    const action = mapKeyAction(event)
    if (!action) return
    const props = latest()
    event.preventDefault()
    if (action.do === 'pan') {
      map.panBy(action.byPixels, { duration: 0 })
      props.onPoint?.(positionAtCentre(map))
    }
    if (action.do === 'zoom') zoomBy(map, action.by)
    if (action.do === 'step') props.onStep?.(action.direction)
    if (action.do === 'help') props.onHelp?.()
    if (action.do === 'leave') {
      if (props.onLeave) props.onLeave()
      else event.currentTarget.blur()
    }
    if (action.do === 'pick') {
      const [x, y] = visibleCentre(map)
      const found = pickFeatures(map, { x, y }, interactiveLayerIds(props.layers), touchRadiusPixels)
      props.onPick?.(found, positionAtCentre(map))
    }
  }
}
