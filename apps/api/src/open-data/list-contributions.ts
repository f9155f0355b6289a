import type { Actor } from '@hetu/domain/people/actor'
import { ContributionFilter } from '@hetu/domain/open-data/contribution-filter'
import { ContributionList } from '@hetu/domain/open-data/contribution'
import { z } from 'zod'
import type { Services } from '../server/api-context.ts'
import { defineRead } from '../server/read.ts'
import type { FollowedIndex } from './follow-index.ts'
import { listOrders, ListCursorText, notOurs, writeCursor } from './list-cursor.ts'
import { participation } from './participation.ts'
import type { PageAsked, Selection } from './public-index.ts'
import { followedIndex } from './public-indexes.ts'
import { readContributions } from './read-contributions.ts'
import { walkSearch } from './walk-search.ts'

const pageSize = 50

const boxText = z
  .string()
  .max(120)
  .transform((text) => text.split(',').map(Number))
  .pipe(z.tuple([z.number(), z.number(), z.number(), z.number()]))

/** The list's query: the filter, the box of the map view, the order, and where the last page ended. */
export const ContributionQuery = ContributionFilter.extend({
  box: boxText.optional(),
  order: z.enum(listOrders).default('changed'),
  after: ListCursorText.optional(),
}).refine(({ after, order }) => after === undefined || after.order === order, {
  // The next page of another order begins somewhere else.
  path: ['after'],
  params: { reason: notOurs },
})
export type ContributionQuery = z.infer<typeof ContributionQuery>

/** Ideas and proposals of the place, a page at a time. */
export const listContributions = defineRead({
  name: 'list-contributions',
  path: '/contributions',
  summary: 'Ideas and proposals by filter and map box; the same filter as the tiles',
  readers: ['visitor'],
  query: ContributionQuery,
  answer: ContributionList,
  run: ({ services, place, actor }, query) => contributionsFor(services, place.id, actor, query),
})

/** What the map shows, as a list: same filter, same items, same count. */
export async function contributionsFor(
  services: Services,
  placeId: string,
  actor: Actor,
  query: ContributionQuery,
): Promise<ContributionList> {
  const { box, order, after, ...filter } = query
  const followed = followedIndex(services, placeId)
  await followed.catchUpWithDatabase()
  const asked = { order, size: pageSize, ...(after && { after }), ...(box && { box }) }
  const page =
    (await walkedPage(services, placeId, followed, filter, asked)) ??
    (await selectedPage(services, placeId, followed, actor, filter, asked))
  const wanted = [...new Set([...page.open, ...page.ids])]
  const told = await readContributions(services.database.kysely, placeId, wanted)
  const of = new Map(told.map((item) => [item.id, item]))
  const items = (ids: readonly string[]) => ids.flatMap((id) => of.get(id) ?? [])
  return {
    version: followed.drawnVersion,
    total: page.total,
    inBox: page.inBox,
    items: items(page.ids),
    open: items(page.open),
    next: page.next && writeCursor(page.next),
  }
}

/** The page of words that nobody has asked for yet and many use; how many they are is not counted for it. */
async function walkedPage(
  { database }: Services,
  placeId: string,
  followed: FollowedIndex,
  filter: ContributionFilter,
  asked: PageAsked,
) {
  if (!filter.q || filter.mine || followed.searches.isRead(filter.q)) return null
  await followed.searchable()
  const page = await walkSearch(database.kysely, placeId, followed.index, filter, asked)
  return page && { ...page, total: null, inBox: null, open: [] }
}

/** A page of what the filter selects, counted; open proposals come with the first. */
async function selectedPage(
  services: Services,
  placeId: string,
  followed: FollowedIndex,
  actor: Actor,
  filter: ContributionFilter,
  asked: PageAsked,
) {
  const selection = await selectionOf(services, placeId, followed, actor, filter)
  const open = asked.after ? [] : followed.index.openProposals(selection)
  return { ...followed.index.page(selection, asked), open }
}

/** What a filter selects, with its words looked up, and its reader's own share where they ask for it. */
export async function selectionOf(
  services: Services,
  placeId: string,
  followed: FollowedIndex,
  actor: Actor,
  filter: ContributionFilter,
): Promise<Selection> {
  const db = services.database.kysely
  if (filter.q) await followed.searchable()
  const found = filter.q ? await followed.searches.rows(db, placeId, filter.q) : null
  if (!filter.mine) return { filter, among: found }
  const mine = followed.index.mask(await participation(services, placeId, actor))
  return { filter, among: found ? mine.map((isMine, row) => isMine & (found[row] ?? 0)) : mine }
}
