import type { FeatureCollection, Geometry } from 'geojson'
import type { Theme } from './basemap-palette.ts'
import { palettes } from './basemap-palette.ts'
import type { Bounds, Position } from './map-camera.ts'
import { escapeXml } from './picture.ts'
import { pathOf, touches } from './static-path.ts'
import type { ToPixels } from './static-path.ts'
import { nameOn } from './static-name.ts'

type Kinds = readonly string[]
type Pen = { layer: string; style: string; kinds?: Kinds; isNotKinds?: boolean; shade?: number }

const openGround: Kinds = ['yard', 'path']

/** What the drawing shows, lowest first: the ground, the wall, and roofs with their shaded slopes. */
function pensOf(theme: Theme): Pen[] {
  const of = palettes[theme]
  const line = (colour: string, width: number) => `stroke="${colour}" stroke-width="${width}"`
  return [
    { layer: 'green', style: `fill="${of.green}" ${line(of.greenEdge, 0.25)}` },
    { layer: 'water', style: `fill="${of.water}" ${line(of.waterEdge, 0.5)}` },
    { layer: 'courtyard', style: `fill="${of.courtyard}" ${line(of.courtyardWall, 0.4)}` },
    { layer: 'paving', kinds: openGround, style: `fill="${of.yard}"` },
    {
      layer: 'paving',
      kinds: openGround,
      isNotKinds: true,
      style: `fill="${of.lane}" ${line(of.pavingEdge, 0.5)}`,
    },
    { layer: 'wall', style: `fill="${of.wall}" ${line(of.wallEdge, 0.4)}` },
    { layer: 'wall_walk', style: `fill="${of.wallWalk}"` },
    { layer: 'wall_battlement', style: `fill="none" ${line(of.wallEdge, 1.1)}` },
    { layer: 'gate', style: `fill="${of.gate}" ${line(of.wallEdge, 0.6)}` },
    { layer: 'bridge', style: `fill="${of.bridge}" ${line(of.wallEdge, 0.35)}` },
    { layer: 'outbuilding', style: `fill="${of.smallLit}" ${line(of.roofEdge, 0.18)}` },
    { layer: 'building', style: `fill="${of.roofLit}" ${line(of.roofEdge, 0.28)}` },
    { layer: 'roof_face', shade: 1, style: `fill="${of.roofShade}"` },
    { layer: 'roof_ridge', style: `fill="none" ${line(of.ridge, 0.4)}` },
  ]
}

export type DrawnQuarterChoice = {
  /** Our own quarter as one collection with the property `layer`. */
  basemap: FeatureCollection<Geometry | null>
  bounds: Bounds
  /** Of the names; null draws none, for a machine that may not have the letters. */
  locale: 'zh-CN' | 'en' | null
  theme: Theme
}

/** A drawn metre is so many units: whole numbers are then exact to 25 cm, which no screen shows. */
const unitsPerMetre = 4
const metresPerDegree = 111_195

/** How a box of the ground lies in its drawing: the drawing's size, where a position is on it, and the way back. */
export function drawingOf([west, south, east, north]: Bounds) {
  const unitsNorth = metresPerDegree * unitsPerMetre
  const unitsEast = unitsNorth * Math.cos((((south + north) / 2) * Math.PI) / 180)
  const toUnits: ToPixels = ([lon = 0, lat = 0]) => [
    Math.round((lon - west) * unitsEast),
    Math.round((north - lat) * unitsNorth),
  ]
  const [width, height] = toUnits([east, south])
  const toPosition = ([x, y]: readonly [number, number]): Position => [
    west + x / unitsEast,
    north - y / unitsNorth,
  ]
  return { width, height, toUnits, toPosition, unitsPerMetre }
}

/**
 * The quarter as a picture in the map's own colours, for as long as the map itself is on its way and for readers
 * without scripts. Framed like the map at its start, so that nothing moves when the map takes its place.
 */
export function drawnQuarter({ basemap, bounds, locale, theme }: DrawnQuarterChoice): string {
  const palette = palettes[theme]
  const { width, height, toUnits } = drawingOf(bounds)
  const inView = basemap.features.filter(({ geometry }) => geometry && touches(geometry, bounds))
  const drawn = pensOf(theme).map(({ layer, style, kinds, isNotKinds = false, shade }) => {
    const path = inView
      .filter(
        ({ properties }) =>
          properties?.layer === layer &&
          (!kinds || kinds.includes(String(properties.kind)) !== isNotKinds) &&
          (shade === undefined || properties.shade === shade),
      )
      .map(({ geometry }) => (geometry ? pathOf(geometry, toUnits) : ''))
      .join('')
    return path === ''
      ? ''
      : `<path d="${path}" ${style.replace(/stroke-width="([\d.]+)"/, (_, metres) => `stroke-width="${Number(metres) * unitsPerMetre}"`)}/>`
  })
  const trees = inView.flatMap(({ geometry, properties }) => {
    if (properties?.layer !== 'tree' || geometry?.type !== 'Point') return []
    const [x, y] = toUnits(geometry.coordinates)
    const radius = Math.round((Number(properties.crown_m ?? 4) / 2) * unitsPerMetre)
    return [`<circle cx="${x}" cy="${y}" r="${radius}"/>`]
  })
  const names = inView.flatMap(({ geometry, properties }) => {
    const isNamed =
      properties?.layer === 'lane' || (properties?.layer === 'place_label' && properties.rank === 1)
    const name: unknown = locale === 'zh-CN' ? properties?.name_zh : properties?.name_en
    if (!isNamed || locale === null || !geometry || typeof name !== 'string') return []
    const look = { sizePixels: 38, ink: palette.text, halo: palette.halo, haloPixels: 8 }
    return [nameOn({ geometry, name, toPixels: toUnits, bounds, look })]
  })
  const [, treeTone] = palette.treeDeep
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${escapeXml('system-ui,sans-serif')}">`,
    `<path d="M0 0H${width}V${height}H0Z" fill="${palette.land}"/>`,
    ...drawn,
    `<g fill="${treeTone}" stroke="${palette.treeDeep[2]}" stroke-width="2" fill-opacity="0.9">`,
    ...trees,
    '</g>',
    ...names,
    '</svg>',
  ].join('')
}
