import { z } from 'zod'
import { statuses } from './components/status-symbol.tsx'
import { sheetStops } from './components/sheet-drag.ts'

export const itemKinds = ['idea', 'proposal', 'decision'] as const

const words = (value: unknown) => (typeof value === 'string' ? value.split(',').filter(Boolean) : value)
const listOf = <Item extends z.ZodType>(item: Item) =>
  z.preprocess(words, z.array(item)).optional().catch(undefined)

/** A filter that is on or not there. */
const yes = z
  .preprocess((value) => value === true || value === '1' || undefined, z.literal(true).optional())
  .catch(undefined)

/** `?c=122.5016,32.0012`: the centre as longitude, latitude. */
export const centre = z
  .preprocess(
    (value) => (typeof value === 'string' ? value.split(',').map(Number) : value),
    z.tuple([z.number().min(-180).max(180), z.number().min(-85).max(85)]),
  )
  .optional()
  .catch(undefined)

/** What the address of the map and list says: view, filters, selection, sheet. Nonsense is dropped, not refused. */
export const MapSearch = z.object({
  c: centre,
  z: z.coerce.number().min(0).max(24).optional().catch(undefined),
  kind: listOf(z.enum(itemKinds)),
  status: listOf(z.enum(statuses)),
  q: z.string().trim().max(200).optional().catch(undefined),
  answered: yes,
  mine: yes,
  /** Reference of the selected item. */
  sel: z.string().max(80).optional().catch(undefined),
  /** Layers shown, by their code; absent means the place's own choice. */
  layers: listOf(z.string().max(80)),
  sheet: z.enum(sheetStops).optional().catch(undefined),
})
export type MapSearch = z.infer<typeof MapSearch>
