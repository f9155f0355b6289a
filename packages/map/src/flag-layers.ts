import type { ExpressionSpecification } from 'maplibre-gl'
import { labelFont, labelFontBold } from './label-font.ts'
import type { MapLayerSpec } from './map-layer.ts'

/** What stands beside a flag: its name, and below it how long it is open. */
export type FlagWords = {
  id: string
  name: string
  status: string
  isOpen: boolean
  /** Days left in words; empty where nothing is open. */
  left: string
  /** Smaller finds its room first. */
  rank: number
}

/**
 * Names beside the flags of proposals, on cards that step aside for one another. What is open is always named, over
 * everything else; the others where they find room.
 */
export function flagLayers(theme: 'light' | 'dark'): { open: MapLayerSpec; others: MapLayerSpec } {
  const ink = theme === 'dark' ? '#F2F5F7' : '#14202B'
  const layer = (isOpen: boolean): MapLayerSpec => ({
    id: isOpen ? 'open-flag' : 'flag',
    type: 'symbol',
    filter: ['==', ['get', 'isOpen'], isOpen],
    ...(!isOpen && { minzoom: 16.5 }),
    layout: {
      'text-field': words,
      'text-font': labelFont,
      'text-size': isOpen ? 14 : 13,
      'text-line-height': 1.25,
      'text-max-width': 12,
      'text-justify': 'left',
      'text-variable-anchor': [
        'left',
        'right',
        'bottom',
        'top',
        'bottom-left',
        'top-left',
        'bottom-right',
        'top-right',
      ],
      // The sign itself is placed before the names that give way to it.
      'text-radial-offset': isOpen ? 1.75 : 2.7,
      'text-padding': 4,
      'text-overlap': isOpen ? 'always' : 'never',
      'icon-image': ['concat', 'card:', ['get', 'status'], `:${theme}`],
      'icon-text-fit': 'both',
      'icon-text-fit-padding': [3, 6, 3, 6],
      'icon-overlap': isOpen ? 'always' : 'never',
      'symbol-sort-key': ['get', 'rank'],
    },
    paint: { 'text-color': ink },
  })
  return { open: layer(true), others: layer(false) }
}

const words: ExpressionSpecification = [
  'format',
  ['get', 'name'],
  { 'text-font': ['literal', labelFontBold] },
  ['case', ['==', ['get', 'left'], ''], '', ['concat', '\n', ['get', 'left']]],
  { 'font-scale': 0.92 },
]
