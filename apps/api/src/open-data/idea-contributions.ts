import { sql } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import type { Disposition, IdeaCategory, IdeaKind } from '@hetu/domain/ideas/idea'
import { ideaStatus } from '@hetu/domain/ideas/idea-status'
import type { LocalText } from '@hetu/domain/language'
import type { Channel } from '@hetu/domain/threads/comment'
import { publicPersons } from '../people/public-person.ts'
import { countsByThread } from './counts-by-thread.ts'
import { type LoadedContribution, shownPoint } from './loaded-contribution.ts'

/** Every idea that anybody may see on the map: not hidden, not a report, inside the place. */
export async function ideaContributions(tx: Tx, placeId: string): Promise<LoadedContribution[]> {
  const rows = await tx
    .selectFrom('idea')
    .selectAll('idea')
    .select(shownPoint('shown_position').as('point'))
    .where('place_id', '=', placeId)
    .where('hidden_at', 'is', null)
    .where('kind', '<>', 'report')
    .where('is_outside', '=', false)
    .execute()
  const counts = await countsByThread(tx, placeId)
  const people = await publicPersons(
    tx,
    placeId,
    rows.map((row) => row.author_id),
  )
  const answers = await answersByIdea(tx, placeId)
  const stages = await stagesByIdea(tx, placeId)
  return rows.map((row) => {
    const count = counts(row.thread_id)
    const given = answers.get(row.id) ?? []
    const latest = given.at(-1) ?? null
    const author = people.get(row.author_id)
    const isProxy = row.entered_by !== null
    const changed = [row.created_at, count.latest, latest?.at ?? null].reduce<Date>(
      (newest, at) => (at !== null && at > newest ? at : newest),
      row.created_at,
    )
    const placeName = row.place_name as LocalText
    return {
      text: [
        row.reference,
        row.title,
        row.words,
        placeName.zh,
        placeName.en,
        (row.translation as { words?: string } | null)?.words ?? '',
      ].join('\n'),
      isAnswered: latest !== null,
      contribution: {
        id: row.id,
        kind: 'idea',
        reference: row.reference,
        title: { zh: row.title, en: row.title },
        language: row.language,
        status: ideaStatus({
          isGolden: row.golden_at !== null,
          dispositions: given.map((answer) => answer.disposition),
          proposalStages: stages.get(row.id) ?? [],
        }),
        ideaKind: row.kind as IdeaKind,
        category: row.category as IdeaCategory,
        position: row.point.coordinates,
        placeName,
        author: author && !isProxy ? { name: author.chosenName, label: author.label } : null,
        channel: row.channel as Channel,
        supportCount: count.support,
        opposeCount: count.oppose,
        commentCount: count.comments,
        createdAt: row.created_at.toISOString(),
        changedAt: changed.toISOString(),
        answer: latest && { disposition: latest.disposition, reason: latest.reason },
        stage: null,
      },
    }
  })
}

interface Answer {
  disposition: Disposition
  reason: LocalText
  at: Date
}

/** Official answers and rows of published decisions, oldest first. */
async function answersByIdea(tx: Tx, placeId: string): Promise<Map<string, Answer[]>> {
  const direct = await tx
    .selectFrom('idea_answer')
    .select(['idea_id', 'disposition', 'reason', 'created_at as at'])
    .where('place_id', '=', placeId)
    .execute()
  const decided = await tx
    .selectFrom('opinion')
    .innerJoin('opinion_group', (join) =>
      join
        .onRef('opinion_group.place_id', '=', 'opinion.place_id')
        .onRef('opinion_group.id', '=', 'opinion.group_id'),
    )
    .innerJoin('decision', (join) =>
      join
        .onRef('decision.place_id', '=', 'opinion_group.place_id')
        .onRef('decision.id', '=', 'opinion_group.decision_id'),
    )
    .select(['opinion.input_id as idea_id', 'disposition', 'reason', sql<Date>`published_at`.as('at')])
    .where('opinion.place_id', '=', placeId)
    .where('opinion.input_kind', '=', 'idea')
    .where('decision.state', '=', 'published')
    .execute()
  const answers = new Map<string, Answer[]>()
  for (const row of [...direct, ...decided].toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    const answer = {
      disposition: row.disposition as Disposition,
      reason: row.reason as LocalText,
      at: row.at,
    }
    answers.set(row.idea_id, [...(answers.get(row.idea_id) ?? []), answer])
  }
  return answers
}

async function stagesByIdea(tx: Tx, placeId: string): Promise<Map<string, string[]>> {
  const rows = await tx
    .selectFrom('proposal_idea')
    .innerJoin('proposal', (join) =>
      join
        .onRef('proposal.place_id', '=', 'proposal_idea.place_id')
        .onRef('proposal.id', '=', 'proposal_idea.proposal_id'),
    )
    .select(['idea_id', 'stage'])
    .where('proposal_idea.place_id', '=', placeId)
    .where('proposal.published_version', 'is not', null)
    .execute()
  const stages = new Map<string, string[]>()
  for (const row of rows) stages.set(row.idea_id, [...(stages.get(row.idea_id) ?? []), row.stage])
  return stages
}
