import type { Figure } from '../harness/figure.ts'
import { ballots } from './ballots.ts'
import { ledger } from './ledger.ts'
import { check } from './check.ts'
import { closing } from './closing.ts'
import { coldTile } from './cold-tile.ts'
import { events } from './events.ts'
import { listInBox } from './list-in-box.ts'
import { search } from './search.ts'
import { start } from './start.ts'
import { supportThenList } from './support-then-list.ts'
import { tap } from './tap.ts'
import { warmTile } from './warm-tile.ts'
import { zonesMap } from './zones-map.ts'

/** In the order in which they are taken: those that compare whole answers before those that add ideas. */
export const figures: Figure[] = [
  start,
  supportThenList,
  warmTile,
  check,
  tap,
  listInBox,
  search,
  coldTile,
  ballots,
  ledger,
  closing,
  zonesMap,
  events,
]
