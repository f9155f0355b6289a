import { projectorFor } from '@hetu/domain/geometry/projection'
import type { Position } from '@hetu/domain/geometry/shape'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { typedPositions } from './typed-positions.ts'

const projector = projectorFor(4550)
const middle: Position = [122.5016, 32.0014]
const read = (text: string) => typedPositions(text, projector, middle)

describe('typedPositions', () => {
  test('reads degrees and metres, east or north first, however they are parted', () => {
    const corner: Position = [122.502, 32.001]
    const [east, north] = projector.forward(corner)
    for (const line of [
      '122.502, 32.001',
      '32.001 122.502',
      '122.502，32.001',
      `${east} ${north}`,
      `${north},${east}`,
    ]) {
      const typed = read(`\n${line}\n`)
      expect(typed).toMatchObject({ positions: [[expect.closeTo(122.502, 8), expect.closeTo(32.001, 8)]] })
    }
  })

  test('names the line that cannot be read, or lies elsewhere', () => {
    expect(read('122.5,32\nabc')).toEqual({ line: 2, problem: 'unreadable' })
    expect(read('122.5 32 5')).toEqual({ line: 1, problem: 'unreadable' })
    expect(read('122.5,32; -0.12,51.5')).toEqual({ line: 2, problem: 'elsewhere' })
    expect(read('9999999 3541000')).toEqual({ line: 1, problem: 'elsewhere' })
    expect(read(' \n')).toEqual({ positions: [] })
  })

  test('what was written out is read again as it was', () => {
    const offset = fc.double({ min: -0.02, max: 0.02, noNaN: true })
    fc.assert(
      fc.property(fc.array(fc.tuple(offset, offset), { minLength: 1, maxLength: 20 }), (offsets) => {
        const corners = offsets.map(([x, y]): Position => [middle[0] + x, middle[1] + y])
        expect(read(corners.map((corner) => corner.join(', ')).join('\n'))).toEqual({ positions: corners })
      }),
    )
  })
})
