import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { publicStatuses } from './idea.ts'
import { dispositions } from '../disposition.ts'
import { ideaStatus } from './idea-status.ts'

const nothing = { isGolden: false, dispositions: [], proposalStages: [] }

describe('ideaStatus', () => {
  test('is an idea while nobody has answered or taken it up', () => {
    expect(ideaStatus(nothing)).toBe('idea')
  })

  test('is under review when a proposal took it up, and while that proposal is open: nobody votes on an idea', () => {
    expect(ideaStatus({ ...nothing, proposalStages: ['co_design'] })).toBe('review')
    expect(ideaStatus({ ...nothing, proposalStages: ['co_design', 'notice'] })).toBe('review')
    expect(ideaStatus({ ...nothing, proposalStages: ['hearing'] })).toBe('review')
  })

  test('waits again when the proposal that took it up is given up', () => {
    for (const stage of ['withdrawn', 'lapsed', 'refused', 'discarded'])
      expect(ideaStatus({ ...nothing, proposalStages: [stage] })).toBe('idea')
    expect(ideaStatus({ ...nothing, proposalStages: ['withdrawn', 'notice'] })).toBe('review')
  })

  test('stays declined although the proposal beside it is built', () => {
    expect(ideaStatus({ ...nothing, dispositions: ['not_adopted'], proposalStages: ['completion'] })).toBe(
      'declined',
    )
  })

  test('follows the newest answer that decides, not a later explanation', () => {
    expect(ideaStatus({ ...nothing, dispositions: ['not_adopted', 'adopted', 'explained'] })).toBe('adopted')
  })

  test('shows building and done once an adopted idea is carried out', () => {
    expect(ideaStatus({ ...nothing, dispositions: ['adopted'], proposalStages: ['implementation'] })).toBe(
      'building',
    )
    // What is done stays done to the end of the file.
    for (const stage of ['completion', 'evaluation', 'closed'])
      expect(ideaStatus({ ...nothing, dispositions: ['adopted'], proposalStages: [stage] })).toBe('done')
  })

  test('an explanation alone decides nothing', () => {
    expect(ideaStatus({ ...nothing, dispositions: ['explained', 'out_of_competence'] })).toBe('idea')
  })

  test('always says one of the words of the map, and never less after an honour', () => {
    const facts = fc.record({
      isGolden: fc.boolean(),
      dispositions: fc.array(fc.constantFrom(...dispositions), { maxLength: 5 }),
      proposalStages: fc.array(
        fc.constantFrom('co_design', 'notice', 'published', 'implementation', 'completion', 'x'),
        { maxLength: 4 },
      ),
    })
    fc.assert(
      fc.property(facts, (some) => {
        expect(publicStatuses).toContain(ideaStatus(some))
        expect(ideaStatus({ ...some, isGolden: true })).not.toBe('idea')
      }),
    )
  })
})
