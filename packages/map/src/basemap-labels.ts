import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import type { BasemapPart } from './basemap-ground.ts'
import { partOf } from './basemap-ground.ts'
import { labelFont, labelFontBold } from './label-font.ts'

type LabelLocale = 'zh-CN' | 'en'

/** Names of lanes and places, and door numbers from zoom 18, in the reader's language. */
export function labelLayers(part: BasemapPart, locale: LabelLocale): LayerSpecification[] {
  const { palette } = part
  const halo = { 'text-halo-color': palette.halo, 'text-halo-width': 2 }
  return [
    {
      id: 'door-number',
      type: 'symbol',
      minzoom: 18,
      ...partOf(part, 'door_number'),
      layout: {
        'text-field': ['get', 'number'],
        'text-font': labelFont,
        'text-size': 13,
        'text-padding': 2,
      },
      paint: { 'text-color': palette.textSoft, ...halo },
    },
    {
      id: 'lane-name',
      type: 'symbol',
      minzoom: 15.5,
      ...partOf(part, 'lane'),
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 320,
        'text-field': named(locale, ' '),
        'text-font': labelFont,
        'text-size': ['interpolate', ['linear'], ['zoom'], 16, 13, 18, 15],
        'text-letter-spacing': 0.04,
        'text-max-angle': 40,
        'text-pitch-alignment': 'viewport',
        'text-padding': 8,
      },
      paint: { 'text-color': palette.text, ...halo },
    },
    {
      id: 'place-name',
      type: 'symbol',
      ...partOf(part, 'place_label', [
        '<=',
        ['coalesce', ['get', 'rank'], 2],
        ['step', ['zoom'], 1, 17, 2, 18, 3],
      ]),
      layout: {
        'text-field': named(locale, '\n'),
        'text-font': ['case', ['==', ['get', 'rank'], 1], ['literal', labelFontBold], ['literal', labelFont]],
        'text-size': ['match', ['get', 'rank'], 1, 16, 14],
        'symbol-sort-key': ['coalesce', ['get', 'rank'], 2],
        'text-max-width': 9,
        'text-variable-anchor': ['center', 'bottom', 'top', 'left', 'right'],
        'text-padding': 6,
      },
      paint: {
        'text-color': ['match', ['get', 'rank'], 1, palette.textStrong, palette.text],
        ...halo,
      },
    },
  ]
}

/** Chinese alone on Chinese pages; English with the Chinese small beside it on English ones. */
function named(locale: LabelLocale, between: string): ExpressionSpecification {
  const zh: ExpressionSpecification = ['coalesce', ['get', 'name_zh'], ['get', 'name'], '']
  if (locale === 'zh-CN') return zh
  const en: ExpressionSpecification = ['coalesce', ['get', 'name_en'], ['get', 'name'], '']
  return ['format', en, {}, between, {}, zh, { 'font-scale': 0.8 }]
}
