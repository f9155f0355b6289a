import { describe, expect, it } from 'vitest'
import { mapKeyAction } from './map-keys.ts'

const press = (
  key: string,
  held: Partial<Record<'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey', boolean>> = {},
) => mapKeyAction({ key, altKey: false, shiftKey: false, ctrlKey: false, metaKey: false, ...held })

describe('mapKeyAction', () => {
  it('moves the map with arrows, and by a few pixels with Shift', () => {
    expect(press('ArrowRight')).toEqual({ do: 'pan', byPixels: [80, 0] })
    expect(press('ArrowUp', { shiftKey: true })).toEqual({ do: 'pan', byPixels: [0, -8] })
  })

  it('goes from item to item with Alt and an arrow', () => {
    expect(press('ArrowDown', { altKey: true })).toEqual({ do: 'step', direction: 1 })
    expect(press('ArrowLeft', { altKey: true })).toEqual({ do: 'step', direction: -1 })
  })

  it('picks with Enter and leaves with Escape', () => {
    expect(press('Enter')).toEqual({ do: 'pick' })
    expect(press('Escape')).toEqual({ do: 'leave' })
  })

  it('never takes Tab, letters or the keys of the browser', () => {
    for (const key of ['Tab', 'a', ' ']) expect(press(key)).toBeNull()
    expect(press('+', { ctrlKey: true })).toBeNull()
  })
})
