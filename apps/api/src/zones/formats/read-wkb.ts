import { type Corner, chordsOf } from './arc-chords.ts'
import type { CellShape } from './table-shapes.ts'

export interface BinaryShape extends CellShape {
  /** How far the farthest arc lies beside the chords that stand for it, in the file's units; 0 without arcs. */
  deviation: number
}

const names = ['', 'Point', 'LineString', 'Polygon', 'MultiPoint', 'MultiLineString', 'MultiPolygon'] as const
const collection = 7
const [circularString, compoundCurve, curvePolygon, multiCurve, multiSurface] = [8, 9, 10, 11, 12]
const deepest = 4

interface Shape {
  type: string
  coordinates?: unknown
  geometries?: Shape[]
}

/**
 * A shape in well-known binary (ISO and PostGIS forms with their curves, heights kept, measures dropped); undefined
 * when broken. Arcs become chords. Counts are compared with the bytes that are left before any list is made.
 */
export function readWkb(bytes: Uint8Array): BinaryShape | undefined {
  const reader = new WkbReader(bytes)
  const geometry = reader.shape(0)
  return geometry && { epsg: reader.srid, geometry, deviation: reader.deviation }
}

class WkbReader {
  private readonly view: DataView
  private at = 0
  private little = true
  private width = 16
  private hasZ = false
  srid: number | undefined
  deviation = 0

  constructor(bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  shape(depth: number): Shape | undefined {
    const kind = depth > deepest ? undefined : this.heading()
    switch (kind) {
      case undefined:
        return undefined
      case 1:
        return made('Point', this.position())
      case 2:
        return made('LineString', this.positions())
      case 3:
        return made(
          'Polygon',
          this.many(4, () => this.positions()),
        )
      case circularString:
      case compoundCurve:
        return made('LineString', this.curve(kind, depth))
      case curvePolygon:
        return made(
          'Polygon',
          this.many(5, () => this.part(depth, 'LineString')),
        )
      case multiCurve:
        return made(
          'MultiLineString',
          this.many(5, () => this.part(depth, 'LineString')),
        )
      case multiSurface:
        return made(
          'MultiPolygon',
          this.many(5, () => this.part(depth, 'Polygon')),
        )
      case collection: {
        const geometries = this.many(5, () => this.shape(depth + 1))
        return geometries && { type: 'GeometryCollection', geometries }
      }
      default: {
        const [type, part] = [names[kind], names[kind - 3]]
        return type && part
          ? made(
              type,
              this.many(5, () => this.part(depth, part)),
            )
          : undefined
      }
    }
  }

  /** Byte order and kind of what begins here. */
  private heading(): number | undefined {
    if (this.at + 5 > this.view.byteLength) return undefined
    this.little = this.view.getUint8(this.at) === 1
    const code = this.view.getUint32(this.at + 1, this.little)
    this.at += 5
    const plain = code & 0x0fff_ffff
    const thousand = Math.floor(plain / 1000)
    this.hasZ = (code & 0x8000_0000) !== 0 || [1, 3].includes(thousand)
    const hasM = (code & 0x4000_0000) !== 0 || [2, 3].includes(thousand)
    this.width = 8 * (2 + Number(this.hasZ) + Number(hasM))
    if ((code & 0x2000_0000) !== 0) {
      if (this.at + 4 > this.view.byteLength) return undefined
      this.srid = this.view.getUint32(this.at, this.little)
      this.at += 4
    }
    return plain % 1000
  }

  private part(depth: number, wanted: string): unknown {
    const part = this.shape(depth + 1)
    return part?.type === wanted ? part.coordinates : undefined
  }

  /** The corners of arcs, or of a row of arcs and lines that meet end to end. */
  private curve(kind: number, depth: number): Corner[] | undefined {
    if (kind === compoundCurve) {
      const pieces = this.many(5, () => this.part(depth, 'LineString')) as Corner[][] | undefined
      return pieces?.flatMap((corners, i) => (i === 0 ? corners : corners.slice(1)))
    }
    const points = this.positions()
    const chords = points && chordsOf(points)
    this.deviation = Math.max(this.deviation, chords?.deviation ?? 0)
    return chords?.corners
  }

  private position(): Corner | undefined {
    if (this.at + this.width > this.view.byteLength) return undefined
    const length = this.hasZ ? 3 : 2
    const corner = Array.from({ length }, (_, i) => this.view.getFloat64(this.at + 8 * i, this.little))
    this.at += this.width
    return corner
  }

  private positions(): Corner[] | undefined {
    return this.many(this.width, () => this.position())
  }

  private many<T>(leastBytes: number, read: () => T | undefined): T[] | undefined {
    if (this.at + 4 > this.view.byteLength) return undefined
    const count = this.view.getUint32(this.at, this.little)
    this.at += 4
    if (count * leastBytes > this.view.byteLength - this.at) return undefined
    const list: T[] = []
    for (let i = 0; i < count; i += 1) {
      const item = read()
      if (item === undefined) return undefined
      list.push(item)
    }
    return list
  }
}

const made = (type: string, coordinates: unknown): Shape | undefined =>
  coordinates === undefined ? undefined : { type, coordinates }
