import { inTransaction, type Tx } from '@hetu/db/transaction'
import { verdictTermDays } from '@hetu/domain/verdicts/verdict-terms'
import { finishEventTasks, takeEventTasks } from '../server/event-tasks.ts'
import type { Job } from '../server/job.ts'
import { newId } from '../server/new-id.ts'
import { contributorsOfDecision, contributorsOfIdea } from './contributors-of.ts'
import { handlersOf } from './handlers-of.ts'

const batchSize = 50

/**
 * Asks everybody who stood by an answered idea what they think of the outcome: from the event of the answer as it was,
 * so that whoever comes later changes nothing, and whoever answered has no say in whom it asks. Several processes may
 * run it; each event asks once.
 */
export const askVerdicts: Job = {
  name: 'ask-verdicts',
  everySeconds: 5,
  isWokenByEvents: true,
  run: ({ database }) =>
    inTransaction(database, async (tx) => {
      const events = await takeEventTasks(tx, 'verdicts', batchSize)
      for (const event of events) if (event.place_id) await askOf(tx, { ...event, place_id: event.place_id })
      await finishEventTasks(
        tx,
        'verdicts',
        events.map(({ id }) => id),
      )
      return events.length
    }),
}

interface Answered {
  id: string
  place_id: string
  at: Date
  subject_kind: string
  subject_id: string
}

async function askOf(tx: Tx, { id, place_id, at, subject_kind, subject_id }: Answered): Promise<void> {
  const contributorsOf = subject_kind === 'decision' ? contributorsOfDecision : contributorsOfIdea
  for (const contributor of await contributorsOf(tx, place_id, subject_id, at)) {
    const handlers = await handlersOf(tx, place_id, contributor)
    if (handlers.has(contributor.person_id)) continue
    const closes = new Date(at.getTime() + verdictTermDays * 86_400_000)
    await tx
      .insertInto('verdict_request')
      .values({
        place_id,
        id: newId(),
        ...contributor,
        event_id: id,
        round: 1,
        asked_at: at,
        closes_at: closes,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}
