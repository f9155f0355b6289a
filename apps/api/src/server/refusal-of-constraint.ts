import { violatedConstraint } from '@hetu/db/violated-constraint'
import { type RefusalCode, Refused } from '@hetu/domain/refusal'

/**
 * What a verb refuses when two requests met and the database let only one of them through. The rules stand in
 * the verbs; these are for the moment between a verb's look and its write.
 */
export const refusalsOfConstraints = {
  place_slug_once: 'slug_taken',
  annotation_number_once: 'changed_meanwhile',
  ballot_once: 'ballot_already_cast',
  consent_holder_pk: 'changed_meanwhile',
  decision_condition_pk: 'changed_meanwhile',
  decision_four_eyes: 'decision_drafter_cannot_approve',
  decision_number_once: 'changed_meanwhile',
  decision_one_open: 'decision_already_open',
  element_pk: 'changed_meanwhile',
  heritage_object_one_a_day: 'changed_meanwhile',
  heritage_object_pk: 'changed_meanwhile',
  idea_import_number_once: 'changed_meanwhile',
  idea_of_source_once: 'changed_meanwhile',
  idea_reference_once: 'changed_meanwhile',
  opinion_group_pk: 'changed_meanwhile',
  opinion_pk: 'changed_meanwhile',
  oversight_flag_open_once: 'oversight_flag_open',
  person_contact_pk: 'changed_meanwhile',
  place_relation_waiting_once: 'changed_meanwhile',
  place_role_cell_pk: 'changed_meanwhile',
  proposal_reference_once: 'changed_meanwhile',
  proposal_version_pk: 'changed_meanwhile',
  proxy_entry_code_once: 'changed_meanwhile',
  proxy_entry_pk: 'changed_meanwhile',
  review_once: 'review_already_invited',
  topic_change_undone_once: 'topic_changed_since',
  topic_link_once: 'changed_meanwhile',
  topic_objection_waits_once: 'objection_waits',
  topic_reference_once: 'changed_meanwhile',
  zone_change_four_eyes: 'zone_four_eyes',
  zone_import_four_eyes: 'zone_four_eyes',
  zone_pk: 'changed_meanwhile',
  zone_version_one_a_day: 'changed_meanwhile',
  zone_version_pk: 'changed_meanwhile',
} as const satisfies Record<string, RefusalCode>

const codes = new Map<string, RefusalCode>(Object.entries(refusalsOfConstraints))

/** The refusal that a write's error stands for; any other error comes back as it was. */
export function refusalOfConstraint(error: unknown): unknown {
  const code = codes.get(violatedConstraint(error) ?? '')
  return code ? new Refused({ code }) : error
}
