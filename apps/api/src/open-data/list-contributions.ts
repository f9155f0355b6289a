import type { Actor } from '@hetu/domain/people/actor'
import { ContributionFilter } from '@hetu/domain/open-data/contribution-filter'
import type { Contribution, ContributionList } from '@hetu/domain/open-data/contribution'
import { z } from 'zod'
import type { Services } from '../server/api-context.ts'
import { inOrder, type ListOrder, listOrders, ListCursorText, notOurs, writeCursor } from './list-cursor.ts'
import { publicIndex } from './public-indexes.ts'

const pageSize = 50

const box = z
  .string()
  .max(120)
  .transform((text) => text.split(',').map(Number))
  .pipe(z.tuple([z.number(), z.number(), z.number(), z.number()]))

/** The list's query: the filter, the box of the map view, the order, and where the last page ended. */
export const ContributionQuery = ContributionFilter.extend({
  box: box.optional(),
  order: z.enum(listOrders).default('changed'),
  after: ListCursorText.optional(),
}).refine(({ after, order }) => after === undefined || after.order === order, {
  // The next page of another order begins somewhere else.
  path: ['after'],
  params: { reason: notOurs },
})
export type ContributionQuery = z.infer<typeof ContributionQuery>

const keys: Record<ListOrder, (item: Contribution) => number> = {
  changed: (item) => Date.parse(item.changedAt),
  new: (item) => Date.parse(item.createdAt),
  support: (item) => item.supportCount,
}

/** What the map shows, as a list: same filter, same items, same count. */
export async function listContributions(
  services: Services,
  placeId: string,
  actor: Actor,
  query: ContributionQuery,
): Promise<ContributionList> {
  const { box: bounds, order, after, ...filter } = query
  const index = await publicIndex(services, placeId)
  const mine = filter.mine ? await participation(services, placeId, actor) : new Set<string>()
  const { items } = index.matching(filter, mine)
  const seen = bounds ? items.filter((item) => isWithin(item.position, bounds)) : items
  const ordered = seen.map((item) => ({ key: keys[order](item), id: item.id, item })).toSorted(inOrder)
  const start = after ? ordered.findIndex((entry) => inOrder(entry, after) > 0) : 0
  const page = start < 0 ? [] : ordered.slice(start, start + pageSize)
  const last = page.at(-1)
  return {
    version: index.version,
    total: items.length,
    inBox: seen.length,
    items: page.map(({ item }) => item),
    next: last && ordered.at(-1) !== last ? writeCursor({ order, key: last.key, id: last.id }) : null,
  }
}

function isWithin(
  [lon, lat]: [number, number],
  [west, south, east, north]: [number, number, number, number],
): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north
}

/** What a person wrote, supported, followed or talked about. */
export async function participation(services: Services, placeId: string, actor: Actor): Promise<Set<string>> {
  if (actor.personId === null) return new Set()
  const db = services.database.kysely
  const threads = db
    .selectFrom('comment')
    .select('thread_id')
    .where('place_id', '=', placeId)
    .where('author_id', '=', actor.personId)
    .union(
      db
        .selectFrom('support')
        .select('thread_id')
        .where('place_id', '=', placeId)
        .where('person_id', '=', actor.personId),
    )
    .union(
      db
        .selectFrom('follow')
        .select('thread_id')
        .where('place_id', '=', placeId)
        .where('person_id', '=', actor.personId),
    )
  const ideas = await db
    .selectFrom('idea')
    .select('id')
    .where('place_id', '=', placeId)
    .where((eb) => eb.or([eb('author_id', '=', actor.personId), eb('thread_id', 'in', threads)]))
    .execute()
  const proposals = await db
    .selectFrom('proposal')
    .select('id')
    .where('place_id', '=', placeId)
    .where('thread_id', 'in', threads)
    .execute()
  return new Set([...ideas, ...proposals].map((row) => row.id))
}
