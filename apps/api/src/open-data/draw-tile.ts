import { visitor } from '@hetu/domain/people/actor'
import { type ContributionFilter, filterKey, itemOf } from '@hetu/domain/open-data/contribution-filter'
import { ideaNames } from '../ideas/visible-ideas.ts'
import type { Services } from '../server/api-context.ts'
import { packTile } from '../server/packed-tile.ts'
import type { FollowedIndex } from './follow-index.ts'
import { selectionOf } from './list-contributions.ts'
import { groupPoints } from './group-points.ts'
import type { Selection } from './public-index.ts'
import type { StoredTile } from './tile-store.ts'
import { type DrawnItem, writeTile } from './write-tile.ts'

export type TileName = readonly [z: number, x: number, y: number]

/** The key of the filter that leaves nothing out. */
export const everything = filterKey({})

/** The finished tile of a filter: the one at hand as long as nothing in it has changed, else drawn anew. */
export async function publicTile(
  services: Services,
  placeId: string,
  followed: FollowedIndex,
  filter: ContributionFilter,
  name: TileName,
): Promise<StoredTile> {
  const key = filterKey(filter)
  const known = followed.index.tiles.get(key, name.join('/'))
  if (known) return known
  const { drawnChanges } = followed.index
  const since = followed.drawnVersion
  const selection = await selectionOf(services, placeId, followed, visitor, filter)
  const tile = { ...(await drawTile(services, placeId, followed, selection, name)), since }
  // What changed while it was drawn may be in it or not: it is sent, but not kept.
  if (followed.index.drawnChanges === drawnChanges) followed.index.tiles.set(key, name.join('/'), tile)
  return tile
}

/** A tile of what a selection holds now. */
export async function drawTile(
  services: Services,
  placeId: string,
  { index }: FollowedIndex,
  selection: Selection,
  name: TileName,
): Promise<Omit<StoredTile, 'since'>> {
  const groups = groupPoints(index.items, index.inTile(selection, ...name), name)
  const shapes = index.shapesInTile(selection, ...name)
  const ids = groups.map(({ first }) => index.items.idOf(first))
  const singles = ids.filter((_, at) => groups[at]?.count === 1)
  const drawn = new Map<string, DrawnItem>(
    index.proposals.entries().map(([id, proposal]) => [id, proposal.drawn]),
  )
  const ideas = new Set([...singles, ...shapes.map(({ tags }) => String(tags?.['id']))]).difference(drawn)
  const names = ideas.size > 0 ? await ideaNames(services.database.kysely, placeId, [...ideas]) : []
  for (const { id, reference, title } of names) {
    const { kind, status } = itemOf(index.items.marks[index.items.rowOf(id)] ?? 0)
    drawn.set(id, { id, kind, status, reference, title: { zh: title, en: title }, closesAt: null })
  }
  const ofRow = new Map(groups.map(({ first }, at) => [first, ids[at] ?? '']))
  const bytes = writeTile(
    groups,
    shapes,
    { idOf: (row) => ofRow.get(row) ?? '', drawn: (id) => drawn.get(id) },
    name,
  )
  return packTile(bytes)
}
