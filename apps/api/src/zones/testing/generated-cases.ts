import { liutingLiAnchor, localFrame } from '@hetu/domain/geometry/local-frame'
import type { Shape } from '@hetu/domain/geometry/shape'

type Point = [number, number]
type Parts = Point[][][]
const { toShape } = localFrame(liutingLiAnchor)

/** A drawing and a zone that meet, touch, miss or nearly miss each other. */
export interface GeneratedCase {
  kind: string
  work: Shape
  zone: Shape
}

/** Numbers in [0, 1) that are the same in every run (mulberry32). */
export function seededNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A ring whose corners go once around its middle: never crosses itself, often not convex. */
function star(
  [x, y]: Point,
  radius: number,
  next: () => number,
  corners = 5 + Math.floor(next() * 14),
): Point[] {
  const ring = Array.from({ length: corners }, (_, i): Point => {
    const angle = ((i + next() * 0.6) / corners) * 2 * Math.PI
    const reach = radius * (0.45 + 0.55 * next())
    return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)]
  })
  return [...ring, ring[0]!]
}

const box = (x1: number, y1: number, x2: number, y2: number): Point[] => [
  [x1, y1],
  [x2, y1],
  [x2, y2],
  [x1, y2],
  [x1, y1],
]
const turned = (parts: Parts, angle: number): Parts =>
  parts.map((rings) =>
    rings.map((ring) =>
      ring.map(([x, y]): Point => {
        const [dx, dy] = [x - 200, y - 200]
        return [
          200 + dx * Math.cos(angle) - dy * Math.sin(angle),
          200 + dx * Math.sin(angle) + dy * Math.cos(angle),
        ]
      }),
    ),
  )

function areaShape(parts: Parts): Shape {
  return parts.length === 1
    ? toShape({ type: 'Polygon', coordinates: parts[0]! })
    : toShape({ type: 'MultiPolygon', coordinates: parts })
}

/** Stars, rings with holes and several parts, anywhere in 400 × 400 m. */
function anyArea(next: () => number): Parts {
  const middle: Point = [100 + next() * 200, 100 + next() * 200]
  const radius = 8 + next() * 90
  const kind = next()
  if (kind < 0.4) return [[star(middle, radius, next)]]
  // Chords of a star of eight corners or more stay beyond 0.38 of its radius, so the hole lies inside.
  if (kind < 0.7) return [[star(middle, radius, next, 10), star(middle, radius * 0.3, next)]]
  const apart = radius * 1.05 + 1
  return [
    [star([middle[0] - apart, middle[1]], radius, next)],
    [
      star([middle[0] + apart, middle[1]], radius, next, 10),
      star([middle[0] + apart, middle[1]], radius * 0.3, next),
    ],
    [star([middle[0], middle[1] + apart * 2.1], radius, next)],
  ]
}

const gaps = [0, 0.000_1, 0.002, 0.008, 0.012, 0.05, 0.3, 0.499, 0.501, 0.98, 1.02, 2.5]

/** Two neighbours with a gap between them (or an overlap, when negative), turned by any angle. */
function neighbours(next: () => number, gap: number): [Parts, Parts] {
  const angle = next() * 2 * Math.PI
  const [low, high] = [150 + next() * 20, 190 + next() * 60]
  return [turned([[box(120, low, 200, high)]], angle), turned([[box(200 + gap, 140, 260, 260)]], angle)]
}

/** Generates cases of every kind that a boundary meets in practice; the same for the same seed. */
export function generatedCases(count: number, seed = 20_260_520): GeneratedCase[] {
  const next = seededNumbers(seed)
  const makers: [string, () => [Shape, Shape]][] = [
    ['areas', () => [areaShape(anyArea(next)), areaShape(anyArea(next))]],
    ['areas', () => [areaShape(anyArea(next)), areaShape(anyArea(next))]],
    ['touching', () => pair(neighbours(next, 0))],
    ['gap', () => pair(neighbours(next, gaps[Math.floor(next() * gaps.length)]!))],
    ['sliver', () => pair(neighbours(next, -gaps[Math.floor(next() * gaps.length)]!))],
    [
      'ring filled',
      () => {
        const hole = star([200, 200], 30 + next() * 20, next)
        return [areaShape([[hole]]), areaShape([[star([200, 200], 150, next, 12), hole]])]
      },
    ],
    [
      'in a hole',
      () => [
        areaShape([[star([200, 200], 12, next)]]),
        areaShape([[star([200, 200], 150, next, 12), star([200, 200], 45, next, 12)]]),
      ],
    ],
    [
      'the same',
      () => {
        const same = areaShape(anyArea(next))
        return [same, same]
      },
    ],
    [
      'within',
      () => [
        areaShape([[star([200, 200], 20 * next() + 1, next)]]),
        areaShape([[star([200, 200], 180, next, 12)]]),
      ],
    ],
    [
      'line',
      () => {
        const corner = (): Point => [60 + next() * 280, 60 + next() * 280]
        const coordinates = Array.from({ length: 2 + Math.floor(next() * 5) }, corner)
        return [toShape({ type: 'LineString', coordinates }), areaShape(anyArea(next))]
      },
    ],
    [
      'point',
      () => [
        toShape({ type: 'Point', coordinates: [120 + next() * 160, 120 + next() * 160] }),
        areaShape(anyArea(next)),
      ],
    ],
    [
      'thin zone',
      () => {
        const lane: Point[] = [
          [100 + next() * 60, 120],
          [180 + next() * 40, 200],
          [220 + next() * 80, 300],
        ]
        return [areaShape(anyArea(next)), toShape({ type: 'LineString', coordinates: lane })]
      },
    ],
  ]
  return Array.from({ length: count }, (_, i) => {
    const [kind, make] = makers[i % makers.length]!
    const [work, zone] = make()
    return { kind, work, zone }
  })
}

const pair = ([work, zone]: [Parts, Parts]): [Shape, Shape] => [areaShape(work), areaShape(zone)]
