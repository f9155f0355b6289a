import { json } from '@hetu/db/sql'
import type { LocalText } from '@hetu/domain/language'
import { newId } from '../server/new-id.ts'
import { nextNumber } from '../server/next-number.ts'
import type { PlaceAct } from '../server/verb.ts'
import type { FoundTopic } from './find-topic.ts'

/** Writes the row of a new topic, which planners alone see until it is published. */
export async function writeTopic(
  { tx, place, personId, now }: PlaceAct,
  { name, summary }: { name: LocalText; summary: LocalText },
): Promise<FoundTopic> {
  const id = newId()
  const reference = `T${await nextNumber(tx, place.id, 'topic')}`
  await tx
    .insertInto('topic')
    .values({
      place_id: place.id,
      id,
      reference,
      name: json(name),
      summary: json(summary),
      opened_by: personId,
      opened_at: now,
    })
    .execute()
  return { id, reference, name, summary, is_published: false, closed_into: null }
}
