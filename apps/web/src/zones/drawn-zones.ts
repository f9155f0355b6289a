import type { LocalText } from '@hetu/domain/language'
import type { ZoneVersion } from '@hetu/domain/zones/zone'
import type { MapLayer } from '@hetu/map/map-layer'
import { capital } from '../shared/capital.ts'
import type { DrawnPin } from '../shared/map/drawn-pins.ts'
import { labelPosition } from '../shared/map/label-position.ts'
import { zoneLooks } from './zone-looks.ts'

interface DrawnZonesChoice {
  /** Codes of the legend that are switched on; all when not given. */
  shown: readonly string[] | undefined
  isDark: boolean
  say: (text: LocalText) => string
}

/** The zones of a list for a drawing without tiles: outlines in the colours of their kinds, numbered as their rows. */
export function drawnZones(zones: readonly ZoneVersion[], { shown, isDark, say }: DrawnZonesChoice) {
  const rows = zones
    .map((zone, at) => ({ zone, number: String(at + 1) }))
    .filter(({ zone }) => !shown || shown.includes(zone.type))
  // The first of the list lies on top, as what weighs most.
  const layers = rows.toReversed().map(({ zone: { zoneId, type, geometry } }): MapLayer => {
    const { colour, colourOnDark } = zoneLooks[type]
    return {
      id: zoneId,
      source: {
        kind: 'geojson',
        data: { type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry }] },
      },
      layers: [{ id: 'line', type: 'line', paint: { 'line-color': (isDark && colourOnDark) || colour } }],
    }
  })
  const pins = rows.flatMap(({ zone: { zoneId, name, geometry }, number }): DrawnPin[] => {
    const [lon, lat] = labelPosition(geometry) ?? []
    if (lon === undefined || lat === undefined) return []
    return [{ id: zoneId, number, position: [lon, lat], name: capital(say(name)) }]
  })
  return { layers, pins }
}
