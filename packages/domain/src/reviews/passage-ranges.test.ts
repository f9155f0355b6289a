import { describe, expect, test } from 'vitest'
import { passageRanges } from './passage-ranges.ts'

const quote = (words: string, prefix = '', suffix = '') => ({ quote: words, prefix, suffix })
const text = '门窗更换为仿古铝合金窗。厨房门窗更换为木窗。'

describe('passageRanges', () => {
  test('gives passages in the order of the text', () => {
    const ranges = passageRanges(text, [quote('木窗'), quote('仿古铝合金窗')])
    expect(ranges.map(({ passage }) => passage.quote)).toEqual(['仿古铝合金窗', '木窗'])
    expect(ranges.map(({ start, end }) => text.slice(start, end))).toEqual(['仿古铝合金窗', '木窗'])
  })

  test('finds a passage by its words alone when what stood around it is written otherwise here', () => {
    expect(passageRanges(text, [quote('仿古铝合金窗', '## 要改什么')])).toHaveLength(1)
  })

  test('leaves out what the text no longer says, and of two that overlap the second', () => {
    expect(passageRanges(text, [quote('塑钢窗')])).toEqual([])
    expect(passageRanges(text, [quote('更换为木窗'), quote('木窗。')])).toHaveLength(1)
  })
})
