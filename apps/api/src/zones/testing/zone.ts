import { liutingLiAnchor, localFrame } from '@hetu/domain/geometry/local-frame'
import type { PolygonShape } from '@hetu/domain/geometry/shape'
import type { ProposeZoneChange } from '@hetu/domain/zones/zone-change'
import type { LayerFacts } from '@hetu/domain/zones/zone-import'

export const frame = localFrame(liutingLiAnchor)
const text = (words: string) => ({ zh: words, en: words })

/** A rectangle in the local metres of the test place. */
export const rect = (x1: number, y1: number, x2: number, y2: number): PolygonShape =>
  frame.toShape({
    type: 'Polygon',
    coordinates: [
      [
        [x1, y1],
        [x2, y1],
        [x2, y2],
        [x1, y2],
        [x1, y1],
      ],
    ],
  })

const legalBasis = { act: text('试验规划'), article: text('第 1 条') }

/** A zone of 100 by 100 metres with one limit of height, as a planner would send it. */
export function zoneChange(more: object = {}): {
  change: Extract<ProposeZoneChange['change'], { subject: 'zone' }>
  reason: string
} {
  return {
    reason: '规划批准',
    change: {
      subject: 'zone',
      zone: {
        zoneId: 'Z9',
        name: { zh: '试验区划', en: 'test zone' },
        type: 'district_control',
        level: 'city',
        authority: text('规划局'),
        legalBasis,
        status: 'in_force',
        validFrom: '2021-07-01',
        validTo: null,
        geometry: rect(100, 100, 200, 200),
        accuracyMetres: 0.5,
        isDefinitive: true,
        documents: [],
        rules: [
          {
            id: 'Z9.ridge',
            kind: 'max_height',
            severity: 'mandatory',
            article: text('第 2 条'),
            text: { zh: '屋脊不高于 9 米。', en: 'The ridge may not be higher than 9 m.' },
            part: 'ridge',
            limitMetres: 9,
            reference: 'ground',
          },
        ],
        procedures: [],
        ...more,
      },
    },
  }
}

/** A protected thing of 10 by 10 metres whose place the public must not learn. */
export const hiddenObject: ProposeZoneChange = {
  reason: '勘探发现',
  change: {
    subject: 'object',
    object: {
      validFrom: '2021-07-01',
      validTo: null,
      object: {
        id: 'A9',
        kind: 'burial_area',
        name: { zh: '埋藏区', en: 'buried remains' },
        legalBasis,
        accuracyMetres: 1,
        isLocationHidden: true,
        geometry: rect(300, 300, 310, 310),
        digDepthMetres: 0.5,
        watchDistanceMetres: 10,
      },
    },
  },
}

export const facts: LayerFacts = {
  level: 'city',
  authority: text('规划局'),
  legalBasis,
  validFrom: '2020-01-01',
  accuracyMetres: 2,
  isDefinitive: false,
}
