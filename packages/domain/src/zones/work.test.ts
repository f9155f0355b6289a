import { describe, expect, test } from 'vitest'
import { Heights } from './work.ts'

const faultOf = (given: unknown) => {
  const [issue] = Heights.safeParse(given).error?.issues ?? []
  return issue?.code === 'custom' ? { path: issue.path, reason: issue.params?.['reason'] as unknown } : issue
}

describe('Heights', () => {
  test.each([
    ['ridge', 'proposed'],
    ['eaves', 'existing'],
    ['top', 'proposed'],
  ])('measured from the ground, %s (%s) cannot lie beneath it, and both languages say so', (part, stage) => {
    expect(faultOf({ reference: 'ground', [part]: { [stage]: -5 } })).toEqual({
      path: [part, stage],
      reason: {
        zh: '从地面量起的高度不能小于 0。要填低于零点的标高，请改从国家高程基准量起。',
        en: 'Heights from the ground cannot be below 0. Levels below zero are measured from the national datum.',
      },
    })
  })

  test('may be nothing, and may lie below the national datum', () => {
    expect(faultOf({ reference: 'ground', ridge: { existing: 0, proposed: 0 } })).toBeUndefined()
    expect(faultOf({ reference: 'absolute', ridge: { proposed: -5 }, groundLevelMetres: -9 })).toBeUndefined()
    expect(faultOf({ reference: 'ground', groundLevelMetres: -9, ridge: { proposed: 6 } })).toBeUndefined()
  })
})
