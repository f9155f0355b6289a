import { describe, expect, test } from 'vitest'
import { maskPersonal, personalIn } from './personal-data.ts'

describe('personalIn', () => {
  test.each([
    ['请打 13812345678 找我', 'phone', '13812345678'],
    ['请打１３８１２３４５６７８找我', 'phone', '１３８１２３４５６７８'],
    ['+86 138 1234 5678', 'phone', '+86 138 1234 5678'],
    ['座机 0571-87654321', 'phone', '0571-87654321'],
    ['电话：8765432', 'phone', '8765432'],
    ['ring 07700 900123 please', 'phone', '07700 900123'],
    ['call (555) 123-4567', 'phone', '(555) 123-4567'],
    ['写信到 wang.li@example.org', 'email', 'wang.li@example.org'],
    ['身份证 330102199001011234', 'id_number', '330102199001011234'],
    ['张阿姨家门口积水', 'name', '张阿姨'],
    ['李建国：路灯坏了', 'name', '李建国：'],
    ['Anna Berg: the lamp is out', 'name', 'Anna Berg:'],
    ['ask Mr Holloway at the corner', 'name', 'Mr Holloway'],
  ])('%s: %s', (words, kind, text) => {
    expect(personalIn(words)).toMatchObject([{ kind, text }])
  })

  test.each([
    '灯笼巷 12 号门口的路灯坏了',
    '2024-03-04 下午 3 点到 5 点积水 20 厘米',
    '建议：把井盖换掉',
    '双井巷 100 户，人均 12.5 平方米，共 1250 平方米',
    'Suggestion: more benches, 12 of them, by 2026',
  ])('%s: nobody', (words) => {
    expect(personalIn(words)).toEqual([])
  })
})

test('a speaker goes whole, of the rest a mark stays', () => {
  expect(maskPersonal('李建国：请打 13812345678，晚上在家')).toBe('请打 ***，晚上在家')
})
