import { requirePermission } from '@hetu/domain/require-permission'
import { inTransaction, type Tx } from '@hetu/db/transaction'
import type { z } from 'zod'
import { databaseNow } from './database-clock.ts'
import { contentHash } from './hash.ts'
import { claimKey, keepAnswer, requireKey } from './idempotency.ts'
import type { LiveEvent } from './live-hub.ts'
import type { PlaceContext } from './place-context.ts'
import { performTogether } from './perform-together.ts'
import { type Performance, eventOf } from './performance.ts'
import { recordEvent } from './record-event.ts'
import { refusalOfConstraint } from './refusal-of-constraint.ts'
import { refuseBadInput } from './refuse-bad-input.ts'
import { refuseUnstorable } from './refuse-unstorable.ts'
import { spendBudget } from './spend-budget.ts'
import type { Act, PlaceAct, Verb } from './verb.ts'

/**
 * Performs a verb: permission, input, budget, then everything it does in one transaction with its event.
 * A verb that ends without an event is a defect and leaves nothing behind.
 */
export async function perform<Input extends z.ZodType, Output, A extends Act>(
  verb: Verb<Input, Output, A>,
  input: unknown,
  by: Performance,
): Promise<Output> {
  requirePermission(verb.name, by.actor)
  const parsed = verb.input.safeParse(input)
  if (!parsed.success) return refuseBadInput(parsed.error.issues)
  refuseUnstorable(parsed.data)
  const actorKey = by.actor.personId ?? `address:${by.address}`
  await Promise.all([by.noting, by.at ? undefined : spendBudgetsOf(verb, parsed.data, actorKey, by)])
  if (verb.isCreating) requireKey(by.idempotencyKey)
  if ('together' in verb) return performTogether(verb, parsed.data, by)

  let events: LiveEvent[] = []
  const run = async (tx: Tx) => {
    // A deadlock rolls everything back and runs again: of the first time nothing is told.
    events = []
    const claim = verb.isCreating && {
      actorKey,
      key: by.idempotencyKey as string,
      verb: verb.name,
      // With the key, which is kept nowhere: else whoever reads the table could try what was sent, a choice say.
      requestHash: contentHash({ key: by.idempotencyKey, place: by.place?.id ?? null, input: parsed.data }),
    }
    if (claim) {
      const claimed = await claimKey(tx, claim)
      if (claimed !== 'mine') return claimed.answered as Output
    }
    const now = by.at ?? (await databaseNow(tx))
    const act: PlaceAct = {
      tx,
      actor: by.actor,
      personId: by.actor.personId ?? '',
      now,
      isBackDated: by.at !== undefined,
      services: by.services,
      address: by.address,
      device: by.device,
      // A person verb has no place and its type says so; a place verb is only routed below one.
      place: by.place as PlaceContext,
      record: async (event) => {
        const recorded = await recordEvent(tx, eventOf(verb.name, by, now, event))
        events.push(recorded)
        return recorded.id
      },
    }
    const answer = await verb.run(act as unknown as A, parsed.data)
    if (events.length === 0) throw new Error(`The verb ${verb.name} wrote no event.`)
    if (claim) await keepAnswer(tx, claim, answer)
    return answer
  }
  const output = await inTransaction(by.services.database, run, { retry: true }).catch((error: unknown) => {
    throw refusalOfConstraint(error)
  })
  for (const event of events) by.services.live.announce(event)
  return output
}

/** Takes from the verb's own budget, and from those that a try uses up besides, one after the other. */
async function spendBudgetsOf<Input extends z.ZodType, Output, A extends Act>(
  verb: Verb<Input, Output, A>,
  input: z.output<Input>,
  actorKey: string,
  { services: { database }, address, device }: Performance,
): Promise<void> {
  const own = verb.budget ? [{ key: `${verb.name}:${actorKey}`, ...verb.budget }] : []
  const further = (await verb.alsoSpends?.(input, { db: database.kysely, actorKey, address, device })) ?? []
  for (const budget of [...own, ...further]) await spendBudget(database, budget)
}
