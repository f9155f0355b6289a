import type { CellShape } from './table-shapes.ts'

const depths = {
  Point: 0,
  LineString: 1,
  Polygon: 2,
  MultiPoint: 1,
  MultiLineString: 2,
  MultiPolygon: 3,
} as const
type Type = keyof typeof depths
const types = new Map(Object.keys(depths).map((type) => [type.toUpperCase(), type as Type]))
const head = /\s*([a-z]+?)\s*(ZM|Z|M)?\s*(?=\(|EMPTY)/iy

/**
 * A shape in well-known text of OGC 06-103r4 and of PostGIS, with or without `SRID=…;`, heights and measures;
 * undefined when it is none. Measures are dropped. One pass over the text without recursion into coordinates.
 */
export function readWkt(text: string): CellShape | undefined {
  const srid = /^\s*SRID\s*=\s*(\d{1,6})\s*;/i.exec(text)
  const epsg = srid ? Number(srid[1]) : undefined
  const rest = text.slice(srid?.[0].length ?? 0)
  if (/^\s*GEOMETRYCOLLECTION\b/i.test(rest)) {
    const geometries = membersOf(rest)
    return geometries && { epsg, geometry: { type: 'GeometryCollection', geometries } }
  }
  const found = readOne(rest, 0)
  return found && rest.slice(found.end).trim() === '' ? { epsg, geometry: found.geometry } : undefined
}

/** The shapes of a collection; one inside another is none that programs write into tables. */
function membersOf(text: string): unknown[] | undefined {
  const open = /^\s*GEOMETRYCOLLECTION\s*(ZM|Z|M)?\s*\(/i.exec(text)
  if (!open) return undefined
  const members: unknown[] = []
  let at = open[0].length
  while (at < text.length) {
    const found = readOne(text, at)
    if (!found) return undefined
    members.push(found.geometry)
    const next = /\s*([,)])/y
    next.lastIndex = found.end
    const sign = next.exec(text)
    if (!sign) return undefined
    at = next.lastIndex
    if (sign[1] === ')') return text.slice(at).trim() === '' ? members : undefined
  }
  return undefined
}

function readOne(text: string, from: number): { geometry: unknown; end: number } | undefined {
  head.lastIndex = from
  const heading = head.exec(text)
  const type = types.get(heading?.[1]?.toUpperCase() ?? '')
  if (!heading || !type) return undefined
  const start = from + heading[0].length
  if (/^EMPTY/i.test(text.slice(start, start + 5))) return { geometry: null, end: start + 5 }
  const lists = readLists(text, start, type, heading[2]?.toUpperCase() === 'M')
  if (!lists) return undefined
  return { geometry: { type, coordinates: type === 'Point' ? lists.done[0] : lists.done }, end: lists.end }
}

/** Brackets to lists; a bare list of numbers is a position. A point is a list of one position. */
function readLists(text: string, from: number, type: Type, isMeasured: boolean) {
  const open: unknown[][] = []
  const most = Math.max(1, depths[type])
  const token = /[(),]|[^\s(),][^(),]*/g
  token.lastIndex = from
  for (let found = token.exec(text); found; found = token.exec(text)) {
    const [sign] = found
    // Points of a set may stand in brackets of their own, and each of them is a list of one.
    const isOfPoints = type === 'MultiPoint' && open.length <= 2
    if (sign === '(') {
      if (open.length === most && !(isOfPoints && open.length === 1)) return undefined
      open.push([])
    } else if (sign === ')') {
      const closed = open.pop()
      if (!closed) return undefined
      const around = open.at(-1)
      if (!around) return { done: closed, end: token.lastIndex }
      around.push(isOfPoints ? closed[0] : closed)
    } else if (sign !== ',') {
      const top = open.at(-1)
      if (!top || (open.length !== most && !(isOfPoints && open.length === 2))) return undefined
      const position = sign.trim().split(/\s+/).map(Number)
      if (position.length < 2 || position.length > 4 || position.some(Number.isNaN)) return undefined
      top.push(position.slice(0, isMeasured ? 2 : 3))
    }
  }
  return undefined
}
