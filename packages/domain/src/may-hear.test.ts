import { describe, expect, test } from 'vitest'
import { type Change, mayHear } from './may-hear.ts'
import { roles } from './people/role.ts'

const me = '018f0000-0000-7000-8000-000000000001'
const somebody = '018f0000-0000-7000-8000-000000000002'
const hearing = (change: Partial<Change>) => {
  const whole = {
    verb: 'x',
    subjectKind: 'idea',
    subjectId: 's',
    isPublic: false,
    actorId: somebody,
    ...change,
  }
  return roles.filter((role) =>
    mayHear(whole, {
      personId: role === 'visitor' ? null : me,
      roles: role === 'visitor' ? ['visitor'] : ['visitor', 'resident', role],
      relations: [],
      disciplines: [],
    }),
  )
}
const signedIn = roles.filter((role) => role !== 'visitor')
const desk = ['planner', 'authority', 'legality_reviewer']

describe('mayHear', () => {
  test.each<[string, Partial<Change>, readonly string[]]>([
    ['what is public', { isPublic: true }, roles],
    ['a support, for the count', { verb: 'support', subjectKind: 'thread' }, roles],
    ['a flag', { verb: 'flag', subjectKind: 'thread' }, ['moderator']],
    [
      'a note among staff',
      { verb: 'write-staff-note', subjectKind: 'staff_note' },
      ['moderator', 'case_handler', ...desk],
    ],
    ['a question to a writer', { verb: 'ask-author', subjectKind: 'question' }, ['planner', 'case_handler']],
    ['whom somebody follows', { verb: 'follow', subjectKind: 'thread' }, []],
    ['a report of wrongdoing', { verb: 'submit-idea', subjectKind: 'idea' }, ['moderator', 'case_handler']],
    ['a draft', { verb: 'edit-proposal', subjectKind: 'proposal' }, ['expert', ...desk]],
    ['a ballot', { verb: 'cast-ballot', subjectKind: 'poll' }, ['planner']],
    ['a second look', { verb: 'check-relation', subjectKind: 'relation' }, ['planner', 'administrator']],
    ['an unsigned review', { verb: 'annotate', subjectKind: 'review' }, []],
    ['a sealed review', { verb: 'sign-review', subjectKind: 'review' }, desk],
    ['a decision at work', { verb: 'edit-decision', subjectKind: 'decision' }, desk],
    ['a proposed zone', { verb: 'propose-zone-change', subjectKind: 'zone' }, desk],
    ['a new role of another', { verb: 'grant-role', subjectKind: 'person', subjectId: somebody }, []],
    ['a new role of one’s own', { verb: 'grant-role', subjectKind: 'person', subjectId: me }, signedIn],
    ['a kind nobody thought of', { subjectKind: 'unknown' }, []],
    ['one’s own act', { verb: 'flag', subjectKind: 'thread', actorId: me }, signedIn],
    ['that somebody was told something', { verb: 'notify', subjectKind: 'notification' }, signedIn],
    [
      'when somebody reads what they were told',
      { verb: 'read-notifications', subjectKind: 'notification', subjectId: somebody },
      [],
    ],
  ])('%s', (_, change, who) => {
    expect(hearing(change).toSorted()).toEqual([...who].toSorted())
  })
})
