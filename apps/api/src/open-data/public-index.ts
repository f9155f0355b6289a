import type { Geometry } from 'geojson'
import { gzipSync } from 'node:zlib'
import type { Contribution } from '@hetu/domain/open-data/contribution'
import type { ContributionFilter, FilterableItem } from '@hetu/domain/open-data/contribution-filter'
import { filterTest, unspaced } from '@hetu/domain/open-data/contribution-filter'
import { searchTokens } from '@hetu/domain/open-data/search-tokens'
import type { Services } from '../server/api-context.ts'
import { loadContributions } from './load-contributions.ts'
import { type ShapeIndex, shapeIndex } from './shape-index.ts'
import { writeTile } from './write-tile.ts'
import { type ZOrderIndex, zOrderIndex } from './z-order-index.ts'

export interface IndexedContribution extends FilterableItem {
  contribution: Contribution
  shapes: readonly Geometry[]
}

interface Matching {
  items: readonly Contribution[]
  index: ZOrderIndex<Contribution>
  shapes: ShapeIndex
  tiles: Map<string, Uint8Array>
}

/** What is public in a place, held in memory: a cache of the database, one per process, never the truth. */
export interface PublicIndex {
  version: string
  /** From then on it is out of date, whatever happens or does not. */
  until: Date | null
  matching(filter: ContributionFilter, mine: ReadonlySet<string>): Matching
  /** The tile as gzip: written and compressed once, sent often. */
  tile(matching: Matching, z: number, x: number, y: number): Uint8Array
}

const filtersKept = 40
const tilesKept = 2000

/** Reads everything public of a place. */
export async function buildPublicIndex(services: Services, placeId: string): Promise<PublicIndex> {
  const { version, until, contributions } = await loadContributions(services.database, placeId)
  const items: IndexedContribution[] = contributions.map(
    ({ contribution, text, isAnswered, shapes = [] }) => ({
      id: contribution.id,
      kind: contribution.kind,
      status: contribution.status,
      category: contribution.category,
      isAnswered,
      text: text.toLowerCase(),
      unspaced: unspaced(text.toLowerCase()),
      tokens: searchTokens(text),
      contribution,
      shapes,
    }),
  )
  const kept = new Map<string, Matching>()
  const cut = (filter: ContributionFilter, mine: ReadonlySet<string>): Matching => {
    const matches = items.filter(filterTest(filter, mine))
    const found = matches.map((item) => item.contribution)
    return {
      items: found,
      index: zOrderIndex(found, (item) => item.position),
      shapes: shapeIndex(matches),
      tiles: new Map(),
    }
  }
  return {
    version,
    until,
    matching(filter, mine) {
      // What somebody took part in is theirs alone and is never kept.
      if (filter.mine) return cut(filter, mine)
      const key = JSON.stringify(filter)
      const known = kept.get(key)
      if (known) return known
      const fresh = cut(filter, mine)
      if (kept.size >= filtersKept) kept.delete(kept.keys().next().value as string)
      kept.set(key, fresh)
      return fresh
    },
    tile(matching, z, x, y) {
      const key = `${z}/${x}/${y}`
      const known = matching.tiles.get(key)
      if (known) return known
      const bytes = gzipSync(writeTile(matching, z, x, y), { level: 6 })
      if (matching.tiles.size < tilesKept) matching.tiles.set(key, bytes)
      return bytes
    },
  }
}
