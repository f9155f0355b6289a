import { describe, expect, test } from 'vitest'
import { isMissed, limitAt } from './figure.ts'
import { readOptions, usage } from './options.ts'
import { AnswersDiffer, type Take, meanOf, requireSame, takePairs } from './pairs.ts'
import { share, spreadOf } from './spread.ts'
import { rowsAsMarkdown, say } from './table.ts'
import { withSection } from './write-figures.ts'

describe('spreadOf', () => {
  test('gives the middle of an odd count, and the mean of the two middle ones of an even', () => {
    expect(spreadOf([9, 1, 2])).toEqual({ median: 2, least: 1, most: 9 })
    expect(spreadOf([4, 1, 2, 100]).median).toBe(3)
    expect(() => spreadOf([])).toThrow('Nothing was measured')
  })

  test('share finds the slowest hundredth', () => {
    const takes = Array.from({ length: 200 }, (_, i) => i + 1)
    expect([share(takes, 0.5), share(takes, 0.99), share(takes, 1), share([7], 0.99)]).toEqual([
      100, 198, 200, 7,
    ])
  })
})

describe('takePairs', () => {
  const sides = (values: [number, number][], answers: [unknown, unknown] = ['same', 'same']) => {
    const order: string[] = []
    const next = { ours: 0, other: 0 }
    const side = (name: 'ours' | 'other', at: 0 | 1) => async (): Promise<Take> => {
      order.push(name)
      return { value: values[next[name]++]![at], answer: answers[at] }
    }
    return { order, ours: side('ours', 0), other: side('other', 1) }
  }

  test('takes the sides in turn, neither always first, and gives the median of the ratios of the pairs', async () => {
    const { order, ours, other } = sides([
      [10, 10],
      [30, 10],
      [40, 20],
    ])
    expect(await takePairs({ ours, other })).toEqual({
      median: 2,
      least: 1,
      most: 3,
      ours: { median: 30, least: 10, most: 40 },
      other: { median: 10, least: 10, most: 20 },
    })
    expect(order).toEqual(['ours', 'other', 'other', 'ours', 'ours', 'other'])
  })

  test('refuses sides that answer differently, and fewer than three pairs', async () => {
    const values: [number, number][] = [
      [1, 1],
      [1, 1],
      [1, 1],
    ]
    await expect(takePairs(sides(values, [['a'], ['b']]))).rejects.toThrow(AnswersDiffer)
    await expect(takePairs({ ...sides(values), times: 2 })).rejects.toThrow('at least three')
    expect(() => requireSame({ a: [1] }, { a: [1] })).not.toThrow()
    expect(() => requireSame({ a: [1] }, undefined)).toThrow(AnswersDiffer)
  })
})

describe('meanOf', () => {
  test('takes all in time, and one where there is no time', async () => {
    expect(await meanOf([1, 2, 6], 60, async (value) => value)).toBe(3)
    expect(await meanOf([1, 2, 6], -1, async (value) => value)).toBe(1)
    await expect(meanOf([], 60, async () => 1)).rejects.toThrow('Nothing was measured')
  })
})

describe('isMissed', () => {
  const one = { median: 1, least: 0, most: 5 }
  test('lets the median decide, the limit itself kept', () => {
    expect(isMissed({ what: '', unit: 'times', atLeast: 1 }, one)).toBe(false)
    expect(isMissed({ what: '', unit: 'times', atLeast: 1.01 }, one)).toBe(true)
    expect(isMissed({ what: '', unit: 'ms', atMost: 1 }, one)).toBe(false)
    expect(isMissed({ what: '', unit: 'ms', atMost: 0.99 }, one)).toBe(true)
    expect(isMissed({ what: '', unit: 'ms', atMost: 9 }, { ...one, median: Number.NaN })).toBe(true)
  })

  test('is not asked of a place that is too small for the limit', () => {
    const limit = { what: 'raw', unit: 'times', atLeast: 30, fromIdeas: 1_000_000 } as const
    expect(isMissed(limitAt(limit, 100_000), one)).toBe(false)
    expect(isMissed(limitAt(limit, 1_000_000), one)).toBe(true)
  })

  test('holds what could not be measured for missed where something is wanted', () => {
    expect(isMissed({ what: '', unit: 'times', atLeast: 1 }, { failed: 'no ETag' })).toBe(true)
    expect(isMissed({ what: '', unit: 'times' }, { failed: 'no ETag' })).toBe(false)
  })
})

describe('the table', () => {
  const limit = { what: 'warm tile / no-op', unit: 'times', atLeast: 0.8 } as const
  const rows = [
    { limit, measured: { median: 0.081, least: 0.0799, most: 0.0912, note: '2,200 and 25,000 a second' } },
    { limit: { what: 'memory', unit: 'MB', atMost: 700 } as const, measured: { failed: 'no answer | 500' } },
  ]
  test('says what is wanted, what was measured, and what was missed', () => {
    expect(say(limit, rows[0]!.measured)).toBe('0.081 (0.080–0.091)')
    expect(rowsAsMarkdown(rows).split('\n').slice(2)).toEqual([
      '| warm tile / no-op | ≥ 0.8 | 0.081 (0.080–0.091) | **missed** | 2,200 and 25,000 a second |',
      '| memory | ≤ 700 MB | failed: no answer / 500 | **missed** |  |',
    ])
  })

  test('stands in its own section of the page, which is replaced and nothing else', () => {
    const page = '# Figures\n\nText.\n\n## Other\n\nMore.\n'
    const once = withSection(page, 1000, 'one')
    expect(once).toBe(
      '# Figures\n\nText.\n\n## One command of figures, 1,000 ideas\n\none\n\n## Other\n\nMore.\n',
    )
    expect(withSection(once, 1_000_000, 'many')).toContain('1,000 ideas\n\none\n')
    expect(withSection(once, 1000, 'two $& three')).toBe(once.replace('\none\n', () => '\ntwo $& three\n'))
  })
})

describe('readOptions', () => {
  test('is asked for help, and the usage names every option', () => {
    expect(readOptions(['--help']).asksHelp).toBe(true)
    expect(readOptions([]).asksHelp).toBe(false)
    for (const name of ['million', 'ideas', 'seed', 'only', 'long', 'keep', 'write', 'port', 'help'])
      expect(usage).toContain(`--${name}`)
  })
})
