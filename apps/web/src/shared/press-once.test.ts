import { describe, expect, test } from 'vitest'
import { onceWithinMilliseconds, pressGate } from './press-once.ts'

describe('pressGate', () => {
  test('takes a double press once, and the next one after a pause', () => {
    let now = 0
    const mayPress = pressGate(() => now)
    const at = (moment: number) => {
      now = moment
      return mayPress()
    }
    expect([at(0), at(5), at(120), at(onceWithinMilliseconds - 1)]).toEqual([true, false, false, false])
    expect([at(onceWithinMilliseconds), at(onceWithinMilliseconds + 1)]).toEqual([true, false])
  })
})
