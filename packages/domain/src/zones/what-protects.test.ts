import { assert, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { at, epsg, inForce, objects, rect } from './liuting-li.test-data.ts'
import { rulesAt } from './rules-at.ts'
import { protectionSentences } from './what-protects.ts'

const tell = (x: number, y: number) => protectionSentences(rulesAt(at(x, y), inForce, objects, epsg))

describe('protectionSentences of a point', () => {
  test('says where it lies and what may not be done, without an article', () => {
    expect(tell(100, 70)).toEqual({
      zh: '这里在核心保护范围和南城墙建设控制地带里。除了必要的公共设施，不能新建和扩建，老房子的高度不能变。',
      en: 'This spot is in the core protected area and the control belt of the South City Wall. Nothing new may be built or extended except what the public needs; old buildings keep their height.',
    })
  })

  test('in the control belt the figures come first', () => {
    expect(tell(20, 200).zh).toBe('这里在建设控制地带里。屋脊最高 9 米，最多 2 层。')
    expect(tell(20, 200).en).toBe(
      'This spot is in the control belt. Ridges may be 9 m high at most; 2 storeys at most.',
    )
  })

  test('a purple line is called by the building that it guards', () => {
    expect(tell(340, 240).zh).toContain('染坊旧址')
    expect(tell(340, 240).zh).not.toContain('（')
  })

  test('never tells where remains are buried', () => {
    expect(tell(100, 270).zh).not.toContain('埋藏')
    expect(tell(100, 270).en).not.toContain('buried')
  })

  test('outside every zone says so', () => {
    expect(tell(600, 500).en).toBe(
      'This spot is in no protection zone. The ordinary planning rules still apply.',
    )
  })

  test('a shape across the edge is partly in', () => {
    const across = protectionSentences(rulesAt(rect(30, 100, 50, 110), inForce, objects, epsg))
    expect(across.zh).toContain('有一部分在')
    expect(across.en).toContain('partly in')
  })

  test('anywhere, two sentences in each language that fit a phone', () => {
    assert(
      property(integer({ min: -50, max: 650 }), integer({ min: -80, max: 450 }), (x, y) => {
        const { zh, en } = tell(x, y)
        expect(zh.match(/。/g)).toHaveLength(2)
        expect(zh.endsWith('。')).toBe(true)
        expect(en.match(/\.(?=\s|$)/g)).toHaveLength(2)
        expect(zh.length).toBeLessThanOrEqual(75)
        expect(en.split(' ').length).toBeLessThanOrEqual(48)
        expect(`${zh}${en}`).not.toMatch(/undefined|NaN|null|，。|、。|the the/)
      }),
      { numRuns: 300 },
    )
  })
})
