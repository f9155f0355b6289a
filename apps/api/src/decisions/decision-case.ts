import type { Database } from '@hetu/db/database'
import type { Tx } from '@hetu/db/transaction'
import { type DecisionDraft, missingParts } from '@hetu/domain/decisions/decision'
import { type DecisionCase, leavesProposal } from '@hetu/domain/decisions/decision-blockers'
import type { OpinionGroup } from '@hetu/domain/decisions/disposition'
import { stageFacts } from '../proposals/stage-facts.ts'
import type { PlaceContext } from '../server/place-context.ts'
import type { ProposalInputs } from './read-inputs.ts'

/** Gathers what decides whether a decision may be published; the same for the desk's list and the button. */
export async function readDecisionCase(
  db: Database['kysely'] | Tx,
  place: PlaceContext,
  decision: { proposal_id: string; version: number; content: DecisionDraft; supersedes: string | null },
  { inputs }: ProposalInputs,
  groups: readonly OpinionGroup[],
  now: Date,
): Promise<DecisionCase> {
  const placeId = place.id
  const version = await db
    .selectFrom('proposal_version')
    .select(['findings', 'procedures'])
    .where('place_id', '=', placeId)
    .where('proposal_id', '=', decision.proposal_id)
    .where('version', '=', decision.version)
    .executeTakeFirstOrThrow()
  const reviews = await db
    .selectFrom('review')
    .select(['id', 'version', 'discipline', 'interest_declared_at', 'recused_at', 'signed_at', 'released_at'])
    .where('place_id', '=', placeId)
    .where('proposal_id', '=', decision.proposal_id)
    .execute()
  const hearings = await db
    .selectFrom('hearing')
    .select(['id', 'held_at'])
    .where('place_id', '=', placeId)
    .where('proposal_id', '=', decision.proposal_id)
    .execute()
  const proposal = await db
    .selectFrom('proposal')
    .select(['id', 'reference', 'thread_id', 'stage', 'outcome', 'current_version', 'published_version'])
    .where('place_id', '=', placeId)
    .where('id', '=', decision.proposal_id)
    .executeTakeFirstOrThrow()
  const superseded = await readSuperseded(db, placeId, decision.supersedes)
  const step = async () => ({
    stage: proposal.stage,
    facts: await stageFacts(db, place, proposal, now),
  })
  return {
    version: decision.version,
    shownVersion: proposal.published_version,
    step: leavesProposal(decision, superseded) ? null : await step(),
    inputs,
    groups,
    findings: version.findings ?? [],
    requirements: (version.procedures ?? []).map(({ requirement }) => requirement),
    // Only what stands in the text that people will read; a grant on the way here does not publish itself.
    exceptions: decision.content.exceptions ?? [],
    reviews: reviews.map((review) => ({
      id: review.id,
      version: review.version,
      discipline: review.discipline,
      isInterestDeclared: review.interest_declared_at !== null,
      isRecused: review.recused_at !== null,
      isSigned: review.signed_at !== null,
      isReleased: review.released_at !== null,
    })),
    hearings: hearings.map((hearing) => ({ id: hearing.id, isAnswered: hearing.held_at !== null })),
    missingParts: missingParts(decision.content),
  }
}

async function readSuperseded(
  db: Database['kysely'] | Tx,
  placeId: string,
  decisionId: string | null,
): Promise<{ version: number } | null> {
  if (decisionId === null) return null
  return db
    .selectFrom('decision')
    .select('version')
    .where('place_id', '=', placeId)
    .where('id', '=', decisionId)
    .executeTakeFirstOrThrow()
}
