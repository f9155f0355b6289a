import { sql } from '@hetu/db/sql'
import { inTransaction, type Tx } from '@hetu/db/transaction'
import type { LocalText } from '@hetu/domain/language'
import { askedAgainAfterDays, verdictTermDays } from '@hetu/domain/verdicts/verdict-terms'
import { writeNotes } from '../notifications/write-notes.ts'
import type { Job } from '../server/job.ts'
import { noticeChannel } from '../server/record-event.ts'

interface AskedAgain {
  id: string
  place_id: string
  person_id: string
  event_id: string
  asked_at: Date
  idea_reference: string | null
  idea_title: string | null
  decision_number: string | null
  decision_title: LocalText | null
}

/**
 * Asks the same people again ninety days later, about what was not answered anew meanwhile: promises show only then.
 * What is older than its second term by now, as after a long halt, is not asked at all.
 */
export const askAgain: Job = {
  name: 'ask-verdicts-again',
  everySeconds: 3600,
  run: ({ database }) =>
    inTransaction(database, async (tx) => {
      const asked = await askThemAgain(tx)
      for (const request of asked) await tell(tx, request)
      return asked.length
    }),
}

async function askThemAgain(tx: Tx): Promise<AskedAgain[]> {
  const { rows } = await sql<AskedAgain>`
    with again as (
      insert into verdict_request
        (place_id, id, person_id, idea_id, decision_id, event_id, standing, round, asked_at, closes_at)
      select r.place_id, gen_random_uuid(), r.person_id, r.idea_id, r.decision_id, r.event_id, r.standing, 2,
        clock_timestamp(), clock_timestamp() + ${verdictTermDays}::int * interval '1 day'
      from verdict_request r
      join person on person.id = r.person_id and person.erased_at is null
      left join idea i on i.place_id = r.place_id and i.id = r.idea_id
      where r.round = 1
        and r.asked_at <= clock_timestamp() - ${askedAgainAfterDays}::int * interval '1 day'
        and r.asked_at > clock_timestamp() - ${askedAgainAfterDays + verdictTermDays}::int * interval '1 day'
        and (i.id is null or (i.hidden_at is null and i.state <> 'reopened'))
        and not exists (select from verdict_request later
          where later.place_id = r.place_id and later.person_id = r.person_id and later.asked_at > r.asked_at
            and (later.idea_id = r.idea_id or (r.idea_id is null and later.decision_id = r.decision_id)))
      on conflict do nothing
      returning place_id, id, person_id, idea_id, decision_id, event_id, asked_at
    )
    select again.*, i.reference as idea_reference, i.title as idea_title, d.number as decision_number,
      d.document -> 'content' -> 'title' as decision_title
    from again
    left join idea i on i.place_id = again.place_id and i.id = again.idea_id
    left join decision d on d.place_id = again.place_id and d.id = again.decision_id`.execute(tx)
  return rows
}

async function tell(tx: Tx, request: AskedAgain): Promise<void> {
  const { id, place_id, person_id, event_id, asked_at } = request
  const about =
    request.idea_reference === null
      ? { decisionNumber: request.decision_number ?? '', title: request.decision_title ?? '' }
      : { ideaReference: request.idea_reference, title: request.idea_title ?? '' }
  const told = { placeId: place_id, eventId: event_id, subjectKind: 'verdict', subjectId: id, at: asked_at }
  await writeNotes(tx, told, [{ personId: person_id, kind: 'verdict_asked', params: about }])
  await sql`select pg_notify(${noticeChannel}, ${place_id})`.execute(tx)
}
