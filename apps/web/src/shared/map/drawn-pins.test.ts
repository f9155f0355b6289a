import { expect, test } from 'vitest'
import { groupPins, pinPixels } from './drawn-pins.ts'

const pin = (number: string, x: number, y: number) => ({
  id: number,
  number,
  name: '',
  position: [x, y] as [number, number],
})
const box = { width: 400, height: 400, isNearest: false }
const same = (position: [number, number]) => position

test('no two pins cover each other, and each in the box is in one of them', () => {
  const pins = [pin('1', 10, 10), pin('2', 30, 20), pin('3', 100, 10), pin('4', 300, 300), pin('5', 900, 10)]
  const groups = groupPins(pins, same, box)
  expect(groups.map(({ pins: members }) => members.map(({ number }) => number))).toEqual([
    ['1', '2'],
    ['3'],
    ['4'],
  ])
  for (const one of groups)
    for (const other of groups)
      if (one !== other)
        expect(
          Math.max(Math.abs(one.at[0] - other.at[0]), Math.abs(one.at[1] - other.at[1])),
        ).toBeGreaterThanOrEqual(pinPixels)
})

test('where nothing is drawn nearer, those of one spot stand side by side', () => {
  const groups = groupPins([pin('1', 10, 10), pin('2', 10, 10)], same, { ...box, isNearest: true })
  expect(groups.map(({ pins, at }) => [pins.length, at])).toEqual([
    [1, [10, 10]],
    [1, [10 + pinPixels, 10]],
  ])
})
