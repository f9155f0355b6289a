import type { HeritageObject } from '@hetu/domain/zones/heritage-object'
import type { ZoneVersion } from '@hetu/domain/zones/zone'
import { inkOf } from '@hetu/map/area-layers'
import type { AreaLook } from '@hetu/map/area-layers'
import { labelFont, labelFontBold } from '@hetu/map/label-font'
import type { MapLayer } from '@hetu/map/map-layer'
import type { Feature, Position } from 'geojson'
import { groupOf } from './legend-entries.ts'
import { labelPosition } from './zone-label-position.ts'
import { labelOf, objectLabel } from './zone-labels.ts'
import { type ZoneLayerChoice, shownCodes } from './zone-layers.ts'

/** The names of zones and protected things, each once where it finds room; strong zones are named first and bold. */
export function zoneNames(
  zones: readonly ZoneVersion[],
  objects: readonly HeritageObject[],
  choice: ZoneLayerChoice,
): MapLayer {
  const { theme, say, isShort, view, opacity } = choice
  const { entries, codes, strong } = shownCodes(zones, objects, choice)
  const lookOf = new Map(entries.map((entry) => [entry.code, entry.look]))
  const named = (
    code: string,
    id: string,
    label: string,
    at: Position | null,
    isThing = false,
  ): Feature[] => {
    const look = lookOf.get(code)
    if (!look || !at || !codes.includes(code)) return []
    const properties = {
      id,
      label,
      ink: inkOf(colourOf(look, theme), theme),
      isQuiet: !strong.has(code),
      isThing,
      opacity: opacity?.[code] ?? 1,
    }
    return [{ type: 'Feature', geometry: { type: 'Point', coordinates: at }, properties }]
  }
  const features = [
    ...zones.flatMap((zone) =>
      named(zone.type, zone.zoneId, labelOf(zone, say, isShort), labelPosition(zone.geometry, view)),
    ),
    ...objects.flatMap((object) => {
      const code = groupOf(object.kind)
      return code
        ? named(code, object.id, objectLabel(object, say), labelPosition(object.geometry, view), true)
        : []
    }),
  ]
  return {
    id: 'zone-names',
    source: { kind: 'geojson', data: { type: 'FeatureCollection', features }, maxZoom: 16 },
    isInteractive: true,
    isUnderLabels: true,
    order: 9,
    layers: [
      {
        id: 'name',
        type: 'symbol',
        layout: {
          // A tree or well is named once the street is near enough; the base map has its sign before.
          'text-field': [
            'step',
            ['zoom'],
            ['case', ['get', 'isThing'], '', ['get', 'label']],
            17,
            ['get', 'label'],
          ],
          'text-font': ['case', ['get', 'isQuiet'], ['literal', labelFont], ['literal', labelFontBold]],
          'text-size': ['case', ['get', 'isQuiet'], 13, 14],
          'text-max-width': 14,
          'text-variable-anchor': ['center', 'bottom', 'top', 'left', 'right'],
          'text-radial-offset': 1,
          'text-padding': 6,
          'symbol-sort-key': ['case', ['get', 'isQuiet'], 1, 0],
        },
        paint: {
          'text-color': ['get', 'ink'],
          'text-opacity': ['get', 'opacity'],
          'text-halo-color': theme === 'dark' ? '#0F171E' : '#FFFFFF',
          'text-halo-width': 2,
        },
      },
    ],
  }
}

const colourOf = (look: AreaLook, theme: 'light' | 'dark') =>
  theme === 'dark' ? (look.colourOnDark ?? look.colour) : look.colour
