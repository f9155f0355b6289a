import type { Database } from '@hetu/db/database'
import type { Tx } from '@hetu/db/transaction'
import { blockingFindings } from '@hetu/domain/proposals/check-proposal'
import { isMaterialChange } from '@hetu/domain/proposals/material-change'
import type { StageFacts } from '@hetu/domain/proposals/may-advance-stage'
import type { AdvanceStage } from '@hetu/domain/proposals/stage-entry'
import type { PlaceContext } from '../server/place-context.ts'
import { checkOf } from './check-elements.ts'
import type { FoundProposal } from './find-proposal.ts'
import { readVersion } from './read-version.ts'
import { stageFactsOf } from '@hetu/domain/proposals/stage-facts'

/** What is true of a proposal at an instant, for the rules of its stages. */
export async function stageFacts(
  tx: Database['kysely'] | Tx,
  place: PlaceContext,
  proposal: FoundProposal,
  now: Date,
  step: Pick<AdvanceStage, 'note' | 'exceptions'> = { note: null, exceptions: [] },
): Promise<StageFacts> {
  const current = await readVersion(tx, place.id, proposal.id, proposal.current_version)
  const notices = await tx
    .selectFrom('notice')
    .select(['version', 'closes_at'])
    .where('place_id', '=', place.id)
    .where('proposal_id', '=', proposal.id)
    .orderBy('opens_at', 'desc')
    .execute()
  const noticed = notices[0]
  const waiting = await tx
    .selectFrom('hearing')
    .select('id')
    .where('place_id', '=', place.id)
    .where('proposal_id', '=', proposal.id)
    .where('held_at', 'is', null)
    .executeTakeFirst()
  const earlier = await tx
    .selectFrom('proposal_stage')
    .select('exceptions')
    .where('place_id', '=', place.id)
    .where('proposal_id', '=', proposal.id)
    .where('version', '=', proposal.current_version)
    .execute()
  const findings = current.frozenAt
    ? current.findings
    : (await checkOf(tx, place, current.elements, now)).findings
  const exceptions = [...earlier.flatMap((row) => row.exceptions), ...step.exceptions]
  const needsNewNotice =
    noticed !== undefined &&
    noticed.version !== current.version &&
    isMaterialChange(await readVersion(tx, place.id, proposal.id, noticed.version), current)
  return stageFactsOf(
    {
      elementCount: current.elements.length,
      notices: notices.map((notice) => ({ closesAt: notice.closes_at })),
      needsNewNotice,
      hasWaitingHearing: waiting !== undefined,
      blockingCount: blockingFindings(findings, exceptions).length,
      isExplained: step.note !== null,
    },
    now,
  )
}
