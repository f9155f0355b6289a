import type { Tx } from '@hetu/db/transaction'
import { Refused } from '@hetu/domain/refusal'
import { sha256 } from './hash.ts'
import { sealAnswer, unsealAnswer } from './seal-answer.ts'

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

/** What the table knows of a key: neither the key nor, without it, the answer can be read from there. */
const hashOf = ({ actorKey, key }: Claim) => sha256(`${actorKey}\n${key}`)
const contextOf = ({ actorKey, verb, requestHash }: Claim) => [actorKey, verb, requestHash].join('\n')

/**
 * Claims the key inside the verb's transaction. A repeat waits for the first request to end and gets its
 * answer; the same key with other content is refused, so that one key can never stand for two things.
 */
export async function claimKey(tx: Tx, claim: Claim): Promise<{ answered: unknown } | 'mine'> {
  const { actorKey, key, verb, requestHash } = claim
  const inserted = await tx
    .insertInto('idempotency')
    .values({ actor_key: actorKey, key: hashOf(claim), verb, request_hash: requestHash })
    .onConflict((conflict) => conflict.columns(['actor_key', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst()
  if (inserted) return 'mine'
  const earlier = await tx
    .selectFrom('idempotency')
    .select(['verb', 'request_hash', 'response', 'sealed_response'])
    .where('actor_key', '=', actorKey)
    .where('key', '=', hashOf(claim))
    .executeTakeFirstOrThrow()
  if (earlier.verb !== verb || earlier.request_hash !== requestHash) throw new Refused({ code: 'key_reused' })
  if (earlier.sealed_response !== null)
    return { answered: unsealAnswer(earlier.sealed_response, key, contextOf(claim)) }
  // Kept in plain before answers were sealed; those with a slip in them were dropped then.
  if (earlier.response === null) throw new Refused({ code: 'receipt_not_kept' })
  return { answered: earlier.response }
}

/** Keeps the answer beside the key, in the same transaction as what it answers, sealed: it may hold a slip. */
export async function keepAnswer(tx: Tx, claim: Claim, answer: unknown): Promise<void> {
  await tx
    .updateTable('idempotency')
    .set({ sealed_response: sealAnswer(answer, claim.key, contextOf(claim)) })
    .where('actor_key', '=', claim.actorKey)
    .where('key', '=', hashOf(claim))
    .execute()
}
