import { describe, expect, test } from 'vitest'
import { type Actor, visitor } from '../people/actor.ts'
import { type Role, roles } from '../people/role.ts'
import { type ReadableProposal, mayReadProposal, maySeeVersion, publicVersion } from './may-read-proposal.ts'

const as = (role: Role): Actor => ({
  ...visitor,
  personId: role === 'visitor' ? null : 'p',
  roles: ['visitor', role],
})
const staff = ['planner', 'authority', 'legality_reviewer']
const proposal = (stage: string, current: number, published: number | null): ReadableProposal => ({
  stage,
  current_version: current,
  published_version: published,
})

describe('a proposal', () => {
  test('is known to those who prepare and decide it until it has been screened', () => {
    for (const stage of ['draft', 'screening', 'discarded']) {
      expect(roles.filter((role) => mayReadProposal(proposal(stage, 1, null), as(role)))).toEqual(staff)
    }
    expect(roles.filter((role) => mayReadProposal(proposal('co_design', 1, null), as(role)))).toEqual(roles)
  })
  test('shows everybody its published version, not the one that is being written', () => {
    expect(publicVersion(proposal('revision', 3, 2))).toBe(2)
    expect(publicVersion(proposal('co_design', 1, null))).toBe(1)
    expect(publicVersion(proposal('discarded', 3, 2))).toBeNull()
  })
  test('keeps a version that nobody froze from everybody but staff, whatever its number', () => {
    const now = proposal('revision', 3, 2)
    const sees = (version: number, frozenAt: Date | null) =>
      roles.filter((role) => maySeeVersion(as(role), now, { version, frozen_at: frozenAt }))
    expect(sees(3, null)).toEqual(staff)
    expect(sees(1, new Date())).toEqual(roles)
    expect(sees(2, new Date())).toEqual(roles)
    const draft = proposal('draft', 2, 1)
    expect(maySeeVersion(visitor, draft, { version: 1, frozen_at: new Date() })).toBe(false)
  })
})
