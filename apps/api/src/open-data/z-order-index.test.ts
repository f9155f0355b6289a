import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toWorld, zOrderIndex } from './z-order-index.ts'

const position = fc.tuple(
  fc.double({ min: -179.9, max: 179.9, noNaN: true }),
  fc.double({ min: -84, max: 84, noNaN: true }),
)

describe('zOrderIndex', () => {
  test('finds in a tile exactly the points that lie in it', () => {
    fc.assert(
      fc.property(
        fc.array(position, { maxLength: 60 }),
        fc.integer({ min: 0, max: 18 }),
        fc.nat(),
        (positions, z, pick) => {
          const index = zOrderIndex(positions, (item) => item)
          const aim = positions[pick % Math.max(1, positions.length)] ?? [0, 0]
          const [tileX, tileY] = toWorld(aim).map((value) => Math.floor(value * 2 ** z)) as [number, number]
          const expected = positions.filter((item) => {
            const [x, y] = toWorld(item).map((value) => Math.floor(value * 2 ** z))
            return x === tileX && y === tileY
          })
          expect(index.inTile(z, tileX, tileY)).toHaveLength(expected.length)
        },
      ),
    )
  })

  test('puts the middle of the world into the middle', () => {
    const [x, y] = toWorld([0, 0])
    expect(x).toBeCloseTo(0.5, 12)
    expect(y).toBeCloseTo(0.5, 12)
  })
})
