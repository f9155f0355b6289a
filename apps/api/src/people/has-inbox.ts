import { sql } from '@hetu/db/sql'

/** Whether somebody can sign in and read what they are told, beside a query of `person`. */
export const hasInbox = sql<boolean>`(person.erased_at is null and (
  exists (select from person_contact where person_contact.person_id = person.id)
  or (person.origin = 'demonstration' and person.is_named)))`
