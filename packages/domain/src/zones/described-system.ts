import proj4 from 'proj4'
import type { Position } from '../geometry/shape.ts'
import type { LocalText } from '../language.ts'
import { isEarthCentred } from './earth-centred-datums.ts'

/** A reference system that a file describes in well-known text, as far as it can be used. */
export type DescribedSystem =
  | { kind: 'usable'; name: string; toDegrees: (at: Position) => Position }
  /** Known, but only a region's own parameters bring it to the earth. */
  | { kind: 'needs_local'; name: LocalText }
  | { kind: 'unreadable'; name: string }

const longest = 20_000

const local: [RegExp, LocalText][] = [
  [/xian|西安/i, { zh: '1980 西安坐标系', en: 'Xian 1980' }],
  [/beijing|北京/i, { zh: '1954 北京坐标系', en: 'Beijing 1954' }],
]

/**
 * How older datums lie beside WGS 84 (Helmert, position vector), from the EPSG dataset, each good to three metres or
 * better in the country it was made for.
 */
const shifts: [RegExp, string][] = [
  [/CH.?1903/i, '674.374,15.056,405.346,0,0,0,0'],
  [/OSGB|Ordnance_Survey_.*1936/i, '446.448,-125.157,542.06,0.15,0.247,0.842,-20.489'],
  [/Amersfoort/i, '565.4171,50.3319,465.5524,-0.398957,0.343988,-1.87740,4.0725'],
  [/Belg(e|ian).{0,12}1972/i, '-106.8686,52.2978,-103.7239,0.3366,-0.457,1.8422,-1.2747'],
  [/Militar.Geographische|\bMGI\b/i, '577.326,90.129,463.919,5.137,1.474,5.297,2.4232'],
  [/Hauptdreiecksnetz|DHDN/i, '598.1,73.7,418.2,0.202,0.045,-2.455,6.7'],
  [/Hong_?.?Kong.{0,4}1980/i, '-162.619,-276.959,-161.764,0.067753,-2.243649,-1.158827,-1.094246'],
  [/TM.?65|Ireland.{0,4}1965/i, '482.5,-130.6,564.6,-1.042,-0.214,-0.631,8.15'],
]

const nine = (degrees: number) => Math.round(degrees * 1e9) / 1e9

/** Reads well-known text of ISO 19162 or its older forms (ESRI's `.prj` among them). */
export function describedSystem(wkt: string): DescribedSystem {
  const text = wkt.slice(0, longest).trim()
  const name = /^\w+\s*\[\s*"([^"]*)"/.exec(text)?.[1]?.slice(0, 80) ?? text.slice(0, 40)
  const datum = (/(?:DATUM|ENSEMBLE)\s*\[\s*"([^"]*)"/i.exec(text)?.[1] ?? '').replaceAll(/\W+/g, '_')
  const asked = local.find(([pattern]) => pattern.test(datum) || pattern.test(name))
  if (asked) return { kind: 'needs_local', name: asked[1] }
  const shift = shifts.find(([pattern]) => pattern.test(datum))?.[1]
  const isTied = /TOWGS84\s*\[|BOUNDCRS/i.test(text)
  if (!isTied && !shift && !isEarthCentred(datum)) return { kind: 'unreadable', name }
  try {
    const from = proj4.Proj(text)
    if (!isTied && shift) tie(from, shift)
    const converter = proj4(from, proj4.Proj('EPSG:4326'))
    const toDegrees = (at: Position): Position => {
      const [lon, lat] = converter.forward<Position>([at[0], at[1]])
      return [nine(lon), nine(lat)]
    }
    return { kind: 'usable', name, toDegrees }
  } catch {
    return { kind: 'unreadable', name }
  }
}

const arcSecond = Math.PI / 180 / 3600

/** Lays a datum beside WGS 84 by seven figures: metres, seconds of arc and millionths. */
function tie(system: { datum: unknown }, shift: string): void {
  const [dx, dy, dz, rx = 0, ry = 0, rz = 0, scale = 0] = shift.split(',').map(Number)
  const turned = [rx * arcSecond, ry * arcSecond, rz * arcSecond, scale / 1e6 + 1]
  const sevenFigures = 2
  system.datum = {
    ...(system.datum as object),
    datum_type: sevenFigures,
    datum_params: [dx, dy, dz, ...turned],
  }
}
