import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Spot, sideMetres, spotAt, zoneCount } from './quarter.ts'
import { randomFrom } from './random.ts'

/** What the check must say of every new building in any zone, so that its answer can be compared. */
export const banId = 'bench-ban'
const ban = {
  id: banId,
  severity: 'mandatory',
  article: { zh: '第一条', en: 'Art. 1' },
  text: { zh: '不得新建。', en: 'No new building.' },
  kind: 'works_ban',
  workTypes: ['new_build'],
  exempt: [],
}

export interface BenchZone {
  id: string
  type: string
  content: object
  /** As PostGIS reads it; worked out when asked for, half a million corners take their time. */
  wkt(): string
  /** Metres: where it lies, and a circle around its middle that is inside it for certain. */
  middle: [x: number, y: number]
  radius: number
  corners: number
}

/** The rules of the demonstration's zones; those of its view corridor need a line and stay out. */
function examples() {
  const text = readFileSync(join(import.meta.dirname, '../../sql/seed/liuting-li/zones.json'), 'utf8')
  const { zones } = JSON.parse(text) as { zones: { versions: Record<string, unknown>[] }[] }
  return zones.map(({ versions }) => versions[0]!).filter(({ type }) => type !== 'view_corridor')
}

function star(middle: [number, number], reach: number, corners: number, next: () => number): Spot[] {
  const ring = Array.from({ length: corners }, (_, i) => {
    const angle = ((i + next() * 0.6) / corners) * 2 * Math.PI
    const far = reach * (0.45 + 0.55 * next())
    return spotAt(middle[0] + far * Math.cos(angle), middle[1] + far * Math.sin(angle))
  })
  return [...ring, ring[0]!]
}

/** 5,000 zones, every 25th of them as a survey has it: 1,000 to 3,000 corners. */
export function makeZones(seed: number): BenchZone[] {
  const next = randomFrom(seed + 1)
  const templates = examples()
  return Array.from({ length: zoneCount }, (_, i) => {
    const isLarge = i % 25 === 0
    const middle: [number, number] = [next() * sideMetres, next() * sideMetres]
    const reach = isLarge ? 150 + next() * 250 : 20 + next() * 100
    const corners = isLarge ? 1000 + Math.floor(next() * 2001) : 12 + Math.floor(next() * 40)
    const { geometry: _shape, ...template } = templates[i % templates.length]!
    const content = {
      ...template,
      zoneId: `B${i}`,
      version: 1,
      status: 'in_force',
      validFrom: '2020-01-01',
      validTo: null,
      accuracyMetres: 0,
      rules: [...(template['rules'] as object[]), ban],
    }
    return {
      id: `B${i}`,
      type: String(template['type']),
      content,
      wkt: () => wktOf(star(middle, reach, corners, randomFrom(seed + i))),
      middle,
      radius: reach * 0.4,
      corners,
    }
  })
}

export const wktOf = (ring: readonly Spot[]) =>
  `SRID=4326;POLYGON((${ring.map((spot) => spot.join(' ')).join(', ')}))`

export interface Drawing {
  ring: Spot[]
  spot: Spot
}

/** Houses drawn inside the large zones: a rectangle each, turned, none the same. */
export function makeDrawings(seed: number, count: number): Drawing[] {
  const next = randomFrom(seed + 2)
  const large = makeZones(seed).filter(({ corners }) => corners >= 1000)
  return Array.from({ length: count }, () => {
    const { middle, radius } = large[Math.floor(next() * large.length)]!
    const inside = (at: number) => Math.min(Math.max(at, 200), sideMetres - 200)
    const x = inside(middle[0] + (next() - 0.5) * radius)
    const y = inside(middle[1] + (next() - 0.5) * radius)
    const [wide, deep, turn] = [8 + next() * 30, 8 + next() * 20, next() * Math.PI]
    const corner = (a: number, b: number) =>
      spotAt(x + a * Math.cos(turn) - b * Math.sin(turn), y + a * Math.sin(turn) + b * Math.cos(turn))
    const ring = [corner(0, 0), corner(wide, 0), corner(wide, deep), corner(0, deep)]
    return { ring: [...ring, ring[0]!], spot: spotAt(x, y) }
  })
}
