import { describe, expect, test } from 'vitest'
import { type Actor, visitor } from './people/actor.ts'
import { type Role, roles } from './people/role.ts'
import { type VerbName, mayPerform, policy } from './policy.ts'

/**
 * Who may do what, written down a second time and the other way round. The tests of the verbs follow the policy, so
 * that a slip in it would pass them all: whoever gives a role a verb decides it here as well.
 */
const verbsOf: Record<Role, readonly VerbName[]> = {
  visitor: ['ask-sign-in-code', 'look-as', 'sign-in-with-code', 'sign-in-with-password'],
  resident: [
    'answer-question',
    'cast-ballot',
    'change-chosen-name',
    'correct-idea',
    'flag',
    'follow',
    'object-to-link',
    'read-notifications',
    'request-hearing',
    'sign-out',
    'submit-idea',
    'support',
    'upload-photo',
    'write-comment',
  ],
  grid_worker: [
    'cast-ballot-on-behalf',
    'make-poster',
    'record-consent',
    'submit-idea-on-behalf',
    'verify-relation',
  ],
  planner: [
    'advance-stage',
    'answer-idea',
    'answer-ideas',
    'answer-objection',
    'ask-author',
    'attach-paper',
    'call-hearing',
    'check-relation',
    'close-consent',
    'close-poll',
    'draft-decision',
    'draft-proposal',
    'edit-decision',
    'edit-proposal',
    'edit-topic',
    'extend-notice',
    'group-opinions',
    'honour-idea',
    'invite-review',
    'link-idea',
    'make-poster',
    'merge-topics',
    'move-between-topics',
    'open-consent',
    'open-poll',
    'open-topic',
    'place-in-topic',
    'preview-idea-import',
    'preview-zone-import',
    'propose-zone-change',
    'publish-idea-import',
    'publish-notice',
    'publish-topic',
    'publish-version',
    'record-consent',
    'record-hearing',
    'release-review',
    'reply-to-annotation',
    'split-topic',
    'start-version',
    'submit-decision',
    'submit-zone-import',
    'take-out-of-topic',
    'undo-idea-import',
    'undo-topic-change',
    'unlink-idea',
    'withdraw-zone-import',
    'write-staff-note',
  ],
  expert: ['annotate', 'change-annotation', 'declare-interest', 'remove-annotation', 'sign-review'],
  moderator: [
    'hide-comment',
    'hide-idea',
    'restore-comment',
    'restore-idea',
    'settle-flag',
    'write-staff-note',
  ],
  case_handler: ['answer-idea', 'answer-ideas', 'ask-author', 'write-staff-note'],
  authority: [
    'advance-stage',
    'draft-decision',
    'edit-decision',
    'group-opinions',
    'honour-idea',
    'publish-decision',
    'publish-zone-import',
    'return-decision',
    'return-zone-import',
    'settle-zone-change',
    'submit-decision',
    'undo-zone-import',
    'write-staff-note',
  ],
  legality_reviewer: ['advance-stage', 'write-staff-note'],
  watchdog: [],
  administrator: ['check-relation', 'enter-holidays', 'grant-role', 'make-poster', 'verify-relation'],
}

describe('policy', () => {
  test.each(roles)('%s may do this and nothing else', (role) => {
    const actor: Actor = { ...visitor, personId: role === 'visitor' ? null : 'p', roles: [role] }
    const may = (Object.keys(policy) as VerbName[]).filter((verb) => mayPerform(verb, actor) === null)
    expect(may.toSorted()).toEqual([...verbsOf[role]].toSorted())
  })
})
