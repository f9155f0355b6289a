import type { PublicStatus } from '@hetu/domain/ideas/idea'
import type { IdeaSummary } from '@hetu/domain/ideas/idea'
import type { Contribution } from '@hetu/domain/open-data/contribution'
import { ideaSummary } from '../ideas/idea-summary.ts'
import type { IdeaRow } from '../ideas/visible-ideas.ts'
import type { publicPersons } from '../places/public-person.ts'
import { type ProposalRow, proposalSummary } from '../proposals/visible-proposals.ts'

/** An idea as the list beside the map tells it: what its page says, in the shape of both kinds. */
export function contributionOfIdea(
  row: IdeaRow,
  people: Awaited<ReturnType<typeof publicPersons>>,
): Contribution {
  const summary: IdeaSummary = ideaSummary(row, people)
  const { chosenName: name, label } = summary.author
  return {
    ...summary,
    title: { zh: summary.title, en: summary.title },
    author: { name, label },
    answer:
      row.last_disposition && row.last_reason
        ? { disposition: row.last_disposition, reason: row.last_reason }
        : null,
    stage: null,
  }
}

/** How many of how many took part in a proposal's newest poll. */
export interface Turnout {
  takenPart: number
  eligible: number | null
}

/** A proposal as the list beside the map tells it; only of those that are known. */
export function contributionOfProposal(row: ProposalRow, poll: Turnout | null): Contribution {
  const { outcome: _, stage, notice, ...summary } = proposalSummary(row)
  return {
    id: summary.id,
    kind: 'proposal',
    reference: summary.reference,
    title: summary.title,
    language: null,
    status: summary.status as PublicStatus,
    ideaKind: null,
    category: null,
    position: summary.position,
    extent: null,
    placeName: null,
    author: null,
    channel: null,
    imported: null,
    supportCount: summary.supportCount,
    opposeCount: row.oppose_count,
    commentCount: summary.commentCount,
    createdAt: summary.createdAt,
    changedAt: summary.changedAt,
    answer: null,
    stage: {
      name: stage,
      closesAt: stage === 'notice' && row.is_open ? (notice?.closesAt ?? null) : null,
      takenPart: poll?.takenPart ?? null,
      eligible: poll?.eligible ?? null,
    },
  }
}
