import type { DecisionDocument } from '@hetu/domain/decisions/decision-document'
import { staticMap } from '@hetu/map/static-map'
import type { Geometry, Position } from 'geojson'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { answerOf, here, inPlace, until } from '../shared/client.ts'
import { useFormat } from '../shared/formatter.ts'
import { useLanguage, useLocalText } from '../shared/language.ts'
import { usePlace } from '../shared/place.ts'
import { svgAddress } from '../shared/svg-address.ts'

/** Every position of a geometry, whatever its type. */
function positionsOf(geometry: Geometry): Position[] {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(positionsOf)
  const flat = (value: unknown): Position[] =>
    Array.isArray(value) ? (typeof value[0] === 'number' ? [value as Position] : value.flatMap(flat)) : []
  return flat(geometry.coordinates)
}

/** Bounds round all elements with room about them, as wide as the drawing. */
function boundsOf(elements: DecisionDocument['elements']): [number, number, number, number] {
  const all = elements.flatMap((element) => positionsOf(element.geometry))
  const [lons, lats] = [all.map(([lon]) => lon ?? 0), all.map(([, lat]) => lat ?? 0)]
  const [west, east] = [Math.min(...lons), Math.max(...lons)]
  const [south, north] = [Math.min(...lats), Math.max(...lats)]
  const roomDegrees = 0.00045
  return [west - roomDegrees, south - roomDegrees, east + roomDegrees, north + roomDegrees]
}

/** Where the decision applies, as a line drawing that prints in black on white, with numbers and their names. */
export function DecisionMap({ document }: { document: DecisionDocument }) {
  const t = useTranslations('decisions.page')
  const say = useLocalText()
  const format = useFormat()
  const { locale } = useLanguage()
  const place = usePlace()
  const basemap = useQuery({
    queryKey: ['place', 'basemap'],
    queryFn: ({ signal }) =>
      answerOf(
        here.basemap[':revision'].$get(
          { param: inPlace({ revision: String(place?.basemapRevision ?? 1) }) },
          until(signal),
        ),
      ),
    staleTime: Infinity,
    enabled: place !== undefined,
  })
  if (document.elements.length === 0 || !basemap.data) return null
  const { attribution, approvalNumber, dataDate } = document.map
  const svg = staticMap({
    basemap: basemap.data,
    bounds: boundsOf(document.elements),
    widthPixels: 720,
    heightPixels: 360,
    locale,
    title: t('map'),
    areas: document.elements.map((element) => ({ geometry: element.geometry, lineWidthPixels: 3 })),
    marks: document.elements.map((element, n) => {
      const at = positionsOf(element.geometry)
      const mean = (axis: 0 | 1) => at.reduce((sum, position) => sum + (position[axis] ?? 0), 0) / at.length
      return { number: n + 1, position: [mean(0), mean(1)] as [number, number] }
    }),
  })
  return (
    <figure className="flex flex-col gap-2">
      <img src={svgAddress(svg)} alt={t('map')} width={720} height={360} className="h-auto w-full" />
      <figcaption className="text-note text-ink-second">
        <ol className="flex flex-wrap gap-x-4">
          {document.elements.map((element, n) => (
            <li key={element.id}>
              {n + 1} {element.name ? say(element.name) : element.id}
            </li>
          ))}
        </ol>
        {t('mapSource', { attribution: say(attribution), date: format.day(dataDate, { withYear: true }) })}{' '}
        {approvalNumber ? t('mapNumber', { number: approvalNumber }) : null}
      </figcaption>
    </figure>
  )
}
