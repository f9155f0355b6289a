import type { Context } from 'hono'
import type { z } from 'zod'
import type { ApiEnv } from './api-context.ts'
import { clientAddress } from './client-address.ts'
import { noteDevice } from './device.ts'
import { perform } from './perform.ts'
import type { Act, Verb } from './verb.ts'

/** Performs a verb for the person behind a request; what was sent is checked as the verb's input. */
export async function performFor<Input extends z.ZodType, Output, A extends Act>(
  c: Context<ApiEnv>,
  verb: Verb<Input, Output, A>,
  sent: unknown,
): Promise<Output> {
  const [services, actor, device] = [c.get('services'), c.get('actor'), c.get('device')]
  const address = clientAddress(c)
  const noting =
    actor.personId === null
      ? undefined
      : noteDevice(services.database.kysely, { personId: actor.personId, device, address })
  // Whoever is refused at once does not wait for it.
  noting?.catch(() => {})
  return perform(verb, sent, {
    services,
    actor,
    place: c.get('place') ?? null,
    address,
    device,
    noting,
    requestId: c.get('requestId'),
    idempotencyKey: c.req.header('Idempotency-Key'),
  })
}
