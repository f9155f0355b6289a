import { sheetStops } from './components/sheet-drag.ts'
import { statuses } from './components/status-symbol.tsx'
import { listOf, numberIn, oneOf, position, searchOf, words, yes } from './search-fields.ts'

export const itemKinds = ['idea', 'proposal', 'decision'] as const

/** What the address of the map and list says: view, filters, selection, sheet. */
export const MapSearch = searchOf({
  c: position,
  z: numberIn(0, 24),
  kind: listOf(oneOf(itemKinds)),
  status: listOf(oneOf(statuses)),
  q: (said) => words(200)(typeof said === 'string' ? said.trim() : said),
  answered: yes,
  mine: yes,
  /** Reference of the selected item. */
  sel: words(80),
  /** Layers shown, by their code; absent means the place's own choice. */
  layers: listOf(words(80)),
  sheet: oneOf(sheetStops),
})
export type MapSearch = ReturnType<typeof MapSearch.parse>
