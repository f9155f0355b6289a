import type { FeatureCollection, Geometry } from 'geojson'
import type { Bounds, Position } from './map-camera.ts'
import { escapeXml } from './picture.ts'
import { boxProjection, pathOf, touches } from './static-path.ts'
import type { ToPixels } from './static-path.ts'
import { nameOn } from './static-name.ts'

export type StaticArea = {
  geometry: Geometry
  colour?: string
  lineWidthPixels?: number
  lineDash?: readonly number[]
}

export type StaticMapChoice = {
  /** Our own quarter as one collection with the property `layer`. */
  basemap: FeatureCollection<Geometry | null>
  bounds: Bounds
  widthPixels: number
  heightPixels: number
  locale: 'zh-CN' | 'en'
  /** Numbers that a list beside the drawing explains. */
  marks?: readonly { number: number | string; position: Position }[]
  areas?: readonly StaticArea[]
  /** What the picture shows, for screen readers. */
  title: string
}

type Pen = { layer: string; style: string; isPoint?: boolean }

const pens: Pen[] = [
  { layer: 'green', style: 'fill="#F1F1F1"' },
  { layer: 'water', style: 'fill="url(#hetu-water)" stroke="#555" stroke-width="1"' },
  { layer: 'paving', style: 'fill="#FFF" stroke="#CCC" stroke-width="0.5"' },
  { layer: 'courtyard', style: 'fill="none" stroke="#BBB" stroke-width="0.6"' },
  { layer: 'wall', style: 'fill="#E2E2E2" stroke="#444" stroke-width="1"' },
  { layer: 'wall_battlement', style: 'fill="none" stroke="#444" stroke-width="1.6"' },
  { layer: 'gate', style: 'fill="#CCC" stroke="#222" stroke-width="1.2"' },
  { layer: 'bridge', style: 'fill="#FFF" stroke="#444" stroke-width="1"' },
  { layer: 'outbuilding', style: 'fill="#F4F4F4" stroke="#999" stroke-width="0.5"' },
  { layer: 'building', style: 'fill="#EAEAEA" stroke="#666" stroke-width="0.8"' },
  { layer: 'roof_ridge', style: 'fill="none" stroke="#999" stroke-width="0.5"' },
  { layer: 'tree', style: 'fill="#FFF" fill-opacity="0.6" stroke="#888" stroke-width="0.6"', isPoint: true },
  { layer: 'well', style: 'fill="#FFF" stroke="#333" stroke-width="1"', isPoint: true },
]

const nameLook = { sizePixels: 13, ink: '#000', halo: '#FFF', haloPixels: 3 }

/** The quarter as a line drawing with numbered marks, for paper and for devices that cannot draw the map. */
export function staticMap(choice: StaticMapChoice): string {
  const { basemap, bounds, widthPixels: width, heightPixels: height, locale, title } = choice
  const { toPixels, pixelsPerMetre } = boxProjection(bounds, width, height)
  const inView = basemap.features.filter(({ geometry }) => geometry && touches(geometry, bounds))
  const drawn = pens.map(({ layer, style, isPoint }) => {
    const features = inView.filter(({ properties }) => properties?.layer === layer)
    const path = features
      .map(({ geometry, properties }) => {
        if (!geometry) return ''
        if (!isPoint) return pathOf(geometry, toPixels)
        return circlePath(geometry, (Number(properties?.crown_m ?? 1.6) / 2) * pixelsPerMetre, toPixels)
      })
      .join('')
    return path === '' ? '' : `<path d="${path}" ${style}/>`
  })
  const areas = (choice.areas ?? []).map(({ geometry, colour = '#000', lineWidthPixels = 2, lineDash }) => {
    const dash = lineDash ? ` stroke-dasharray="${lineDash.join(' ')}"` : ''
    return `<path d="${pathOf(geometry, toPixels)}" fill="none" stroke="${escapeXml(colour)}" stroke-width="${lineWidthPixels}"${dash}/>`
  })
  const names = inView.flatMap(({ geometry, properties }) => {
    if (properties?.layer !== 'lane' && !(properties?.layer === 'place_label' && properties.rank === 1))
      return []
    const name = locale === 'zh-CN' ? properties.name_zh : properties.name_en
    return geometry && typeof name === 'string'
      ? [nameOn({ geometry, name, toPixels, bounds, look: nameLook })]
      : []
  })
  const marks = (choice.marks ?? []).map(({ number, position }) => markAt(toPixels(position), String(number)))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeXml(title)}" font-family="system-ui,sans-serif">`,
    '<defs><pattern id="hetu-water" width="10" height="6" patternUnits="userSpaceOnUse"><path d="M0 3h6" stroke="#AAA" stroke-width="0.7"/></pattern>',
    `<clipPath id="hetu-box"><path d="M0 0H${width}V${height}H0Z"/></clipPath></defs>`,
    `<g clip-path="url(#hetu-box)"><path d="M0 0H${width}V${height}H0Z" fill="#FFF"/>`,
    ...drawn,
    ...areas,
    ...names,
    ...marks,
    '</g>',
    scaleBar(height, pixelsPerMetre),
    `<path d="M0.5 0.5H${width - 0.5}V${height - 0.5}H0.5Z" fill="none" stroke="#000"/></svg>`,
  ].join('')
}

function circlePath(geometry: Geometry, radius: number, toPixels: ToPixels): string {
  if (geometry.type !== 'Point') return ''
  const [x, y] = toPixels(geometry.coordinates)
  const r = round(Math.max(radius, 1.5))
  return `M${round(x - r)} ${round(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`
}

function markAt([x, y]: [number, number], number: string): string {
  const size = number.length > 2 ? 11 : 13
  return `<g transform="translate(${round(x)} ${round(y)})"><circle r="13" fill="#FFF"/><circle r="11" fill="#000"/><text font-size="${size}" font-weight="700" fill="#FFF" text-anchor="middle" dominant-baseline="central">${escapeXml(number)}</text></g>`
}

function scaleBar(height: number, pixelsPerMetre: number): string {
  const metres = [5, 10, 20, 50, 100, 200, 500, 1000].find((length) => length * pixelsPerMetre >= 60) ?? 1000
  const length = round(metres * pixelsPerMetre)
  const y = height - 14
  return `<g stroke="#000" stroke-width="1.5"><path d="M10 ${y - 22}h${length + 48}v30h${-length - 48}Z" fill="#FFF" fill-opacity="0.85" stroke="none"/><path d="M16 ${y - 6}v6h${length}v-6" fill="none"/></g><text x="${22 + length}" y="${y}" font-size="12">${metres} m</text><path d="M${16 + length / 2} ${y - 20}l5 12l-5 -3l-5 3Z"/>`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
