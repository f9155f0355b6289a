import { mayMeasureIn, projectorFor } from '../geometry/projection.ts'
import type { PolygonShape, Position } from '../geometry/shape.ts'
import type { Refusal } from '../refusal.ts'
import type { Country } from './country.ts'

const earthMetres = 6_371_008.8
const radians = (degrees: number) => (degrees * Math.PI) / 180
/** A quarter is seen on one map and walked; wider than this it is a city. */
const mostKilometres = 30
/** UTM is off by four centimetres in 100 m at its middle, and by ten at its edge; another zone's by far more. */
const mostCentimetres = 12

/** Corners of the box around an outline: south-west and north-east, in degrees. */
function cornersOf(site: PolygonShape): [Position, Position] {
  const shell = site.coordinates[0] ?? []
  const lons = shell.map(([lon]) => lon)
  const lats = shell.map(([, lat]) => lat)
  return [
    [Math.min(...lons), Math.min(...lats)],
    [Math.max(...lons), Math.max(...lats)],
  ]
}

/** The middle of the box around an outline, in degrees. */
export function middleOf(site: PolygonShape): Position {
  const [[west, south], [east, north]] = cornersOf(site)
  return [(west + east) / 2, (south + north) / 2]
}

/**
 * The system in which a country measures at a position, as an EPSG code: CGCS2000 in zones of 3°, the British National
 * Grid, UTM on ETRS89 and on NAD83.
 */
export function proposedProjection(country: Country, [longitude]: Position): number {
  const utmZone = Math.floor((longitude + 180) / 6) + 1
  switch (country) {
    case 'CN':
      return 4534 + Math.min(20, Math.max(0, Math.round((longitude - 75) / 3)))
    case 'ENG':
      return 27700
    case 'DE':
      return 25800 + Math.min(33, Math.max(31, utmZone))
    case 'US':
      return 26900 + Math.min(23, Math.max(1, utmZone))
  }
}

/** Metres along the sphere, good to half a percent of the ellipsoid's. */
function sphereMetres([fromLon, fromLat]: Position, [toLon, toLat]: Position): number {
  const half =
    Math.sin(radians(toLat - fromLat) / 2) ** 2 +
    Math.cos(radians(fromLat)) * Math.cos(radians(toLat)) * Math.sin(radians(toLon - fromLon) / 2) ** 2
  return 2 * earthMetres * Math.asin(Math.sqrt(half))
}

/** The east-west length of a degree's thousandth on the GRS 80 ellipsoid, in metres. */
function ellipsoidMetres(latitude: number, degrees: number): number {
  const [axis, eccentricity] = [6_378_137, 0.006_694_38]
  const curvature = axis / Math.sqrt(1 - eccentricity * Math.sin(radians(latitude)) ** 2)
  return curvature * Math.cos(radians(latitude)) * radians(degrees)
}

/**
 * Why a place with this outline cannot be measured in a system: there is no such system, or its metres are not those
 * of the ground here; also where the outline is that of more than a quarter. Null where it fits.
 */
export function projectionRefusal(epsg: number, site: PolygonShape): Refusal | null {
  const kilometres = Math.round(sphereMetres(...cornersOf(site)) / 1000)
  if (kilometres > mostKilometres)
    return { code: 'site_too_large', params: { kilometres, limit: mostKilometres }, path: ['site'] }
  if (!mayMeasureIn(epsg)) return { code: 'not_for_measuring', params: { epsg }, path: ['epsg'] }
  const { forward } = projectorFor(epsg)
  const [longitude, latitude] = middleOf(site)
  const step = 0.001
  const [west, east] = [forward([longitude - step / 2, latitude]), forward([longitude + step / 2, latitude])]
  const measured = Math.hypot(east[0] - west[0], east[1] - west[1])
  const share = Math.abs(measured / ellipsoidMetres(latitude, step) - 1)
  const centimetres = Math.round(share * 10_000)
  return Number.isFinite(share) && centimetres <= mostCentimetres
    ? null
    : {
        code: 'projection_unfit',
        params: { epsg, centimetres: Number.isFinite(centimetres) ? centimetres : 10_000 },
        path: ['epsg'],
      }
}
