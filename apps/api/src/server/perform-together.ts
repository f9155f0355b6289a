import { inTransaction, type Tx } from '@hetu/db/transaction'
import { Refused } from '@hetu/domain/refusal'
import type { z } from 'zod'
import type { Services } from './api-context.ts'
import { gathered } from './gathered.ts'
import type { LiveEvent } from './live-hub.ts'
import { type Performance, eventOf } from './performance.ts'
import type { PlaceContext } from './place-context.ts'
import { type NewEvent, recordEvents } from './record-event.ts'
import { refusalOfConstraint } from './refusal-of-constraint.ts'
import type { JointVerb, VerbEvent } from './verb.ts'

interface Joining {
  verb: JointVerb<z.ZodType, unknown>
  input: unknown
  by: Performance
  place: PlaceContext
}

/**
 * Performs a verb in one transaction with all who perform it at this moment. Each is answered after the commit, with
 * an answer or a refusal of their own; whoever comes alone is alone in it. Where something unforeseen happens, each
 * performs it alone, so that nobody suffers for a neighbour.
 */
export async function performTogether<Input extends z.ZodType, Output>(
  verb: JointVerb<Input, Output>,
  input: z.output<Input>,
  by: Performance,
): Promise<Output> {
  // A joint verb is only routed below a place.
  const joining = { verb: verb as unknown as Joining['verb'], input, by, place: by.place as PlaceContext }
  const outcome = await join(by.services, joining).catch((error: unknown) => {
    throw refusalOfConstraint(error)
  })
  if (outcome instanceof Refused) throw outcome
  return outcome as Output
}

const join = gathered<Services, Joining, unknown>({
  answer: (services, parts) => runTogether(services, parts as [Joining, ...Joining[]]),
  under: ({ verb, input, by, place }) =>
    [verb.name, place.id, by.at?.toISOString() ?? 'now', verb.together(input)].join('\n'),
  apart: ({ by }) => by.actor.personId ?? by.address,
})

async function runTogether(services: Services, parts: [Joining, ...Joining[]]): Promise<unknown[]> {
  const [{ verb, place, by }] = parts
  let events: LiveEvent[] = []
  const run = async (tx: Tx) => {
    const recorded: NewEvent[][] = parts.map(() => [])
    const asked = parts.map((part, index) => ({
      actor: part.by.actor,
      personId: part.by.actor.personId ?? '',
      input: part.input,
      record: (event: VerbEvent) =>
        void recorded[index]?.push(eventOf(verb.name, part.by, part.by.at ?? null, event)),
    }))
    const when = by.at ? { isBackDated: true, now: by.at } : { isBackDated: false as const }
    const act = { tx, place, services, ...when }
    const outcomes = await verb.run(act, asked as [(typeof asked)[0], ...typeof asked])
    const written = recorded.filter((_, index) => !(outcomes[index] instanceof Refused))
    if (outcomes.length !== parts.length || written.some((own) => own.length === 0))
      throw new Error(`The verb ${verb.name} wrote no event for somebody whom it answered.`)
    events = written.length === 0 ? [] : await recordEvents(tx, written.flat())
    return outcomes
  }
  try {
    const outcomes = await inTransaction(services.database, run, { retry: true })
    for (const event of events) services.live.announce(event)
    return outcomes
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return parts.map(() => error)
  }
}
