import { describe, expect, test } from 'vitest'
import { at, epsg, frame, inForce, objects, rect } from './liuting-li.test-data.ts'
import { rulesAt, whatProtects } from './rules-at.ts'
const tell = (x: number, y: number) => whatProtects(frame.toPosition(x, y), inForce, objects, epsg)

describe('rulesAt', () => {
  test('a point in the overlap names both zones and the stricter ridge', () => {
    const found = rulesAt(at(100, 70), inForce, objects, epsg)
    expect(found.zones.map(({ zone }) => zone.zoneId)).toEqual(['Z1', 'Z4'])
    expect(found.limits.find((limit) => limit.attribute === 'height.ridge')).toMatchObject({
      limit: 6,
      zoneId: 'Z4',
      givesWay: [{ zoneId: 'Z1', limit: 7 }],
    })
    expect(found.others.map(({ rule }) => rule.kind)).toContain('works_ban')
  })

  test('a shape across the edge is partly in, with the square metres', () => {
    const hit = rulesAt(rect(30, 100, 50, 110), inForce, objects, epsg).zones.find(
      ({ zone }) => zone.zoneId === 'Z1',
    )!
    expect(hit.relation).toBe('partly')
    expect(hit.overlapSquareMetres).toBeCloseTo(100, 1)
  })

  test('under the sight line the limit is that of the place', () => {
    const found = rulesAt(at(328, 228), inForce, objects, epsg)
    expect(found.limits.find((limit) => limit.attribute === 'height.view')?.limit).toBeCloseTo(5.63, 2)
  })

  test('objects nearby come with their distance, nearest first', () => {
    const near = rulesAt(at(213, 121), inForce, objects, epsg).objects
    expect(near.map(({ object }) => object.id)).toEqual(['L2', 'W1', 'W2'])
  })
})

describe('whatProtects', () => {
  test('says in two sentences what protects a place and the limit that decides', () => {
    expect(tell(100, 70)).toEqual({
      zh: '这里受核心保护范围、南城墙建设控制地带保护。最严的高度限制是 4.50 m（柳汀里历史文化街区保护规划 文本第 12 条）。',
      en: 'This place is protected by the core protected area, the control belt of the South City Wall. The strictest height limit is 4.50 m (Protection Plan of Liuting Li, text 12).',
    })
  })

  test('never tells where remains are buried', () => {
    expect(tell(100, 270).zh).not.toContain('埋藏')
    expect(tell(100, 270).en).not.toContain('buried')
  })

  test('outside every zone says so', () => {
    expect(tell(600, 500).en).toBe(
      'This place lies in no protection zone. The ordinary planning rules still apply.',
    )
  })
})
