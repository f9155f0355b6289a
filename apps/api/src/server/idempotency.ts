import { json } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import { Refused } from '@hetu/domain/refusal'

interface Claim {
  actorKey: string
  key: string
  verb: string
  requestHash: string
}

/** Refuses a missing key, and one that is not 8 to 100 visible ASCII characters. */
export function requireKey(key: string | undefined): void {
  if (!key) throw new Refused({ code: 'key_missing' })
  if (/^[\x21-\x7e]{8,100}$/.test(key)) return
  const reason = { zh: '要 8 到 100 个字符。', en: 'It takes 8 to 100 characters.' }
  throw new Refused({ code: 'bad_input', params: { field: 'Idempotency-Key', reason } })
}

/**
 * Claims the key inside the verb's transaction. A repeat waits for the first request to end and gets its
 * answer; the same key with other content is refused, so that one key can never stand for two things.
 */
export async function claimKey(tx: Tx, claim: Claim): Promise<{ answered: unknown } | 'mine'> {
  const inserted = await tx
    .insertInto('idempotency')
    .values({ actor_key: claim.actorKey, key: claim.key, verb: claim.verb, request_hash: claim.requestHash })
    .onConflict((conflict) => conflict.columns(['actor_key', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst()
  if (inserted) return 'mine'
  const earlier = await tx
    .selectFrom('idempotency')
    .select(['verb', 'request_hash', 'response'])
    .where('actor_key', '=', claim.actorKey)
    .where('key', '=', claim.key)
    .executeTakeFirstOrThrow()
  if (earlier.verb !== claim.verb || earlier.request_hash !== claim.requestHash) {
    throw new Refused({ code: 'key_reused' })
  }
  return { answered: earlier.response }
}

/** Keeps the answer beside the key, in the same transaction as what it answers. */
export async function keepAnswer(tx: Tx, claim: Claim, answer: unknown): Promise<void> {
  await tx
    .updateTable('idempotency')
    .set({ response: json(answer) })
    .where('actor_key', '=', claim.actorKey)
    .where('key', '=', claim.key)
    .execute()
}
