import { isObjectRow } from './zone-layer.ts'
import { describe, expect, test } from 'vitest'
import { rect } from './liuting-li.test-data.ts'
import { typeOfWord } from './layer-type-words.ts'
import { readZoneLayer } from './read-zone-layer.ts'
import { zoneTypeNames } from './zone-names.ts'
import type { ZoneType } from './zone.ts'
import { zoneTypes } from './zone-types.ts'

/** As the laws, the standards and the plans write them. */
const names: [ZoneType, string[]][] = [
  ['historic_city', ['历史文化名城', '历史城区', 'historic_city', 'Historic City']],
  ['district_core', ['历史文化街区 核心保护范围', '历史文化街区核心保护范围', '核心保护范围']],
  ['district_control', ['建设控制地带', '历史文化街区·建设控制地带', 'Control belt']],
  ['coordination', ['环境协调区', '风貌协调区', 'coordination_area', 'setting']],
  ['relic_protection', ['文物保护单位 保护范围', '文物保护范围', 'scheduled monument']],
  ['relic_control', ['文物保护单位 建设控制地带', '文物建设控制地带']],
  ['relic_unlisted', ['未定级不可移动文物']],
  ['historic_building', ['历史建筑', 'Listed Building', 'locally-listed-building']],
  ['character_area', ['历史地段', '历史风貌区', '一般历史地段', 'Area of historic character']],
  ['historic_lane', ['历史街巷', 'historic-lane']],
  ['old_tree', ['古树名木', 'protected tree', 'tree-preservation-order']],
  ['burial_area', ['地下文物埋藏区', 'area of buried remains']],
  ['purple_line', ['城市紫线', '紫线', 'Purple line']],
  ['red_line', ['道路红线', '红线', 'red line']],
  ['green_line', ['绿线', 'green line']],
  ['blue_line', ['蓝线', 'blue line']],
  ['yellow_line', ['黄线', 'yellow line']],
  ['view_corridor', ['视线通廊', '视廊', 'view corridor']],
  ['pre_protection', ['预先保护对象', '预先保护', 'temporary protection']],
  ['designated_area', ['法定保护区', 'conservation area', 'article-4-direction']],
]

describe('the kind of zone in a cell', () => {
  test.each(names)('%s is known by each of its names in a file', (type, words) => {
    const features = words.map((word, at) => ({
      type: 'Feature',
      properties: { 名称: `第 ${at} 处`, 类型: word },
      geometry: rect(at * 20, 0, at * 20 + 10, 10),
    }))
    const { good } = readZoneLayer(JSON.stringify({ type: 'FeatureCollection', features }), {
      placeBox: [122.4, 31.9, 122.6, 32.1],
    })
    expect(good.map((row) => [isObjectRow(row) ? row.object.kind : row.type, row.isTypeKnown])).toEqual(
      words.map(() => [type, true]),
    )
  })

  test('our own code and both our names of every kind are known', () => {
    for (const type of zoneTypes) {
      const { zh, en } = zoneTypeNames[type]
      expect([type, zh, en].map(typeOfWord)).toEqual([type, type, type])
    }
  })

  test.each(['', '历史文化街区', '保护范围', '文物保护单位', 'zone', 'constructor', '__proto__'])(
    '“%s” is not guessed',
    (word) => expect(typeOfWord(word)).toBeUndefined(),
  )
})
