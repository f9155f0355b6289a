interface WktShape {
  epsg: number | undefined
  geometry: unknown
}

const depths: Record<string, number> = {
  POINT: 0,
  LINESTRING: 1,
  POLYGON: 2,
  MULTIPOINT: 1,
  MULTILINESTRING: 2,
  MULTIPOLYGON: 3,
}
const names: Record<string, string> = {
  POINT: 'Point',
  LINESTRING: 'LineString',
  POLYGON: 'Polygon',
  MULTIPOINT: 'MultiPoint',
  MULTILINESTRING: 'MultiLineString',
  MULTIPOLYGON: 'MultiPolygon',
}

/**
 * A shape in well-known text, with or without `SRID=…;` and heights; undefined when it is none. One pass over
 * the text without recursion, so that its cost is its length.
 */
export function readWkt(text: string): WktShape | undefined {
  const heading = /^\s*(?:SRID\s*=\s*(\d{1,6})\s*;\s*)?([a-z]+)\s*(?:ZM?|M)?\s*(?=\(|EMPTY)/i.exec(text)
  const kind = heading?.[2]?.toUpperCase() ?? ''
  const type = names[kind]
  if (!heading || !type) return undefined
  const epsg = heading[1] === undefined ? undefined : Number(heading[1])
  const rest = text.slice(heading[0].length)
  if (/^EMPTY\s*$/i.test(rest)) return { epsg, geometry: null }
  const lists = readLists(rest, depths[kind] ?? 0)
  return lists && { epsg, geometry: { type, coordinates: kind === 'POINT' ? lists[0] : lists } }
}

/** Brackets to lists; a bare list of numbers is a position. A point is a list of one position. */
function readLists(text: string, depth: number): unknown[] | undefined {
  const open: unknown[][] = []
  let done: unknown[] | undefined
  const most = Math.max(1, depth)
  for (const [token] of text.matchAll(/[(),]|[^\s(),][^(),]*/g)) {
    const top = open.at(-1)
    if (done) return undefined
    if (token === '(') {
      if (open.length === most) return undefined
      open.push([])
    } else if (token === ')') {
      const closed = open.pop()
      if (!closed) return undefined
      if (open.length === 0) done = closed
      else open.at(-1)?.push(closed)
    } else if (token !== ',') {
      if (!top || open.length !== most) return undefined
      const position = token.trim().split(/\s+/).map(Number)
      if (position.length < 2 || position.length > 4 || position.some(Number.isNaN)) return undefined
      top.push(position.slice(0, 3))
    }
  }
  return done
}
