import type { SystemInFile } from '@hetu/domain/zones/layer-datum'

/** Names that map programs write into a `.prj` without a number. */
const byName: [RegExp, (found: RegExpExecArray) => number][] = [
  [/CGCS_?2000.*?3.?degree.*?CM_?(\d+)E/i, (found) => 4534 + (Number(found[1]) - 75) / 3],
  [/CGCS_?2000.*?3.?degree.*?zone_?(\d+)/i, (found) => 4513 + Number(found[1]) - 25],
  [/CGCS_?2000[_ ]GK[_ ]CM_?(\d+)E/i, (found) => 4502 + (Number(found[1]) - 75) / 6],
  [/CGCS_?2000[_ ]GK[_ ]Zone_?(\d+)/i, (found) => 4491 + Number(found[1]) - 13],
  [/Web_?Mercator|Pseudo.?Mercator|Popular Visualisation/i, () => 3857],
  [
    /WGS.{0,6}84.*?UTM.?zone.?(\d+)([NS])/i,
    (found) => (found[2]?.toUpperCase() === 'S' ? 32_700 : 32_600) + Number(found[1]),
  ],
  [/ETRS.{0,6}89.*?UTM.?zone.?(\d+)N/i, (found) => 25_800 + Number(found[1])],
  [/NAD.{0,6}83.*?UTM.?zone.?(\d+)N/i, (found) => 26_900 + Number(found[1])],
  [/British_?.?National_?.?Grid/i, () => 27_700],
  [/RGF.{0,8}Lambert.?93/i, () => 2154],
]

/** A system described in well-known text, with its number where it has one that we know. */
export const systemIn = (wkt: string): SystemInFile => ({ epsg: epsgOfWkt(wkt), definition: wkt })

/**
 * The EPSG code of a system described in well-known text (`.prj`, GeoPackage); null when it is none we know.
 * The code of the whole stands last; codes of its parts stand before.
 */
function epsgOfWkt(wkt: string): number | null {
  const text = wkt.slice(0, 20_000).trim()
  const code = /(?:AUTHORITY|ID)\["EPSG",\s*"?(\d{4,6})"?\]\s*\]\s*$/i.exec(text)?.[1]
  if (code !== undefined) return Number(code)
  const isProjected = /^\s*(PROJCS|PROJCRS|PROJECTEDCRS)/i.test(text)
  const title = /^\w+\["([^"]*)"/.exec(text)?.[1] ?? ''
  if (!isProjected) {
    if (/China_Geodetic|CGCS_?2000/i.test(title)) return 4490
    if (/WGS_?.?(19)?84/i.test(title)) return 4326
    if (/ETRS_?.?(19)?89/i.test(title)) return 4258
    return /North_American_(Datum_)?1983|NAD_?83/i.test(title) ? 4269 : null
  }
  // A known name with another unit is another system: all of ours are in metres.
  if (/UNIT\["[^"]*(foot|feet|ft)/i.test(text)) return null
  for (const [pattern, codeOf] of byName) {
    const found = pattern.exec(title)
    if (found && Number.isInteger(codeOf(found))) return codeOf(found)
  }
  return gaussKruger(text)
}

const parameter = (text: string, name: string) =>
  Number(new RegExp(`PARAMETER\\["${name}",\\s*(-?[\\d.]+)`, 'i').exec(text)?.[1] ?? Number.NaN)

/** A 3° zone of CGCS2000 under a name of its own, told by its figures; in metres and with scale 1 only. */
function gaussKruger(text: string): number | null {
  const isOurs =
    /Gauss_?Kruger|Transverse_Mercator/i.test(text) && /China_?_?2000|CGCS_?2000|China_Geodetic/i.test(text)
  const meridian = parameter(text, 'central_meridian')
  const east = parameter(text, 'false_easting')
  const zone = meridian / 3
  // A city may count its northings from a line of its own.
  const isFromEquator = ['false_northing', 'latitude_of_origin'].every((name) => !parameter(text, name))
  const isPlain = isFromEquator && parameter(text, 'scale_factor') === 1 && /UNIT\["met(re|er)"/i.test(text)
  if (!isOurs || !isPlain || !Number.isInteger(zone) || zone < 25 || zone > 45) return null
  if (east === 500_000) return 4534 + zone - 25
  return east === zone * 1_000_000 + 500_000 ? 4513 + zone - 25 : null
}
