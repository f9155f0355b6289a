import { json } from '@hetu/db/sql'
import type { LocalText } from '@hetu/domain/language'
import type { GrantedException } from '@hetu/domain/proposals/stage-entry'
import { type Outcome, type Stage, isPublicStage } from '@hetu/domain/proposals/stage'
import { newId } from '../server/new-id.ts'
import type { PlaceAct } from '../server/verb.ts'
import { changeThread } from '../threads/open-thread.ts'

interface Entry {
  note?: LocalText | null
  dueAt?: Date | null
  exceptions?: GrantedException[]
  /** Set when a decision is published. */
  outcome?: Outcome
}

/** Moves a proposal to a stage and keeps when, by whom and why; the only place that writes the stage. */
export async function enterStage(
  act: Pick<PlaceAct, 'tx' | 'place' | 'now' | 'personId'>,
  proposal: { id: string; thread_id: string; current_version: number },
  stage: Stage,
  entry: Entry = {},
): Promise<void> {
  await act.tx
    .updateTable('proposal')
    .set({ stage, changed_at: act.now, ...(entry.outcome ? { outcome: entry.outcome } : {}) })
    .where('place_id', '=', act.place.id)
    .where('id', '=', proposal.id)
    .execute()
  await act.tx
    .insertInto('proposal_stage')
    .values({
      place_id: act.place.id,
      id: newId(),
      proposal_id: proposal.id,
      stage,
      version: proposal.current_version,
      entered_at: act.now,
      entered_by: act.personId === '' ? null : act.personId,
      due_at: entry.dueAt ?? null,
      note: entry.note ? json(entry.note) : null,
      exceptions: json(entry.exceptions ?? []),
    })
    .execute()
  await changeThread(act.tx, act.place.id, proposal.thread_id, { isPublic: isPublicStage(stage) })
}
