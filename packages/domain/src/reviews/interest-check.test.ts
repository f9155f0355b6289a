import { describe, expect, test } from 'vitest'
import { type InterestFacts, interestCheck, mustStepAside } from './interest-check.ts'

const nobody: InterestFacts = {
  personId: 'ye',
  proposalCreatorId: 'su',
  ideaAuthorIds: ['lin'],
  commentAuthorIds: ['wu'],
  relations: [],
  touchedAreas: [{ kind: 'courtyard', id: 'Y07' }],
}

describe('interestCheck', () => {
  test('finds nothing on somebody from elsewhere', () => {
    expect(interestCheck(nobody)).toEqual([])
  })

  test('makes the author of an idea in the case step aside', () => {
    expect(mustStepAside(interestCheck({ ...nobody, ideaAuthorIds: ['lin', 'ye'] }))).toBe(true)
  })

  test('makes the creator of the proposal step aside', () => {
    expect(mustStepAside(interestCheck({ ...nobody, proposalCreatorId: 'ye' }))).toBe(true)
  })

  test('makes whoever is tied to the site itself step aside, and notes a tie elsewhere', () => {
    const tied = (areaId: string) =>
      interestCheck({ ...nobody, relations: [{ relation: 'owner', areaKind: 'courtyard', areaId }] })
    expect(tied('Y07')).toEqual([{ reason: 'related_to_site', consequence: 'recusal' }])
    expect(tied('Y09')).toEqual([{ reason: 'related_to_place', consequence: 'noted' }])
  })

  test('notes a comment without excluding', () => {
    const found = interestCheck({ ...nobody, commentAuthorIds: ['ye'] })
    expect(found).toEqual([{ reason: 'commented', consequence: 'noted' }])
    expect(mustStepAside(found)).toBe(false)
  })
})
