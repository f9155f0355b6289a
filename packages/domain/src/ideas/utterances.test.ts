import { expect, test } from 'vitest'
import { utterancesOf } from './utterances.ts'

test('one a paragraph, and one a numbered item', () => {
  const text =
    '# 议事会\n\n巷口太暗，\n晚上看不见。\n\n1. 修路灯\n2、补路面\n（3）加长椅\n一、种树\n- 清沟\n\n---\n最后一条'
  expect(utterancesOf(text)).toEqual([
    '巷口太暗，\n晚上看不见。',
    '修路灯',
    '补路面',
    '加长椅',
    '种树',
    '清沟',
    '最后一条',
  ])
})

test('one a line where no line is empty', () => {
  expect(utterancesOf('路灯坏了\r\n地上有坑\r\n')).toEqual(['路灯坏了', '地上有坑'])
})

test('a measure at the beginning is no number of an item', () => {
  expect(utterancesOf('1.5 米宽的路太窄')).toEqual(['1.5 米宽的路太窄'])
})
