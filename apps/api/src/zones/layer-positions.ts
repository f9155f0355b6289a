import type { LayerPosition } from '@hetu/domain/zones/zone-layer'
import { isGeographic, systemsThatFit, wayToEarth } from '@hetu/domain/zones/layer-datum'
import type { Position } from '@hetu/domain/geometry/shape'
import { type LayerChoice, sampleOf } from '@hetu/domain/zones/read-zone-layer'
import type { LayerShift } from '@hetu/domain/zones/zone-import'
import type { LayerFile } from './formats/layer-file.ts'
import { backFrom } from './formats/suspect-shift.ts'

const mostPositions = 8
const mostRows = 300
const mostCorners = 6000

type System = Pick<LayerPosition, 'epsg' | 'shift'>

/** Where the shapes of a file would lie, one after the other in each system that its numbers may stand in. */
export function layerPositions({ epsg, rows }: LayerFile, choice: LayerChoice): LayerPosition[] {
  const geometries = rows.slice(0, mostRows).map((row) => row.geometry)
  const sample = sampleOf(geometries)
  if (!sample) return []
  const chains = geometries.map(chainsOf)
  const step = Math.ceil(chains.flat(2).length / mostCorners)
  let first: Position | undefined
  return systemsFor(sample, epsg, choice)
    .slice(0, mostPositions)
    .flatMap((system) => {
      const toEarth = placing(system, choice)
      const firstCorners = chains
        .flatMap((row) => (row[0]?.[0] ? [toEarth(row[0][0])] : []))
        .filter(isOnEarth)
      const middle = middleOf(firstCorners)
      if (!middle) return []
      first ??= middle
      return [
        {
          ...system,
          metresFromFirst: Math.round(metresBetween(first, middle)),
          insideCount: firstCorners.filter((at) => isIn(at, choice.placeBox)).length,
          rowCount: firstCorners.length,
          outlines: chains.flat().flatMap((chain) => {
            const thin = chain
              .filter((_, i) => i % step === 0 || i === chain.length - 1)
              .map(toEarth)
              .filter(isOnEarth)
            return thin.length > 0 ? [thin] : []
          }),
        },
      ]
    })
}

/** As the file or the planner says first, then what its figures make possible; shifts only over degrees and Mercator. */
function systemsFor(sample: Position, inFile: number | null | undefined, choice: LayerChoice): System[] {
  const named = [choice.epsg, inFile].filter(
    (code) => typeof code === 'number' && wayToEarth(code, choice.systems),
  ) as number[]
  const isInDegrees = Math.abs(sample[0]) <= 180 && Math.abs(sample[1]) <= 180
  const shifts: LayerShift[] = ['gcj02', 'bd09']
  if (isInDegrees) {
    const epsg = named.find(isGeographic) ?? 4326
    return [{ epsg }, ...[...shifts, 'swapped_axes' as const].map((shift) => ({ epsg, shift }))]
  }
  const fitting = systemsThatFit(sample, choice.placeBox, choice.placeEpsg)
  const inMetres = [...new Set([...named.filter((code) => !isGeographic(code)), ...fitting])]
  return inMetres.flatMap((epsg) => [
    { epsg },
    ...(epsg === 3857 ? shifts.map((shift) => ({ epsg, shift })) : []),
  ])
}

function placing({ epsg, shift }: System, { systems }: LayerChoice): (at: Position) => Position {
  const toEarth = wayToEarth(epsg, systems) ?? ((at: Position) => at)
  const back = shift && backFrom(shift)
  return back ? (at) => back(toEarth(at)) : toEarth
}

/** Every chain of corners of a geometry, whatever its kind; numbers that are none are left out. */
function chainsOf(geometry: unknown): Position[][] {
  const chains: Position[][] = []
  const isPosition = (at: unknown): at is Position =>
    Array.isArray(at) && Number.isFinite(at[0]) && Number.isFinite(at[1])
  const walk = (at: unknown, depth: number): void => {
    if (!Array.isArray(at) || depth > 4) return
    if (isPosition(at)) chains.push([[at[0], at[1]]])
    else if (at.some(isPosition)) chains.push(at.filter(isPosition).map(([x, y]) => [x, y]))
    else for (const part of at) walk(part, depth + 1)
  }
  if (typeof geometry === 'object' && geometry !== null && 'coordinates' in geometry)
    walk(geometry.coordinates, 0)
  return chains
}

const isOnEarth = ([lon, lat]: Position) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90
const isIn = ([lon, lat]: Position, [west, south, east, north]: LayerChoice['placeBox']) =>
  lon >= west && lon <= east && lat >= south && lat <= north

function middleOf(list: Position[]): Position | undefined {
  if (list.length === 0) return undefined
  const sum = (axis: 0 | 1) => list.reduce((total, at) => total + at[axis], 0)
  return [sum(0) / list.length, sum(1) / list.length]
}

/** On a sphere, good to half a per cent: it is shown to the metre for shifts of hundreds. */
function metresBetween([lon1, lat1]: Position, [lon2, lat2]: Position): number {
  const rad = Math.PI / 180
  const part =
    Math.sin(((lat2 - lat1) * rad) / 2) ** 2 +
    Math.cos(lat1 * rad) * Math.cos(lat2 * rad) * Math.sin(((lon2 - lon1) * rad) / 2) ** 2
  return 2 * 6_371_009 * Math.asin(Math.sqrt(Math.min(1, part)))
}
