import { marksOf } from '@hetu/domain/open-data/contribution-filter'
import { isAmong } from '@hetu/db/sql'
import { searchTokens } from '@hetu/domain/search-tokens'
import { isOnMap } from '../ideas/idea-conditions.ts'
import { isAnswered, statusOf } from '../ideas/idea-summary.ts'
import { type Db, ideaMarks, type IdeaMarks } from '../ideas/visible-ideas.ts'
import type { IndexedItem } from './item-columns.ts'
import type { Indexed } from './public-index.ts'
import { proposalShapes } from './proposal-shapes.ts'
import { proposalContributions } from './read-contributions.ts'
import type { DrawnItem } from './write-tile.ts'

/** An idea's row as the index holds it. */
export const indexedIdea = (row: IdeaMarks): Indexed => ({
  shapes: row.shape ? [row.shape] : [],
  item: itemOfIdea(row),
})

const itemOfIdea = (row: IdeaMarks): IndexedItem => ({
  id: row.id,
  marks: marksOf({
    kind: 'idea',
    status: statusOf(row),
    category: row.category,
    isAnswered: isAnswered(row),
  }),
  longitude: row.longitude,
  latitude: row.latitude,
  changed: row.changed,
  created: row.created,
  support: row.support_count,
})

/** The ideas on the map among those asked for. */
export async function markedIdeas(db: Db, placeId: string, ids: Iterable<string>): Promise<Indexed[]> {
  const rows = await ideaMarks(db, placeId).where(isOnMap()).where(isAmong('idea.id', ids)).execute()
  return rows.map(indexedIdea)
}

/** A proposal as the index holds it: few are, so their names, words and shapes are at hand. */
export interface IndexedProposal extends Indexed {
  drawn: DrawnItem
  tokens: ReadonlySet<string>
  /** When its notice ends, and with it what is shown, though nothing happens; null while none runs. */
  changesAt: number | null
}

/** The proposals that are known among those asked for, or all of the place. */
export async function markedProposals(
  db: Db,
  placeId: string,
  ids?: readonly string[],
): Promise<IndexedProposal[]> {
  const found = await proposalContributions(db, placeId, ids)
  const shapes = await proposalShapes(
    db,
    placeId,
    found.map(({ contribution }) => contribution.id),
  )
  return found.map(({ contribution, text, noticeEndsAt, ...told }) => {
    const { id, kind, status, reference, title, position, category } = contribution
    return {
      item: {
        id,
        marks: marksOf({ kind, status, category, isAnswered: told.isAnswered }),
        longitude: position[0],
        latitude: position[1],
        changed: Date.parse(contribution.changedAt),
        created: Date.parse(contribution.createdAt),
        support: contribution.supportCount,
      },
      drawn: { id, kind, status, reference, title, closesAt: contribution.stage?.closesAt ?? null },
      tokens: searchTokens(text),
      shapes: shapes.get(id) ?? [],
      changesAt: noticeEndsAt?.getTime() ?? null,
    }
  })
}
