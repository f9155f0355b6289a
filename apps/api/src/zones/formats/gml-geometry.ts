import { dissolved } from '@hetu/domain/geometry/dissolved'
import { Refused } from '@hetu/domain/refusal'
import { type Corner, chordsOf, chordsOfCircle } from './arc-chords.ts'
import { type GmlSystem, gmlSystem } from './gml-system.ts'
import { type XmlNode, childNamed } from './xml-tree.ts'

interface Shape {
  type: string
  coordinates?: unknown
  geometries?: Shape[]
}

/** A shape that cannot be read: of a kind that is none for a map, which is then named, or broken. */
export class UnreadShape extends Error {
  readonly kind: string | undefined
  constructor(kind?: string) {
    super(kind)
    this.kind = kind
  }
}

/** What holds for a shape and everything in it, unless it says otherwise itself. */
export interface GmlFrame {
  system: GmlSystem | undefined
  dimension: number | undefined
}

const deepest = 40
const mostCorners = 2_000_000

const kinds = {
  Point: 'point',
  LineString: 'curve',
  LinearRing: 'curve',
  Curve: 'curve',
  Ring: 'curve',
  CompositeCurve: 'curve',
  OrientableCurve: 'curve',
  Polygon: 'surface',
  Surface: 'surface',
  CompositeSurface: 'surface',
  OrientableSurface: 'surface',
  PolyhedralSurface: 'surface',
  TriangulatedSurface: 'surface',
  Tin: 'surface',
  MultiPoint: 'points',
  MultiCurve: 'curves',
  MultiLineString: 'curves',
  MultiSurface: 'surfaces',
  MultiPolygon: 'surfaces',
  MultiGeometry: 'any',
  GeometricComplex: 'any',
  Solid: 'solid',
  MultiSolid: 'solid',
  CompositeSolid: 'solid',
} as const

export const isGmlGeometry = ({ name }: XmlNode): boolean => Object.hasOwn(kinds, name)

/** The frame of what is inside a node. */
export function frameIn({ attributes: { srsName, srsDimension } }: XmlNode, frame: GmlFrame): GmlFrame {
  return {
    system: srsName ? gmlSystem(srsName) : frame.system,
    dimension: srsDimension ? Number(srsDimension) : frame.dimension,
  }
}

/**
 * Reads shapes of GML 2, 3.1 and 3.2 (OGC 07-036r1, ISO 19136) with the easting first. Arcs become chords; a part that
 * is named by `xlink:href` is looked up among the file's own. Throws `UnreadShape` for one that is broken or that
 * nobody could draw on a map.
 */
export class GmlGeometries {
  private readonly byId: ReadonlyMap<string, XmlNode>
  private corners = 0
  /** Of the shape that was read last: how far arcs lie beside their chords, and its systems. */
  deviation = 0
  readonly systems = new Map<string, GmlSystem | undefined>()

  constructor(byId: ReadonlyMap<string, XmlNode>) {
    this.byId = byId
  }

  shape(node: XmlNode, frame: GmlFrame, depth = 0): Shape {
    if (depth > deepest) broken()
    const own = frameIn(node, frame)
    switch (Object.hasOwn(kinds, node.name) ? kinds[node.name as keyof typeof kinds] : undefined) {
      case 'point':
        return { type: 'Point', coordinates: this.line(node, own)[0] ?? broken() }
      case 'curve':
        return { type: 'LineString', coordinates: this.curve(node, frame, depth) }
      case 'surface': {
        const surfaces = dissolved(this.surface(node, frame, depth))
        return surfaces.length === 1
          ? { type: 'Polygon', coordinates: surfaces[0] }
          : { type: 'MultiPolygon', coordinates: surfaces }
      }
      case 'points':
        return {
          type: 'MultiPoint',
          coordinates: this.members(node).map((part) => this.shape(part, own, depth + 1).coordinates),
        }
      case 'curves':
        return {
          type: 'MultiLineString',
          coordinates: this.members(node).map((part) => this.curve(part, own, depth + 1)),
        }
      case 'surfaces':
        return {
          type: 'MultiPolygon',
          coordinates: this.members(node).flatMap((part) => this.surface(part, own, depth + 1)),
        }
      case 'any':
        return {
          type: 'GeometryCollection',
          geometries: this.members(node).map((part) => this.shape(part, own, depth + 1)),
        }
      default:
        throw new UnreadShape(node.name)
    }
  }

  /** The shapes in the properties of a node (`surfaceMember`, `curveMembers`), or where those refer to. */
  private members(node: XmlNode): XmlNode[] {
    const found = node.children
      .filter(({ name }) => /(Members?|element|baseCurve|baseSurface)$/.test(name))
      .flatMap((property) => this.within(property))
    return found.length > 0 ? found : broken()
  }

  /** What stands in a property, or what it names by its reference. */
  within(property: XmlNode): XmlNode[] {
    if (property.children.length > 0) return property.children
    const { href } = property.attributes
    const named = href?.startsWith('#') ? this.byId.get(href.slice(1)) : undefined
    return named ? [named] : []
  }

  private curve(node: XmlNode, frame: GmlFrame, depth: number): Corner[] {
    if (depth > deepest) broken()
    const own = frameIn(node, frame)
    switch (node.name) {
      case 'LineString':
      case 'LinearRing':
        return this.line(node, own)
      case 'Curve':
        return joined(
          (childNamed(node, 'segments')?.children ?? broken()).map((part) => this.segment(part, own)),
        )
      case 'Ring':
      case 'CompositeCurve':
        return joined(this.members(node).map((part) => this.curve(part, own, depth + 1)))
      case 'OrientableCurve': {
        const [base = broken()] = this.members(node)
        const corners = this.curve(base, own, depth + 1)
        return node.attributes.orientation === '-' ? corners.toReversed() : corners
      }
      default:
        throw new UnreadShape(node.name)
    }
  }

  private segment(node: XmlNode, frame: GmlFrame): Corner[] {
    const own = frameIn(node, frame)
    switch (node.name) {
      case 'LineStringSegment':
      case 'GeodesicString':
      case 'Geodesic':
        return this.line(node, own)
      case 'Arc':
      case 'ArcString':
        return this.chords(chordsOf(this.line(node, own)))
      case 'Circle': {
        const [a, b, c] = this.line(node, own)
        return this.chords(a && b && c && chordsOfCircle(a, b, c))
      }
      default:
        throw new UnreadShape(node.name)
    }
  }

  private chords(chords: ReturnType<typeof chordsOf>): Corner[] {
    if (!chords) return broken()
    this.deviation = Math.max(this.deviation, chords.deviation)
    this.count(chords.corners.length)
    return chords.corners
  }

  /** Polygons as lists of rings, the outer one first. */
  private surface(node: XmlNode, frame: GmlFrame, depth: number): Corner[][][] {
    if (depth > deepest) broken()
    const own = frameIn(node, frame)
    switch (node.name) {
      case 'Polygon':
      case 'PolygonPatch':
      case 'Triangle':
      case 'Rectangle':
        return [this.rings(node, own, depth)]
      case 'Surface': {
        const patches = childNamed(node, 'patches', 'polygonPatches')?.children ?? broken()
        return patches.flatMap((patch) => this.surface(patch, own, depth + 1))
      }
      case 'MultiSurface':
      case 'CompositeSurface':
      case 'OrientableSurface':
        return this.members(node).flatMap((part) => this.surface(part, own, depth + 1))
      default:
        throw new UnreadShape(node.name)
    }
  }

  private rings(node: XmlNode, frame: GmlFrame, depth: number): Corner[][] {
    const of = (...names: string[]) =>
      node.children
        .filter(({ name }) => names.includes(name))
        .map((property) => this.curve(this.within(property)[0] ?? broken(), frame, depth + 1))
    const outer = of('exterior', 'outerBoundaryIs')
    return outer.length === 1 ? [...outer, ...of('interior', 'innerBoundaryIs')] : broken()
  }

  /** The corners that stand in a node itself, in whatever way GML writes them. */
  private line(node: XmlNode, frame: GmlFrame): Corner[] {
    const corners = node.children.flatMap((child) => this.cornersIn(child, frame))
    if (corners.length === 0) return broken()
    this.count(corners.length)
    if (frame.system || !this.systems.has('')) this.systems.set(frame.system?.name ?? '', frame.system)
    return frame.system?.isNorthFirst ? corners.map(([y, x, ...z]) => [x!, y!, ...z]) : corners
  }

  private cornersIn(child: XmlNode, frame: GmlFrame): Corner[] {
    const { dimension } = frameIn(child, frame)
    switch (child.name) {
      case 'pos':
        return [position(numbersIn(child.text))]
      case 'posList': {
        const numbers = numbersIn(child.text)
        const step = dimension ?? (numbers.length % 2 === 0 ? 2 : 3)
        if (![2, 3].includes(step) || numbers.length % step !== 0) return broken()
        return Array.from({ length: numbers.length / step }, (_, i) =>
          numbers.slice(i * step, (i + 1) * step),
        )
      }
      case 'coordinates':
        return written(child)
      case 'coord':
        return [position(['X', 'Y'].map((axis) => numberIn(childNamed(child, axis)?.text ?? '')))]
      case 'pointProperty':
      case 'pointRep': {
        const [point = broken()] = this.within(child)
        return point.children.flatMap((inside) =>
          inside.name === 'pos' ? [position(numbersIn(inside.text))] : [],
        )
      }
      default:
        return []
    }
  }

  private count(corners: number): void {
    this.corners += corners
    if (this.corners > mostCorners) throw new Refused({ code: 'layer_too_heavy' })
  }
}

const numberIn = (words: string): number => (words.trim() === '' ? Number.NaN : Number(words))
const numbersIn = (text: string): number[] => text.trim().split(/\s+/).map(numberIn)

/** `1.5,2.5 3.5,4.5`, with other signs where the element says so. */
function written({ text, attributes }: XmlNode): Corner[] {
  const { cs = ',', ts = ' ', decimal = '.' } = attributes
  const tuples = (ts.trim() === '' ? text.trim().split(/\s+/) : text.trim().split(ts)).filter(Boolean)
  return tuples.map((tuple) =>
    position(
      tuple.split(cs).map((number) => numberIn(decimal === '.' ? number : number.replace(decimal, '.'))),
    ),
  )
}

function position(numbers: number[]): Corner {
  return numbers.length >= 2 && numbers.every(Number.isFinite) ? numbers.slice(0, 3) : broken()
}

function broken(): never {
  throw new UnreadShape()
}

/** Curves that meet end to end as one. */
const joined = (curves: Corner[][]): Corner[] =>
  curves.flatMap((corners, i) => {
    const [before, first] = [curves[i - 1]?.at(-1), corners[0]]
    return before && first && before[0] === first[0] && before[1] === first[1] ? corners.slice(1) : corners
  })
