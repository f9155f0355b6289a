import type { Database } from '@hetu/db/database'
import { isAmong } from '@hetu/db/sql'
import type { DecisionDocument } from '@hetu/domain/decisions/decision-document'
import type { OutcomeStep } from '@hetu/domain/decisions/outcome'

/** How published decisions answered these inputs, oldest first; read from what was published, not from drafts. */
export async function outcomeSteps(
  db: Database['kysely'],
  placeId: string,
  kind: 'idea' | 'comment',
  ids: readonly string[],
): Promise<Map<string, OutcomeStep[]>> {
  const steps = new Map<string, OutcomeStep[]>()
  if (ids.length === 0) return steps
  const rows = await db
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
    .select(['opinion.input_id', 'opinion.group_id', 'decision.document'])
    .where('opinion.place_id', '=', placeId)
    .where('opinion.input_kind', '=', kind)
    .where(isAmong('opinion.input_id', ids))
    .where('decision.state', '=', 'published')
    .orderBy('decision.published_at')
    .orderBy('opinion_group.position')
    .$narrowType<{ document: DecisionDocument }>()
    .execute()
  for (const { document, ...row } of rows) {
    const group = document.groups.find(({ id }) => id === row.group_id)
    if (!group?.disposition || !group.reason) continue
    steps.set(row.input_id, [
      ...(steps.get(row.input_id) ?? []),
      {
        group: group.title,
        disposition: group.disposition,
        reason: group.reason,
        change: group.change,
        followUp: group.followUp,
        decision: {
          number: document.number,
          title: document.content.title,
          publishedAt: document.publishedAt,
        },
        proposal: { reference: document.proposal.reference, title: document.proposal.title },
      },
    ])
  }
  return steps
}
