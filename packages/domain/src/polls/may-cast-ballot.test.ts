import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { heldInElectorate, isWithin, mayCastBallot } from './may-cast-ballot.ts'

const poll = {
  electorate: {
    relations: ['owner' as const, 'tenant' as const],
    areas: [{ kind: 'lane' as const, id: 'lantern-lane' }],
  },
  opensAt: new Date('2026-05-11T01:00:00Z'),
  closesAt: new Date('2026-06-10T10:00:00Z'),
}
const tenant = { relation: 'tenant' as const, areaKind: 'lane' as const, areaId: 'lantern-lane' }

describe('mayCastBallot', () => {
  test('lets somebody of the lane vote and records as what', () => {
    expect(mayCastBallot(poll, [tenant], poll.opensAt)).toBe('tenant')
  })
  test('refuses another lane, another relation, and a stranger', () => {
    for (const relations of [
      [{ ...tenant, areaId: 'mill-alley' }],
      [{ ...tenant, relation: 'visitor' as const }],
      [],
    ]) {
      expect(() => mayCastBallot(poll, relations, poll.opensAt)).toThrow(
        expect.objectContaining({ refusal: { code: 'not_in_electorate' } }),
      )
    }
  })
  test('counts the opening instant and not the closing one', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5000, max: 5000 }), (offset) => {
        expect(isWithin(poll, new Date(poll.opensAt.getTime() + offset))).toBe(offset >= 0)
        expect(isWithin(poll, new Date(poll.closesAt.getTime() + offset))).toBe(offset < 0)
      }),
    )
  })
  test('takes any verified relation inside the place where the whole place votes', () => {
    expect(heldInElectorate({ relations: ['tenant'], areas: [{ kind: 'place', id: null }] }, [tenant])).toBe(
      tenant,
    )
  })
})
