import { mayMeasureIn, projectorFor } from '../geometry/projection.ts'
import type { Position } from '../geometry/shape.ts'
import { Refused } from '../refusal.ts'
import type { LayerDatum } from './zone-layer.ts'
import { type DescribedSystem, describedSystem } from './described-system.ts'

/** Systems in which a position already is longitude and latitude: WGS 84, CGCS2000, ETRS89, NAD83. */
const geographic = new Set([4326, 4490, 4258, 4269])
const mercatorRadius = 6_378_137

export const isGeographic = (epsg: number): boolean => geographic.has(epsg)

/** Whether layers in this system can be brought to longitude and latitude without looking it up. */
const canConvertFrom = (epsg: number): boolean => isGeographic(epsg) || epsg === 3857 || mayMeasureIn(epsg)

/** The EPSG code in an old `crs` member; 4326 for CRS84, undefined where there is none, null where it cannot be read. */
export function epsgOfMember(crs: unknown): number | null | undefined {
  if (crs === undefined || crs === null) return undefined
  const name = nameOf(crs)
  if (name === undefined) return null
  if (/CRS:?:?84/i.test(name)) return 4326
  const code = /(?:EPSG)[:/]+(?:[\d.]*[:/])?(\d{4,6})$/i.exec(name)?.[1]
  return code === undefined ? null : Number(code)
}

function nameOf(crs: unknown): string | undefined {
  if (typeof crs !== 'object' || crs === null || !('properties' in crs)) return undefined
  const { properties } = crs
  if (typeof properties !== 'object' || properties === null) return undefined
  if ('name' in properties && typeof properties.name === 'string') return properties.name
  return 'code' in properties ? `EPSG:${String(properties.code)}` : undefined
}

/** Systems in well-known text by their EPSG number, for files that say the number alone. */
export type RegisteredSystems = Readonly<Record<number, string>>

function registeredSystem(epsg: number, systems: RegisteredSystems | undefined): DescribedSystem | undefined {
  const wkt = systems?.[epsg]
  return wkt === undefined ? undefined : describedSystem(wkt)
}

/** The way from a system's figures to longitude and latitude; undefined where nobody knows one. */
export function wayToEarth(
  epsg: number,
  systems: RegisteredSystems | undefined,
): ((at: Position) => Position) | undefined {
  if (isGeographic(epsg)) return (at) => at
  if (canConvertFrom(epsg)) return toDegrees(epsg)
  const described = registeredSystem(epsg, systems)
  return described?.kind === 'usable' ? described.toDegrees : undefined
}

/** What a file says of its coordinates. */
export interface SystemInFile {
  /** Null where it names a system without a number, undefined where it names none. */
  epsg: number | null | undefined
  /** The system in well-known text, or as it is named where that is all. */
  definition?: string | undefined
}

/** How a layer's coordinates were read, and the way from them to longitude and latitude; none where they are that. */
export interface PlacedDatum {
  datum: LayerDatum
  toEarth?: (at: Position) => Position
}

/**
 * In which system a layer's coordinates stand: as the planner says, as the file says, else longitude and latitude.
 * Refuses a system that cannot be converted, and numbers that cannot be degrees.
 */
export function datumOf(
  inFile: SystemInFile,
  given: number | undefined,
  sample: Position | undefined,
  choice: {
    placeBox: DegreeBox
    placeEpsg?: number | undefined
    isStandardKnown: boolean
    systems?: RegisteredSystems | undefined
  },
): PlacedDatum {
  const code = typeof inFile.epsg === 'number' ? usualCode(inFile.epsg) : inFile.epsg
  if (given === undefined && sample && isNear(sample, choice.placeBox) && inFile.epsg !== undefined) {
    const named = describedName(code, inFile.definition)
    if (named) return { datum: { epsg: 4326, name: named, basis: 'numbers', isReprojected: false } }
  }
  const isCodeKnown = code === undefined || (code !== null && canConvertFrom(code))
  if (given === undefined && !isCodeKnown) {
    return describedDatum({ ...inFile, epsg: code }, 'file', choice.systems)
  }
  const epsg = usualCode(given ?? code ?? 4326)
  const standard = choice.isStandardKnown ? 'standard' : 'assumed'
  const isReprojected = !isGeographic(epsg)
  if (!canConvertFrom(epsg)) return describedDatum({ epsg }, 'given', choice.systems)
  if (!isReprojected && sample) refuseOtherThanDegrees(sample, choice)
  const basis = given !== undefined ? 'given' : typeof code === 'number' ? 'file' : standard
  return { datum: { epsg, basis, isReprojected }, ...(isReprojected && { toEarth: toDegrees(epsg) }) }
}

/** The name of a system in metres; undefined where the file says longitude and latitude, as its numbers do. */
function describedName(code: number | null | undefined, definition: string | undefined): string | undefined {
  if (typeof code === 'number') return isGeographic(code) ? undefined : `EPSG:${code}`
  const isProjected = definition !== undefined && /^\s*PROJ(CS|CRS|ECTEDCRS)/i.test(definition)
  return isProjected ? /"([^"]{1,80})/.exec(definition)?.[1] : undefined
}

/** Numbers that old programs gave to Web Mercator. */
const usualCode = (epsg: number): number => ([900_913, 102_100, 102_113, 3785].includes(epsg) ? 3857 : epsg)

function describedDatum(
  { epsg = null, definition }: Partial<SystemInFile>,
  basis: 'file' | 'given',
  systems: RegisteredSystems | undefined,
): PlacedDatum {
  const inFile = definition === undefined ? undefined : describedSystem(definition)
  const isReadable = inFile !== undefined && inFile.kind !== 'unreadable'
  const described = isReadable || epsg === null ? inFile : (registeredSystem(epsg, systems) ?? inFile)
  if (described?.kind === 'needs_local')
    throw new Refused({ code: 'layer_crs_needs_local', params: { crs: described.name } })
  if (described?.kind === 'usable') {
    const { name, toDegrees: toEarth } = described
    return { datum: { epsg, name, basis, isReprojected: true }, toEarth }
  }
  if (epsg !== null) throw new Refused({ code: 'layer_crs_unknown', params: { crs: `EPSG:${epsg}` } })
  throw new Refused({ code: 'layer_crs_unreadable', params: { crs: described?.name ?? '…' } })
}

function refuseOtherThanDegrees(
  sample: Position,
  { placeBox, placeEpsg }: { placeBox: DegreeBox; placeEpsg?: number | undefined },
): void {
  const [x, y] = sample
  const params = { x: Math.round(x * 1e4) / 1e4, y: Math.round(y * 1e4) / 1e4 }
  if (Math.abs(x) > 180 || Math.abs(y) > 180) {
    const guess = systemsThatFit(sample, placeBox, placeEpsg)
      .map((code) => `EPSG:${code}`)
      .join(', ')
    throw guess
      ? new Refused({ code: 'layer_needs_crs_among', params: { ...params, guess } })
      : new Refused({ code: 'layer_needs_crs', params })
  }
  if (Math.abs(y) > 90) throw new Refused({ code: 'layer_axes_swapped', params })
}

/** West, south, east, north. */
type DegreeBox = readonly [number, number, number, number]

/** How far off the place a layer may lie and still be meant for it, in degrees: about 20 km. */
const reachDegrees = 0.2

/**
 * Systems in which these metres would lie at the place: Web Mercator, the place's own, and CGCS2000 3° zones with
 * and without the zone's number before the easting. Few are left; which one is right only the planner can say.
 */
export function systemsThatFit(
  sample: Position,
  [west, south, east, north]: DegreeBox,
  placeEpsg: number | undefined,
): number[] {
  const zones = Array.from({ length: 21 }, (_, i) => i)
  const prefixed = zones.filter((i) => Math.floor(sample[0] / 1_000_000) === i + 25).map((i) => 4513 + i)
  const isPlain = sample[0] > 100_000 && sample[0] < 900_000
  const plain = isPlain ? zones.map((i) => 4534 + i) : []
  const tried = [...new Set([3857, ...(placeEpsg === undefined ? [] : [placeEpsg]), ...prefixed, ...plain])]
  return tried.filter((epsg) => isNear(toDegrees(epsg)(sample), [west, south, east, north]))
}

const isNear = ([lon, lat]: Position, [west, south, east, north]: DegreeBox): boolean =>
  lon >= west - reachDegrees &&
  lon <= east + reachDegrees &&
  lat >= south - reachDegrees &&
  lat <= north + reachDegrees

/** From the layer's metres to longitude and latitude, to a tenth of a millimetre. */
export function toDegrees(epsg: number): (metres: Position) => Position {
  const round = (degrees: number) => Math.round(degrees * 1e9) / 1e9
  if (epsg === 3857) {
    return ([x, y]) => [
      round((x / mercatorRadius) * (180 / Math.PI)),
      round((2 * Math.atan(Math.exp(y / mercatorRadius)) - Math.PI / 2) * (180 / Math.PI)),
    ]
  }
  const { inverse } = projectorFor(epsg)
  return (metres) => {
    const [lon, lat] = inverse(metres)
    return [round(lon), round(lat)]
  }
}
