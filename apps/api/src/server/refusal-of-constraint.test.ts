import { sql } from '@hetu/db/sql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refusalsOfConstraints } from './refusal-of-constraint.ts'
import { testServices } from '../testing/services.ts'

let services: Awaited<ReturnType<typeof testServices>>
beforeAll(async () => {
  services = await testServices()
})
afterAll(() => services.close())

/** Keys in which two requests cannot meet, by the reason. */
const neverMet = {
  'the id is made for the one row': [
    'annotation_pk',
    'annotation_reply_pk',
    'comment_pk',
    'consent_pk',
    'decision_pk',
    'event_of_place',
    'event_pk',
    'flag_pk',
    'hearing_pk',
    'idea_answer_pk',
    'idea_pk',
    'idea_import_pk',
    'idea_photo_pk',
    'idea_question_pk',
    'idea_reopening_pk',
    'idea_thread_once',
    'administrator_link_pk',
    'invitation_pk',
    'message_pk',
    'notice_pk',
    'notification_pk',
    'oversight_flag_pk',
    'paper_pk',
    'person_pk',
    'place_pk',
    'place_relation_pk',
    'poll_pk',
    'poster_pk',
    'proposal_pk',
    'proposal_stage_pk',
    'review_pk',
    'session_pk',
    'sign_in_code_pk',
    'staff_note_pk',
    'thread_pk',
    'topic_change_pk',
    'topic_link_pk',
    'topic_objection_pk',
    'topic_pk',
    'verdict_request_pk',
    'zone_change_pk',
    'zone_import_pk',
  ],
  'who comes second changes the row of the first, or leaves it': [
    'decision_series_pk',
    'deployment_administrator_pk',
    'decision_writer_pk',
    'flag_once',
    'follow_pk',
    'holiday_year_pk',
    'idea_past_handler_pk',
    'idea_search_pk',
    'idempotency_pk',
    'ledger_head_pk',
    'ledger_key_pk',
    'ledger_pk',
    'notification_once',
    'person_device_pk',
    'person_network_pk',
    'place_counter_pk',
    'place_role_pk',
    'poster_code_pk',
    'poster_once',
    'proposal_idea_pk',
    'proposal_officer_pk',
    'rate_budget_pk',
    'support_pk',
    'verdict_pk',
    'verdict_request_once',
    'topic_rejection_once',
  ],
  'numbered under the lock of the row that it hangs on': ['ledger_leaf_pk'],
  'written with the row that it hangs on, whose id is new': [
    'ballot_urn_pk',
    'event_task_pk',
    'person_password_pk',
    'place_basemap_pk',
    'poll_option_pk',
  ],
  'no verb writes it yet': ['building_pk', 'courtyard_pk', 'grid_cell_pk', 'landmark_pk'],
}

describe('refusalsOfConstraints', () => {
  test('has a refusal for every key in which two requests can meet, or the reason why none can', async () => {
    const { rows } = await sql<{ name: string }>`
      select key.relname as name from pg_index
      join pg_class key on key.oid = indexrelid join pg_class tab on tab.oid = indrelid
      where (indisunique or indisexclusion) and tab.relnamespace = 'public'::regnamespace
        and tab.relname not like 'kysely\\_%'
        and not exists (select from pg_depend where objid = tab.oid and deptype = 'e')
      order by 1`.execute(services.database.kysely)
    const known = [...Object.keys(refusalsOfConstraints), ...Object.values(neverMet).flat()]
    expect(rows.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([])
    expect(new Set(known).size).toBe(known.length)
  })

  test('names constraints that there are', async () => {
    const { rows } = await sql<{ name: string }>`
      select conname as name from pg_constraint union select relname from pg_class where relkind = 'i'`.execute(
      services.database.kysely,
    )
    const there = new Set(rows.map(({ name }) => name))
    const named = [...Object.keys(refusalsOfConstraints), ...Object.values(neverMet).flat()]
    expect(named.filter((name) => !there.has(name))).toEqual([])
  })
})
