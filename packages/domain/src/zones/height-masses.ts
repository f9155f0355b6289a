import { commonPart, without } from '../geometry/combine.ts'
import { distanceBetween } from '../geometry/measure.ts'
import { toPlanar } from '../geometry/planar.ts'
import type { Planar, PlanarPolygon } from '../geometry/planar.ts'
import { projectorFor } from '../geometry/projection.ts'
import type { PolygonShape, Position } from '../geometry/shape.ts'
import type { HeightReading } from './height-reading.ts'
import type { SheetPiece } from './height-sheet.ts'
import type { Work } from './work.ts'

/** A block to draw: ground outline in degrees, underside and top in metres above the ground. */
export interface HeightMass {
  workId: string
  geometry: PolygonShape
  baseMetres: number
  topMetres: number
  isAboveLimit: boolean
}

/** A point has no outline: it is drawn this wide, and the page says so. */
export const pointWidthMetres = 2
const lineWidthMetres = 0.6

/** One element as blocks up to its proposed height, what stands above the sheet as blocks of their own. */
export function heightMasses(
  work: Work,
  reading: HeightReading,
  sheet: readonly SheetPiece[],
  epsg: number,
): HeightMass[] {
  const projector = projectorFor(epsg)
  const outline = outlineOf(toPlanar(work.geometry, projector))
  const { heightMetres: height } = reading
  const isKept = reading.result === 'fail' && reading.finding?.kind === 'keep_height'
  const kept = isKept ? (reading.limitMetres ?? Infinity) : Infinity
  const masses: HeightMass[] = []
  const add = (polygons: PlanarPolygon[], baseMetres: number, topMetres: number, isAboveLimit: boolean) => {
    if (topMetres - baseMetres < 0.005) return
    for (const rings of polygons) {
      const coordinates = rings.map((ring) => ring.map(projector.inverse))
      const geometry = { type: 'Polygon' as const, coordinates }
      masses.push({ workId: work.id, geometry, baseMetres, topMetres, isAboveLimit })
    }
  }
  const addBoth = (polygons: PlanarPolygon[], limitMetres: number) => {
    const limit = Math.max(0, limitMetres)
    add(polygons, 0, Math.min(height, limit), false)
    add(polygons, Math.min(height, limit), height, true)
  }
  const covered: PlanarPolygon[][] = []
  for (const piece of sheet) {
    const ground = toPlanar(piece.geometry, projector).polygons
    const common = commonPart(outline, ground)
    if (common.length === 0) continue
    covered.push(ground)
    addBoth(common, Math.min(kept, (piece.fromLimitMetres + piece.toLimitMetres) / 2))
  }
  addBoth(without(outline, covered), kept)
  return masses
}

function outlineOf(planar: Planar): PlanarPolygon[] {
  const half = pointWidthMetres / 2
  const around = ([x, y]: Position): PlanarPolygon => [
    [
      [x - half, y - half],
      [x + half, y - half],
      [x + half, y + half],
      [x - half, y + half],
      [x - half, y - half],
    ],
  ]
  const along = planar.lines.flatMap((line) =>
    line.slice(1).flatMap((to, at) => {
      const from = line[at]!
      const length = distanceBetween(from, to)
      if (length === 0) return []
      const aside = lineWidthMetres / 2 / length
      const [nx, ny] = [-(to[1] - from[1]) * aside, (to[0] - from[0]) * aside]
      const corners: Position[] = [
        [from[0] + nx, from[1] + ny],
        [to[0] + nx, to[1] + ny],
        [to[0] - nx, to[1] - ny],
        [from[0] - nx, from[1] - ny],
      ]
      return [[[...corners, corners[0]!]]]
    }),
  )
  return [...planar.polygons, ...planar.points.map(around), ...along]
}
