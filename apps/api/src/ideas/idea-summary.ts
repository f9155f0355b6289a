import type { IdeaCategory, IdeaKind, IdeaSummary } from '@hetu/domain/ideas/idea'
import { ideaStatus } from '@hetu/domain/ideas/idea-status'
import type { LocalText } from '@hetu/domain/language'
import type { Channel, Hidden, HidingReason, PublicPerson } from '@hetu/domain/threads/comment'
import type { IdeaRow } from './select-ideas.ts'

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
    ideaKind: row.kind as IdeaKind,
    category: row.category as IdeaCategory,
    status: ideaStatus({
      isGolden: row.golden_at !== null,
      dispositions: row.dispositions,
      proposalStages: row.proposal_stages,
    }),
    position: [lon, lat],
    // A place named by hand can hold what was hidden.
    placeName: isReadable ? (row.place_name as LocalText) : { zh: '地点不显示', en: 'Place not shown' },
    author: people.get(row.author_id) ?? someone,
    channel: row.channel as Channel,
    supportCount: row.support_count,
    opposeCount: row.oppose_count,
    commentCount: row.comment_count,
    createdAt: row.created_at.toISOString(),
    changedAt: new Date(row.changed_at).toISOString(),
  }
}

/** Why an idea is hidden; null while it is not. */
export function hiddenOf(
  row: Pick<IdeaRow, 'hidden_at' | 'hidden_reason_code' | 'hidden_reason'>,
): Hidden | null {
  if (row.hidden_at === null) return null
  return { reasonCode: row.hidden_reason_code as HidingReason, reason: row.hidden_reason ?? '' }
}
