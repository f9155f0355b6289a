import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toWorld } from '@hetu/domain/open-data/point-cells'
import { keysOfTile, spotOf, tileOf } from './z-order-index.ts'

const position = fc.tuple(
  fc.double({ min: -179.9, max: 179.9, noNaN: true }),
  fc.double({ min: -84, max: 84, noNaN: true }),
)

describe('the Z-order', () => {
  test('has in the stretch of a tile exactly the points that lie in it', () => {
    fc.assert(
      fc.property(
        fc.array(position, { maxLength: 60 }),
        fc.integer({ min: 0, max: 18 }),
        fc.nat(),
        (positions, z, pick) => {
          const aim = positions[pick % Math.max(1, positions.length)] ?? [0, 0]
          const tile = tileOf(spotOf(aim), z)
          const [first, behind] = keysOfTile(z, ...tile)
          for (const item of positions) {
            const spot = spotOf(item)
            const [x, y] = toWorld(item).map((value) => Math.floor(value * 2 ** z))
            const isInside = x === tile[0] && y === tile[1]
            expect(spot.key >= first && spot.key < behind).toBe(isInside)
          }
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
