import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ActorRelation } from '../people/actor.ts'
import { heldInElectorate, whyNotOpen } from './may-cast-ballot.ts'

const electorate = {
  relations: ['owner' as const, 'tenant' as const],
  areas: [{ kind: 'lane' as const, id: 'lantern-lane' }],
}
const terms = {
  opensAt: new Date('2026-05-11T01:00:00Z'),
  closesAt: new Date('2026-06-10T10:00:00Z'),
  closedAt: null,
}
const tenant = { relation: 'tenant' as const, areaKind: 'lane' as const, areaId: 'lantern-lane' }
describe('heldInElectorate', () => {
  test('finds the relation by which somebody of the lane votes', () => {
    expect(heldInElectorate(electorate, [tenant])).toBe(tenant)
  })
  test('finds none for another lane, another relation, and a stranger', () => {
    for (const relations of [
      [{ ...tenant, areaId: 'mill-alley' }],
      [{ ...tenant, relation: 'visitor' as const }],
      [],
    ])
      expect(heldInElectorate<ActorRelation>(electorate, relations)).toBeNull()
  })
  test('takes any relation inside the place where the whole place votes', () => {
    expect(heldInElectorate({ relations: ['tenant'], areas: [{ kind: 'place', id: null }] }, [tenant])).toBe(
      tenant,
    )
  })
})

describe('whyNotOpen', () => {
  test('counts the opening instant and not the closing one', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5000, max: 5000 }), (offset) => {
        const from = (instant: Date) => whyNotOpen(terms, new Date(instant.getTime() + offset))
        expect(from(terms.opensAt)).toBe(offset >= 0 ? null : 'poll_not_open')
        expect(from(terms.closesAt)).toBe(offset < 0 ? null : 'poll_closed')
      }),
      { examples: [[-1], [0], [1]] },
    )
  })
  test('says of a closed poll that it is closed, whatever the time', () => {
    expect(whyNotOpen({ ...terms, closedAt: terms.closesAt }, terms.opensAt)).toBe('poll_closed')
  })
})
