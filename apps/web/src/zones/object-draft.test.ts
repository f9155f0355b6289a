import type { HeritageObject } from '@hetu/domain/zones/heritage-object'
import { describe, expect, test } from 'vitest'
import { blankObjectDraft, checkObjectDraft, lastDrawn, modesOf, objectDraftFrom } from './object-draft.ts'
import type { ZonePart } from './zone-parts.ts'

const basis = { act: { zh: '条例', en: 'Act' }, article: { zh: '第 10 条', en: 'Art. 10' } }
const tree: HeritageObject = {
  id: 'H-1',
  kind: 'old_tree',
  name: { zh: '古槐', en: 'the locust' },
  legalBasis: basis,
  accuracyMetres: 0.5,
  isLocationHidden: false,
  geometry: { type: 'Point', coordinates: [122.5, 32] },
  radiusMetres: 6,
  species: { zh: '槐', en: 'locust' },
}
const point = (id: string): ZonePart => ({
  id,
  isHole: false,
  geometry: { type: 'Point', coordinates: [122.5, 32] },
})

describe('a heritage object being written', () => {
  test('an unchanged copy with a day and a reason is the same object', () => {
    const draft = {
      ...objectDraftFrom({ version: 1, object: tree }),
      validFrom: '2026-01-01',
      reason: '复测',
    }
    expect(checkObjectDraft(draft)).toMatchObject({ missing: [], object: { object: tree } })
  })

  test('names every part that is missing', () => {
    expect(checkObjectDraft(blankObjectDraft('H-2')).missing).toEqual([
      'geometry',
      'name',
      'figures',
      'legalBasis',
      'validFrom',
      'reason',
    ])
  })

  test('figures of a kind that it no longer is are not sent', () => {
    const draft = objectDraftFrom({ version: 1, object: tree })
    const facts = { ...draft.facts, kind: 'well' as const }
    const { object } = checkObjectDraft({ ...draft, facts, validFrom: '2026-01-01', reason: '改正' })
    expect(object?.object).not.toHaveProperty('species')
    expect(object?.object).toMatchObject({ kind: 'well', radiusMetres: 6 })
  })

  test('a shape that the kind cannot have is missing', () => {
    const draft = objectDraftFrom({ version: 1, object: tree })
    const facts = { ...draft.facts, kind: 'lane' as const }
    const { missing } = checkObjectDraft({ ...draft, facts, validFrom: '2026-01-01', reason: '改正' })
    expect(missing).toEqual(['geometry', 'figures'])
  })

  test('of two points the later counts', () => {
    expect(lastDrawn([point('a'), point('b')]).map(({ id }) => id)).toEqual(['b'])
    expect(lastDrawn([])).toEqual([])
  })

  test('is drawn only as what its kind may be', () => {
    expect(modesOf('old_tree')).toEqual(['pan', 'point', 'edit'])
    expect(modesOf('lane')).toEqual(['pan', 'line', 'edit'])
    expect(modesOf('burial_area')).toEqual(['pan', 'area', 'rectangle', 'edit'])
  })
})
