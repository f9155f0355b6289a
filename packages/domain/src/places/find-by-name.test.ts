import { describe, expect, test } from 'vitest'
import { addressFinder, findByName } from './find-by-name.ts'

const named = (kind: string, zh: string, en: string) => ({ kind, name: { zh, en } })
const quarter = [
  named('lane', '打灯巷', 'Lantern Lane'),
  named('lane', '双井巷', 'Twin Wells Lane'),
  named('lane', '染坊巷', "Dyers' Lane"),
  ...[1, 10, 11, 17, 7].flatMap((number) =>
    ['courtyard', 'door'].map((kind) => named(kind, `双井巷${number}号`, `${number} Twin Wells Lane`)),
  ),
  named('door', '打灯巷1号', '1 Lantern Lane'),
  named('door', '打灯巷11号', '11 Lantern Lane'),
  named('door', '染坊巷7号', "7 Dyers' Lane"),
  named('well', '双井（西）', 'Twin Wells, west'),
  named('place', '磨坊桥', 'Mill Bridge'),
  named('bridge', '磨坊桥', 'Mill Bridge'),
]
const found = (words: string) => findByName(quarter, words).map(({ name }) => name.zh)

describe('findByName', () => {
  test.each([
    '双井巷7',
    '双井巷 7',
    '双井巷7号',
    '双井巷 7 号院',
    '双井巷７号',
    ' 双 井 巷 7院 ',
    '双井巷7號',
    '雙井巷7號',
    '雙井巷 ７ 號院',
    '双井巷七号',
    '双井巷七号院',
    'Twin Wells Lane 7',
    'ＴＷＩＮ wells lane ７',
  ])('finds a courtyard however it is written: %s', (words) => expect(found(words)).toEqual(['双井巷7号']))

  test.each([
    ['双井巷十号', '双井巷10号'],
    ['双井巷十一号', '双井巷11号'],
    ['双井巷一十七号院', '双井巷17号'],
    ['双井巷一七号', '双井巷17号'],
    ['打灯巷十一號', '打灯巷11号'],
  ])('reads a number in Han numerals: %s', (words, name) => expect(found(words)).toEqual([name]))

  test('leaves numerals that are no house number', () => {
    const lanes = [named('lane', '三元巷', 'Sanyuan Lane'), named('lane', '一枝园', 'Yizhiyuan')]
    expect(findByName(lanes, '三元巷').map(({ name }) => name.zh)).toEqual(['三元巷'])
    expect(findByName(lanes, '一枝園').map(({ name }) => name.zh)).toEqual(['一枝园'])
  })

  test.each(['1 lantern lane', 'LANTERN LANE 1', 'lantern lane, no. 1', '1 lant', '1lanternlane'])(
    'finds an English address in either order and case: %s',
    (words) => expect(found(words)[0]).toBe('打灯巷1号'),
  )

  test('finds by a courtyard’s number alone, and without the apostrophe', () => {
    expect(found('courtyard 7')).toEqual(
      ['染坊巷7号', '双井巷7号'].toSorted((a, b) => a.localeCompare(b, 'zh')),
    )
    expect(found('dyers lane')[0]).toBe('染坊巷')
    expect(found('dyer')[0]).toBe('染坊巷')
  })

  test('puts the same name before what begins so, and short before long', () => {
    expect(found('双井巷')[0]).toBe('双井巷')
    expect(found('双井巷1')).toEqual(['双井巷1号', '双井巷10号', '双井巷11号', '双井巷17号'])
    expect(found('巷1号')).not.toContain('打灯巷11号')
    expect(found('1号')).toHaveLength(2)
  })

  test('says one name once, and as a courtyard when that was asked for', () => {
    expect(found('磨坊桥')).toEqual(['磨坊桥'])
    expect(findByName(quarter, '磨坊桥')[0]?.kind).toBe('bridge')
    expect(findByName(quarter, '双井巷7')[0]?.kind).toBe('door')
    expect(findByName(quarter, '双井巷7号院')[0]?.kind).toBe('courtyard')
    expect(findByName(quarter, 'Courtyard 7, Twin Wells')[0]?.kind).toBe('courtyard')
  })

  test('gives the lane of a number that nobody has entered', () => {
    for (const words of ['打灯巷 60 号', '打灯巷６０号院', '60 Lantern Lane', 'lantern lane 60'])
      expect(found(words)).toEqual(['打灯巷'])
    expect(found('60')).toEqual([])
  })

  test('has no wildcards and finds nothing for nothing', () => {
    for (const words of ['%', '_', '双%巷', '\\', '。', '', 'zzzz', '60 zzzz'])
      expect(found(words)).toEqual([])
  })
})

describe('addressFinder', () => {
  const find = addressFinder(quarter)
  test.each([
    ['双井巷7号', 'door', '双井巷7号'],
    ['双井巷 ７ 号院', 'courtyard', '双井巷7号'],
    ['江城市柳亭区柳亭街道双井巷十一号', 'door', '双井巷11号'],
    ['11 Lantern Lane', 'door', '打灯巷11号'],
    ['Lantern Lane, No. 11', 'door', '打灯巷11号'],
    ['磨坊桥', 'bridge', '磨坊桥'],
  ])('%s is a %s', (words, kind, zh) => expect(find(words)).toMatchObject({ kind, name: { zh } }))

  test.each(['双井巷', '双井巷8号', '新双井巷7号', '双井巷7号3室', 'Lantern Lane 60', '', '号', '区'])(
    'nothing answers “%s” exactly',
    (words) => expect(find(words)).toBeUndefined(),
  )

  test('two of one kind cannot be told apart', () =>
    expect(
      addressFinder([...quarter, named('door', '打灯巷1号', '1 Lantern Lane')])('打灯巷1号'),
    ).toBeUndefined())
})
