import { describe, expect, test } from 'vitest'
import { check, epsg, inForce, rect } from '../liuting-li.test-data.ts'
import { checkProposal, statutoryNoticeDays } from '../../proposals/check-proposal.ts'
import type { FindingResult } from '../finding.ts'
import { Rule } from '../rule.ts'
import type { RuleKind } from '../rule.ts'
import type { Work } from '../work.ts'
import type { ZoneVersion } from '../zone.ts'
import { zonesInForce } from '../zones-in-force.ts'

const text = { zh: '规定', en: 'rule' }
const zoneWith = (parameters: { kind: RuleKind } & Record<string, unknown>): ZoneVersion => ({
  ...inForce[0]!,
  zoneId: 'N1',
  geometry: rect(600, 400, 700, 500),
  procedures: [],
  rules: [Rule.parse({ id: 'N1', severity: 'mandatory', article: text, text, ...parameters })],
})
const parcel = {
  id: 'p',
  areaSquareMetres: 100,
  builtSquareMetres: 40,
  floorSquareMetres: 80,
  greenSquareMetres: 20,
}
const height = (ridge: number) => ({
  reference: 'ground' as const,
  ridge: { proposed: ridge },
  eaves: { proposed: ridge },
})

/** 5.3 m above the datum, where the ground lies a metre below it: 6.3 m above the ground. */
const aboveDatum = (part: 'ridge' | 'top', groundLevelMetres?: number) => ({
  heights: { reference: 'absolute' as const, groundLevelMetres, [part]: { proposed: 5.3 } },
})

const cases: [{ kind: RuleKind } & Record<string, unknown>, Partial<Work>, FindingResult][] = [
  [
    { kind: 'use_list', forbidden: ['guesthouse'] },
    { use: { existing: 'vacant', proposed: 'guesthouse' } },
    'fail',
  ],
  [
    { kind: 'use_list', forbidden: ['guesthouse'] },
    { use: { existing: 'vacant', proposed: 'shop' } },
    'pass',
  ],
  [
    { kind: 'use_list', forbidden: ['guesthouse'] },
    { use: { existing: 'guesthouse', proposed: 'guesthouse' } },
    'pass',
  ],
  [{ kind: 'use_list', restricted: ['restaurant'] }, { use: { proposed: 'restaurant' } }, 'needs_expert'],
  [{ kind: 'use_list', permitted: ['shop'] }, { use: { proposed: 'office' } }, 'fail'],
  [{ kind: 'use_list', permitted: ['shop'] }, { workType: 'use_change' }, 'insufficient_data'],
  [{ kind: 'use_list', permitted: ['shop'] }, { workType: 'paving' }, 'not_applicable'],
  [
    { kind: 'owners_consent', fromUses: ['residential'] },
    { use: { existing: 'residential', proposed: 'shop' }, ownersConsent: 'all' },
    'pass',
  ],
  [
    { kind: 'owners_consent', fromUses: ['residential'] },
    { use: { existing: 'residential', proposed: 'shop' }, ownersConsent: 'some' },
    'fail',
  ],
  [
    { kind: 'owners_consent', fromUses: ['residential'] },
    { use: { existing: 'residential', proposed: 'shop' } },
    'insufficient_data',
  ],
  [
    { kind: 'owners_consent', fromUses: ['residential'] },
    { use: { existing: 'shop', proposed: 'office' } },
    'not_applicable',
  ],
  [
    { kind: 'max_coverage', limit: 0.6 },
    { parcel: { ...parcel, areaSquareMetres: 0 }, footprintSquareMetres: { existing: 0, proposed: 25 } },
    'insufficient_data',
  ],
  [
    { kind: 'works_ban', workTypes: ['new_build'], exempt: ['infrastructure'] },
    { workType: 'new_build', isInfrastructure: false },
    'fail',
  ],
  [
    { kind: 'max_coverage', limit: 0.6 },
    { parcel, footprintSquareMetres: { existing: 0, proposed: 25 } },
    'fail',
  ],
  [
    { kind: 'max_coverage', limit: 0.6 },
    { parcel, footprintSquareMetres: { existing: 10, proposed: 25 } },
    'pass',
  ],
  [
    { kind: 'max_floor_area_ratio', limit: 0.9 },
    { parcel, floorSquareMetres: { existing: 0, proposed: 11 } },
    'fail',
  ],
  [
    { kind: 'max_floor_area_ratio', limit: 0.9 },
    { parcel, floorSquareMetres: { existing: 0, proposed: 10 } },
    'pass',
  ],
  [
    { kind: 'min_green_ratio', limit: 0.2 },
    { parcel, greenSquareMetres: { existing: 20, proposed: 19 } },
    'fail',
  ],
  [
    { kind: 'min_green_ratio', limit: 0.2 },
    { parcel, greenSquareMetres: { existing: 20, proposed: 20 } },
    'pass',
  ],
  [
    { kind: 'min_green_ratio', limit: 0.3 },
    { parcel, greenSquareMetres: { existing: 20, proposed: 25 } },
    'pass',
  ],
  [
    // What is green today is not known, and is not taken for nothing at all.
    { kind: 'min_green_ratio', limit: 0.3 },
    { parcel: { id: 'p', areaSquareMetres: 100 }, greenSquareMetres: { proposed: 5 } },
    'fail',
  ],
  [{ kind: 'keep_massing' }, { footprintSquareMetres: { existing: 60, proposed: 61 } }, 'fail'],
  [
    { kind: 'keep_massing' },
    { workType: 'extension', footprintSquareMetres: { proposed: 61 } },
    'insufficient_data',
  ],
  [
    { kind: 'keep_height', parts: ['ridge'] },
    { heights: { reference: 'ground', ridge: { existing: 6, proposed: 5.5 } } },
    'fail',
  ],
  [
    { kind: 'keep_height', parts: ['ridge'], existingRidgeMetres: 5 },
    { workType: 'facility', heights: { reference: 'ground', top: { proposed: 6 } } },
    'fail',
  ],
  [{ kind: 'keep_height', parts: ['ridge'], existingRidgeMetres: 5.3 }, aboveDatum('ridge', -1), 'fail'],
  [{ kind: 'keep_height', parts: ['ridge'], existingRidgeMetres: 6.3 }, aboveDatum('ridge', -1), 'pass'],
  [{ kind: 'keep_height', parts: ['ridge'], existingRidgeMetres: 5.3 }, aboveDatum('top', -1), 'fail'],
  [
    { kind: 'keep_height', parts: ['ridge'], existingRidgeMetres: 5.3 },
    aboveDatum('ridge'),
    'insufficient_data',
  ],
  [
    { kind: 'lane_width', toleranceMetres: 0.1 },
    { workType: 'paving', laneWidthMetres: { existing: 3.2, proposed: 3.35 } },
    'fail',
  ],
  [
    { kind: 'lane_width', toleranceMetres: 0.1 },
    { workType: 'paving', laneWidthMetres: { existing: 3.2, proposed: 3.1 } },
    'pass',
  ],
  [{ kind: 'lane_width' }, { workType: 'paving' }, 'insufficient_data'],
  [
    { kind: 'lane_proportion', min: 0.5, max: 1 },
    { heights: height(8), laneWidthMetres: { existing: 3 } },
    'fail',
  ],
  [
    { kind: 'lane_proportion', min: 0.5, max: 1 },
    { heights: height(4), laneWidthMetres: { existing: 3 } },
    'pass',
  ],
  [
    { kind: 'lane_proportion', max: 0.5 },
    { ...aboveDatum('ridge', 2.3), laneWidthMetres: { existing: 2.4 } },
    'fail',
  ],
  [{ kind: 'frontage', min: 3, max: 8 }, { frontageMetres: 9 }, 'fail'],
  [{ kind: 'frontage', min: 3, max: 8 }, { frontageMetres: 8 }, 'pass'],
  [{ kind: 'frontage', min: 3, max: 8 }, { workType: 'new_build' }, 'insufficient_data'],
  [{ kind: 'roof_form', allowed: ['sloped'] }, { workType: 'roof', roofForm: 'flat' }, 'fail'],
  [{ kind: 'roof_form', allowed: ['sloped'] }, { workType: 'roof', roofForm: 'sloped' }, 'pass'],
  [{ kind: 'sign_size', maxSquareMetres: 2 }, { workType: 'sign', signSquareMetres: 2.5 }, 'fail'],
  [{ kind: 'sign_size', maxSquareMetres: 2 }, { workType: 'sign' }, 'insufficient_data'],
  [
    { kind: 'awning', maxDepthMetres: 0.8, clearWidthMetres: 2, disciplines: ['fire'] },
    { workType: 'awning', awningDepthMetres: 0.9 },
    'fail',
  ],
  [
    { kind: 'awning', clearWidthMetres: 2, disciplines: ['fire'] },
    { workType: 'awning', awningDepthMetres: 0.9, laneWidthMetres: { existing: 3 } },
    'pass',
  ],
  [{ kind: 'materials', forbidden: ['pvc'] }, { workType: 'windows', materials: ['timber', 'pvc'] }, 'fail'],
  [{ kind: 'materials', forbidden: ['pvc'] }, { workType: 'windows' }, 'insufficient_data'],
  [{ kind: 'max_storeys', limit: 2 }, { storeys: { existing: 3, proposed: 3 } }, 'pass'],
  [{ kind: 'max_storeys', limit: 2 }, { storeys: { existing: 2, proposed: 3 } }, 'fail'],
  [
    { kind: 'setback', distanceMetres: 5, objectId: 'nobody' },
    { workType: 'new_build' },
    'insufficient_data',
  ],
  [{ kind: 'demolition', effect: 'ban' }, { workType: 'relocation' }, 'fail'],
  [
    { kind: 'works_ban', workTypes: ['new_build'], exempt: ['public_facility'] },
    { workType: 'new_build', isInfrastructure: true },
    'fail',
  ],
]

describe('checkRule', () => {
  test.each(cases)('%j on %j gives %s', (parameters, values, expected) => {
    const work: Work = { id: 'w', workType: 'structure', geometry: rect(640, 440, 650, 450), ...values }
    expect(check(work, [zoneWith(parameters)]).map(({ result }) => result)).toEqual([expected])
  })
})

const notice = (zoneId: string, minimumDays: number): ZoneVersion => ({
  ...zoneWith({ kind: 'max_storeys', limit: 2 }),
  zoneId,
  procedures: [{ requirement: { kind: 'notice', minimumDays, article: text } }],
})

describe('statutoryNoticeDays', () => {
  test('the longest notice of all zones that the work lies in counts, and one day is the least', () => {
    const days = (geometry: Work['geometry']) =>
      statutoryNoticeDays(
        checkProposal(
          [{ id: 'w', workType: 'repair', geometry }],
          [notice('a', 20), notice('b', 30), notice('c', 7)],
          [],
          epsg,
        ).procedures,
      )
    expect([days(rect(640, 440, 650, 450)), days(rect(0, 0, 1, 1))]).toEqual([30, 1])
  })
})

describe('zonesInForce', () => {
  test('on the day a version ends it no longer binds', () => {
    const ended = [{ ...inForce[0]!, validTo: '2026-01-01' }]
    expect(zonesInForce(ended, '2025-12-31')).toHaveLength(1)
    expect(zonesInForce(ended, '2026-01-01')).toHaveLength(0)
  })
})
