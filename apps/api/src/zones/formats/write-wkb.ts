import type { Position, Shape } from '@hetu/domain/geometry/shape'
import { Buffer } from 'node:buffer'

const codes = { Point: 1, LineString: 2, Polygon: 3, MultiPolygon: 6 }

function uint(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

const heading = (type: Shape['type']) => Buffer.concat([Buffer.from([1]), uint(codes[type])])

function positions(list: Position[]): Buffer {
  const bytes = Buffer.alloc(list.length * 16)
  for (const [i, [x, y]] of list.entries()) {
    bytes.writeDoubleLE(x, i * 16)
    bytes.writeDoubleLE(y, i * 16 + 8)
  }
  return bytes
}

const chain = (list: Position[]) => Buffer.concat([uint(list.length), positions(list)])
const many = <T>(list: T[], write: (item: T) => Buffer) =>
  Buffer.concat([uint(list.length), ...list.map(write)])

/** A shape in well-known binary, little end first. */
export function writeWkb(shape: Shape): Buffer {
  const body = () => {
    switch (shape.type) {
      case 'Point':
        return positions([shape.coordinates])
      case 'LineString':
        return chain(shape.coordinates)
      case 'Polygon':
        return many(shape.coordinates, chain)
      default:
        return many(shape.coordinates, (coordinates) => writeWkb({ type: 'Polygon', coordinates }))
    }
  }
  return Buffer.concat([heading(shape.type), body()])
}
