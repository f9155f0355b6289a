import type { Position, Shape } from './shape.ts'

/** Degrees per metre at the anchor; the demonstration's are 1.05828e-5 and 9.01821e-6. */
export interface LocalFrame {
  toPosition: (x: number, y: number) => Position
  toMetres: (position: Position) => [x: number, y: number]
  toShape: <S extends Shape>(local: S) => S
}

export interface LocalAnchor {
  position: Position
  degreesPerMetreEast: number
  degreesPerMetreNorth: number
}

/** Liuting Li lies offshore on purpose, so that the invented quarter falls on nobody's home. */
export const liutingLiAnchor: LocalAnchor = {
  position: [122.5, 32],
  degreesPerMetreEast: 1.05828e-5,
  degreesPerMetreNorth: 9.01821e-6,
}

const decimals = 1e9
const round = (degrees: number) => Math.round(degrees * decimals) / decimals

/** Turns a drawing in local metres (x east, y north) into positions on the earth and back, to 0.1 mm. */
export function localFrame(anchor: LocalAnchor): LocalFrame {
  const { position, degreesPerMetreEast: east, degreesPerMetreNorth: north } = anchor
  const toPosition = (x: number, y: number): Position => [
    round(position[0] + x * east),
    round(position[1] + y * north),
  ]
  const mapped = (coordinates: unknown): unknown => {
    if (!Array.isArray(coordinates)) return coordinates
    const [first, second] = coordinates as unknown[]
    return typeof first === 'number' && typeof second === 'number'
      ? toPosition(first, second)
      : coordinates.map(mapped)
  }
  return {
    toPosition,
    toMetres: (at) => [(at[0] - position[0]) / east, (at[1] - position[1]) / north],
    toShape: (local) => ({ ...local, coordinates: mapped(local.coordinates) }),
  }
}
