import { HeritageObject } from '@hetu/domain/zones/heritage-object'
import { type Finding, findingResults } from '@hetu/domain/zones/finding'
import { describe, expect, test } from 'vitest'
import { hiddenObject } from '../zones/testing/zone.ts'
import { hidePlaces, hideSurveys } from './hide-places.ts'

const { change } = hiddenObject
const remains = HeritageObject.parse(change.subject === 'object' ? change.object.object : null)
const secret = 'digs 0.40 m deep, 7.3 m from the burial area'
const finding = (result: Finding['result'], objectId: string | null = remains.id): Finding => ({
  workId: 'W1',
  ruleId: 'A9/buried_remains',
  zoneId: null,
  zoneVersion: null,
  objectId,
  kind: 'buried_remains',
  severity: 'mandatory',
  article: { zh: '第 1 条', en: 'Art. 1' },
  result,
  attribute: 'buried.A9',
  direction: 'max',
  measured: 0.4,
  limit: 0.5,
  margin: 0.1,
  tolerance: 7.3,
  unit: 'm',
  place: { type: 'Point', coordinates: [122.5, 32] },
  legacyNonconforming: false,
  isNearBoundary: true,
  missing: [],
  requires: [],
  decidedBy: null,
  sentence: { zh: secret, en: secret },
})
const shown = (result: Finding['result']) => hidePlaces([finding(result)], [remains], [1, 2])[0]!

describe('hidePlaces', () => {
  test('says what the rule came to: experts judge only where they do, and only a breach is not allowed', () => {
    const said = findingResults.map((result) => [result, shown(result).sentence.en] as const)
    expect(Object.fromEntries(said)).toEqual({
      pass: 'The work keeps clear of protected remains.',
      fail: 'This is not allowed here, for the sake of protected remains.',
      needs_expert: 'Protected remains may lie nearby. Experts will judge.',
      insufficient_data: 'Protected remains may lie nearby. Data are missing, so this cannot be checked yet.',
      not_applicable: 'The work does not concern protected remains.',
    })
    expect(new Set(findingResults.map((result) => shown(result).sentence.zh)).size).toBe(
      findingResults.length,
    )
  })

  test.each(findingResults)('tells nothing of the place, with the result %s', (result) => {
    const told = shown(result)
    expect(told).toMatchObject({ result, place: { coordinates: [1, 2] }, isNearBoundary: false })
    expect([told.measured, told.limit, told.margin, told.tolerance]).toEqual([null, null, null, null])
    expect(`${told.sentence.zh}${told.sentence.en}`).not.toMatch(/\d/)
  })

  test('hides what a rule of a zone says of the distance to a hidden thing, and the survey that names it', () => {
    const survey = { kind: 'survey' as const, of: remains.name }
    const ofZone: Finding = {
      ...finding('needs_expert', null),
      kind: 'setback',
      attribute: `setback.${remains.id}`,
      zoneId: 'Z1',
      zoneVersion: 1,
      requires: [survey],
    }
    const [told] = hidePlaces([ofZone], [remains], [1, 2])
    expect(told).toMatchObject({ measured: null, requires: [], place: { coordinates: [1, 2] } })
    expect(JSON.stringify(told)).not.toContain(secret)
    const open = { kind: 'survey' as const, of: { zh: '边界', en: 'edge' } }
    const steps = [survey, open].map((requirement) => ({ requirement, workIds: ['W1'], zoneIds: [] }))
    expect(hideSurveys(steps, [told!], [ofZone])).toEqual([steps[1]])
    expect(hideSurveys(steps, [ofZone], [ofZone])).toEqual(steps)
  })

  test('leaves what anybody may know as it is', () => {
    const open = finding('pass', 'H1')
    expect(hidePlaces([open], [remains], [1, 2])).toEqual([open])
  })
})
