import type { IdeaSummary, PublicStatus } from '@hetu/domain/ideas/idea'
import type { Imported } from '@hetu/domain/ideas/imported'
import { extentOf } from '@hetu/domain/ideas/idea-shape'
import { ideaStatus } from '@hetu/domain/ideas/idea-status'
import type { ReadableIdea } from '@hetu/domain/ideas/may-read-idea'
import type { Hidden, HiddenReason } from '@hetu/domain/threads/hiding'
import type { PublicPerson } from '@hetu/domain/people/public-person'
import type { IdeaRow } from './visible-ideas.ts'

const someone: PublicPerson = { id: '', chosenName: { zh: '一位街坊', en: 'A neighbour' }, label: null }

/** An idea as a list shows it; `isReadable` is false where its words are hidden from this reader. */
export function ideaSummary(row: IdeaRow, people: Map<string, PublicPerson>, isReadable = true): IdeaSummary {
  const [lon = 0, lat = 0] = row.shown_point.coordinates
  return {
    kind: 'idea',
    id: row.id,
    reference: row.reference,
    title: isReadable ? row.title : '',
    language: row.language,
    ideaKind: row.kind,
    category: row.category,
    status: statusOf(row),
    position: [lon, lat],
    extent: extentOf(isReadable ? row.shape : null),
    // A place named by hand can hold what was hidden.
    placeName: isReadable ? row.place_name : { zh: '地点不显示', en: 'Place not shown' },
    author: people.get(row.author_id) ?? someone,
    channel: row.channel,
    imported: importedOf(row),
    supportCount: row.support_count,
    opposeCount: row.oppose_count,
    commentCount: row.comment_count,
    createdAt: row.created_at.toISOString(),
    changedAt: new Date(row.changed_at).toISOString(),
  }
}

/** From where an idea was brought in; null for what was said here. */
const importedOf = (row: Pick<IdeaRow, 'source' | 'source_item' | 'said_on'>): Imported | null =>
  row.source === null ? null : { source: row.source, item: row.source_item, saidOn: row.said_on }

/** What the map says of an idea, from its row. */
export function statusOf(row: Pick<IdeaRow, 'golden_at' | 'dispositions' | 'proposal_stages'>): PublicStatus {
  return ideaStatus({
    isGolden: row.golden_at !== null,
    dispositions: row.dispositions ?? [],
    proposalStages: row.proposal_stages ?? [],
  })
}

/** An idea's row as the policy of reads takes it. */
export const readable = (row: Pick<IdeaRow, 'kind' | 'author_id' | 'hidden_at'>): ReadableIdea => ({
  kind: row.kind,
  authorId: row.author_id,
  isHidden: row.hidden_at !== null,
})

/** Whether an idea was answered in office, directly or in a published decision. */
export const isAnswered = (row: Pick<IdeaRow, 'dispositions'>): boolean => row.dispositions !== null

/** Why an idea is hidden; null while it is not. */
export function hiddenOf(
  row: Pick<IdeaRow, 'hidden_at' | 'hidden_reason_code' | 'hidden_reason'>,
): Hidden | null {
  if (row.hidden_at === null) return null
  return { reasonCode: row.hidden_reason_code as HiddenReason, reason: row.hidden_reason ?? '' }
}
