/** A corner of an outline in the file's own units, perhaps with a height. */
export type Corner = number[]

const stepDegrees = 3

/**
 * Chords of a circular string (SQL/MM, OGC 06-103r4): each two corners after the first make an arc through the one in
 * the middle; the first and last the same, a whole circle. `deviation`: how far the farthest arc lies beside its
 * chords, in the file's units.
 */
export function chordsOf(points: Corner[]): { corners: Corner[]; deviation: number } | undefined {
  if (points.length < 3 || points.length % 2 === 0) return undefined
  const corners: Corner[] = [points[0]!]
  let deviation = 0
  for (let at = 0; at + 2 < points.length; at += 2) {
    const arc = arcThrough(points[at]!, points[at + 1]!, points[at + 2]!)
    corners.push(...arc.corners)
    deviation = Math.max(deviation, arc.deviation)
  }
  return { corners, deviation }
}

/** Chords of the whole circle through three points, beginning with the first; undefined where they lie in a line. */
export function chordsOfCircle(a: Corner, b: Corner, c: Corner): ReturnType<typeof chordsOf> {
  const circle = circleThrough(a, b, c)
  return circle && chordsOf([a, [2 * circle.x - a[0]!, 2 * circle.y - a[1]!], a])
}

/** The corners after the first one, of which the last is the arc's own end. */
function arcThrough(a: Corner, b: Corner, c: Corner): { corners: Corner[]; deviation: number } {
  const circle = circleThrough(a, b, c)
  if (!circle) return { corners: [b, c], deviation: 0 }
  const { x, y, radius } = circle
  const angle = (at: Corner) => Math.atan2(at[1]! - y, at[0]! - x)
  const turn = (from: number, to: number) => (((to - from) % (2 * Math.PI)) + 2 * Math.PI) % (2 * Math.PI)
  const start = angle(a)
  const isWhole = a[0] === c[0] && a[1] === c[1]
  const around = isWhole ? 2 * Math.PI : turn(start, angle(c))
  const isLeftward = isWhole || turn(start, angle(b)) <= around
  const sweep = isLeftward ? around : around - 2 * Math.PI
  const steps = Math.max(2, Math.ceil((Math.abs(sweep) * 180) / Math.PI / stepDegrees))
  const corners = Array.from({ length: steps - 1 }, (_, i) => {
    const at = start + (sweep * (i + 1)) / steps
    return [x + radius * Math.cos(at), y + radius * Math.sin(at)]
  })
  return {
    corners: [...corners, c.slice(0, 2)],
    deviation: radius * (1 - Math.cos(Math.abs(sweep) / steps / 2)),
  }
}

function circleThrough(a: Corner, b: Corner, c: Corner) {
  const [ax, ay] = [a[0]!, a[1]!]
  const [bx, by, cx, cy] = [b[0]! - ax, b[1]! - ay, c[0]! - ax, c[1]! - ay]
  if (cx === 0 && cy === 0) {
    return bx === 0 && by === 0
      ? undefined
      : { x: ax + bx / 2, y: ay + by / 2, radius: Math.hypot(bx, by) / 2 }
  }
  const doubled = 2 * (bx * cy - by * cx)
  if (Math.abs(doubled) <= 1e-12 * Math.hypot(bx, by) * Math.hypot(cx, cy)) return undefined
  const [bb, cc] = [bx * bx + by * by, cx * cx + cy * cy]
  const [x, y] = [(cy * bb - by * cc) / doubled, (bx * cc - cx * bb) / doubled]
  return { x: ax + x, y: ay + y, radius: Math.hypot(x, y) }
}
