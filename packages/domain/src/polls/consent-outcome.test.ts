import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { consentOutcome, consentRules } from './consent-outcome.ts'

const holder = (share: number, stance: 'yes' | 'no' | 'absent' | null) => ({ share, stance })
const yard = [
  holder(0.31, 'yes'),
  holder(0.24, 'yes'),
  holder(0.18, 'yes'),
  holder(0.15, 'no'),
  holder(0.12, null),
]

describe('consentOutcome', () => {
  test('finds 73 % of the shares enough for a major repair of a co-owned house', () => {
    const outcome = consentOutcome(consentRules.co_owned_repair, yard)
    expect(outcome.isValid).toBe(true)
    expect(outcome.rows).toEqual([
      { stance: 'yes', persons: 3, share: 0.73 },
      { stance: 'no', persons: 1, share: 0.15 },
      { stance: 'absent', persons: 1, share: 0.12 },
    ])
  })
  test('takes exactly two thirds as enough, and a share less as not', () => {
    const third = 0.333333
    expect(
      consentOutcome(consentRules.co_owned_repair, [
        holder(third, 'yes'),
        holder(third, 'yes'),
        holder(0.333334, 'no'),
      ]).isValid,
    ).toBe(true)
    expect(
      consentOutcome(consentRules.co_owned_repair, [holder(0.66, 'yes'), holder(0.34, 'no')]).isValid,
    ).toBe(false)
  })
  test('needs persons as well as area in a condominium', () => {
    const oneBigOwner = [holder(0.8, 'yes'), holder(0.1, 'no'), holder(0.1, 'no')]
    expect(consentOutcome(consentRules.condominium_ordinary, oneBigOwner).isValid).toBe(false)
  })
  test('is void without quorum, however many of the few agree', () => {
    const few = [holder(0.5, 'yes'), holder(0.25, null), holder(0.25, null)]
    expect(consentOutcome(consentRules.condominium_ordinary, few)).toMatchObject({
      isQuorate: false,
      isValid: false,
    })
  })
  test('takes more than half, not half, for ordinary matters', () => {
    expect(
      consentOutcome(consentRules.condominium_ordinary, [holder(0.5, 'yes'), holder(0.5, 'no')]).isValid,
    ).toBe(false)
  })
  test('asks for more than half of the area and of the owners, each by itself', () => {
    const rule = consentRules.condominium_ordinary
    const halfOfTheArea = [holder(0.25, 'yes'), holder(0.25, 'yes'), holder(0.5, 'no')]
    expect(consentOutcome(rule, halfOfTheArea)).toMatchObject({ isQuorate: true, isValid: false })
    const halfOfTheOwners = [holder(0.6, 'yes'), holder(0.4, 'no')]
    expect(consentOutcome(rule, halfOfTheOwners)).toMatchObject({ isQuorate: true, isValid: false })
  })
  test('needs two thirds of the area to take part, not of the owners alone', () => {
    const smallOnes = [holder(0.2, 'yes'), holder(0.2, 'yes'), holder(0.6, null)]
    expect(consentOutcome(consentRules.condominium_ordinary, smallOnes)).toMatchObject({
      isQuorate: false,
      isValid: false,
    })
  })
  test('counts the yes against those who took part, not against all', () => {
    const oneStaysAway = [holder(0.3, 'yes'), holder(0.1, 'yes'), holder(0.3, 'no'), holder(0.3, null)]
    expect(consentOutcome(consentRules.condominium_ordinary, oneStaysAway)).toMatchObject({
      isQuorate: true,
      isValid: true,
    })
  })
  test('takes three quarters as enough for a special matter, and less as not', () => {
    const quarter = (stance: 'yes' | 'no') => holder(0.25, stance)
    const rule = consentRules.condominium_special
    expect(
      consentOutcome(rule, [quarter('yes'), quarter('yes'), quarter('yes'), quarter('no')]).isValid,
    ).toBe(true)
    expect(consentOutcome(rule, [holder(0.4, 'yes'), holder(0.3, 'yes'), holder(0.3, 'no')]).isValid).toBe(
      false,
    )
  })
  test('never becomes invalid because a no turns into a yes', () => {
    const stance = fc.constantFrom('yes' as const, 'no' as const, 'absent' as const)
    expect.hasAssertions()
    fc.assert(
      fc.property(
        fc.array(stance, { minLength: 2, maxLength: 12 }),
        fc.constantFrom(...Object.values(consentRules)),
        (stances, rule) => {
          const holders = stances.map((said) => holder(1 / stances.length, said))
          const more = holders.map((held) =>
            held.stance === 'no' ? { ...held, stance: 'yes' as const } : held,
          )
          if (consentOutcome(rule, holders).isValid) expect(consentOutcome(rule, more).isValid).toBe(true)
        },
      ),
    )
  })
})
