import type { Database } from '@hetu/db/database'
import { sql } from '@hetu/db/sql'
import type { MessageChannel } from '@hetu/domain/people/outbox'
import type { OutgoingMessage, Outcome } from './channels/channel.ts'

/** After so many tries (about eight hours) a message is given up. */
const mostTries = 12

/** A message that this process alone may send until its lease is over. */
export interface ClaimedMessage extends OutgoingMessage {
  channel: MessageChannel
  /** Whether it carries a one-time code: that goes out once or not at all. */
  isCode: boolean
  tries: number
  /** By which the result is written for this claim and no later one. */
  claim: string
}

/**
 * Claims the message that has waited longest, by one statement; null where none waits. What another process claimed
 * and never reported may have arrived: it is tried again and counted as unsure, unless it carries a code.
 */
export async function claimMessage(
  db: Database['kysely'],
  channels: readonly MessageChannel[],
  leaseSeconds: number,
): Promise<ClaimedMessage | null> {
  const { rows } = await sql<ClaimedMessage>`
    update message set
      claimed_until = clock_timestamp() + make_interval(secs => ${leaseSeconds}),
      unsure_tries = unsure_tries + (claimed_until is not null)::int,
      attempts = attempts + 1
    where id = (
      select message.id from message
      left join sign_in_code on sign_in_code.id = message.code_id
      where channel = any(${[...channels]}::text[]) and sent_at is null and given_up_at is null
        and try_after <= clock_timestamp()
        and (claimed_until is null or (claimed_until <= clock_timestamp() and code_id is null))
        and (code_id is null or sign_in_code.expires_at > clock_timestamp())
      order by try_after, message.id
      limit 1
      for update of message skip locked
    )
    returning id, channel, recipient, subject, body, template_values as "templateValues",
      code_id is not null as "isCode", attempts as tries, claimed_until::text as claim`.execute(db)
  return rows[0] ?? null
}

/** Writes down what became of a try: sent, to be tried again later, or given up. What carried a code loses it. */
export async function recordOutcome(
  db: Database['kysely'],
  { id, claim, isCode, tries }: ClaimedMessage,
  outcome: Outcome,
): Promise<void> {
  if (isCode && outcome.kind === 'sent') {
    await db.deleteFrom('message').where('id', '=', id).execute()
    return
  }
  const now = sql<Date>`clock_timestamp()`
  const isOver =
    (outcome.kind === 'failed' && outcome.isFinal) ||
    (outcome.kind === 'unsure' && isCode) ||
    (outcome.kind !== 'sent' && tries >= mostTries)
  await db
    .updateTable('message')
    .set({
      claimed_until: null,
      failure: outcome.kind === 'sent' ? null : outcome.reason,
      ...(outcome.kind === 'sent' && { sent_at: now }),
      ...(outcome.kind === 'unsure' && { unsure_tries: sql<number>`unsure_tries + 1` }),
      // A quarter of a minute, then four times as long each time, up to an hour.
      try_after: sql<Date>`clock_timestamp() + least(interval '1 hour', interval '15 seconds' * power(4, ${tries - 1}::int))`,
      ...(isOver && { given_up_at: now, ...(isCode && { body: '', template_values: sql`'{}'::jsonb` }) }),
    })
    .where('id', '=', id)
    .where(sql<boolean>`claimed_until::text = ${claim}`)
    .execute()
}
