import type { Position } from '@hetu/domain/geometry/shape'
import { heightMasses, pointWidthMetres } from '@hetu/domain/zones/height-masses'
import type { HeightReading } from '@hetu/domain/zones/height-reading'
import type { HeightSection } from '@hetu/domain/zones/height-section'
import { heightSheet } from '@hetu/domain/zones/height-sheet'
import type { Work } from '@hetu/domain/zones/work'
import type { ZoneVersion } from '@hetu/domain/zones/zone'
import {
  existingMassLayer,
  heightLabelLayer,
  personLayer,
  proposedMassLayers,
  sheetLayers,
} from '@hetu/map/height-layers'
import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'
import { PlaceMap } from '../shared/map/place-map.tsx'
import { useReadingView } from '../shared/reading-view.ts'
import { useBasemapUrl } from './use-basemap.ts'

export interface HeightMapProps {
  works: readonly Work[]
  readings: readonly HeightReading[]
  sections: ReadonlyMap<string, HeightSection>
  zones: readonly ZoneVersion[]
  epsg: number
  onUnavailable: () => void
}

const pitchDegrees = 62
/** Looked at a little from the side of the cut, so that the sheet is seen from its edge. */
const besideDegrees = 65

/** The buildings of today, the proposal and the height limit in space; an aid, the figures stand under it. */
export function HeightMap({ works, readings, sections, zones, epsg, onUnavailable }: HeightMapProps) {
  const t = useTranslations('zones.heights')
  const say = useLocalText()
  const format = useFormat()
  const { isDark } = useReadingView()
  const basemapUrl = useBasemapUrl()
  const [isTilted, setTilted] = useState(true)
  const theme = isDark ? 'dark' : 'light'
  const workOf = useMemo(() => new Map(works.map((work) => [work.id, work])), [works])
  const blocks = useMemo(() => {
    const high = readings.flatMap(({ workId }) => workOf.get(workId) ?? [])
    const sheet = heightSheet(
      high.map(({ geometry }) => geometry),
      zones,
      epsg,
    )
    const masses = readings.flatMap((reading) => {
      const work = workOf.get(reading.workId)
      return work ? heightMasses(work, reading, sheet, epsg) : []
    })
    return { sheet, masses }
  }, [readings, workOf, zones, epsg])
  const layers = useMemo(() => {
    if (!basemapUrl) return []
    const people = [...sections.values()].flatMap(({ personPosition }) =>
      personPosition ? [personPosition] : [],
    )
    const labels = readings.flatMap(({ workId, name, heightMetres }) => {
      const position = middleOf(workOf.get(workId))
      return position ? [{ position, text: `${say(name)} ${format.metres(heightMetres)}` }] : []
    })
    return [
      existingMassLayer(new URL(basemapUrl, location.href).href, theme),
      personLayer(people, theme),
      ...proposedMassLayers(blocks.masses, theme),
      ...sheetLayers(blocks.sheet, theme),
      heightLabelLayer(labels, theme),
    ]
  }, [basemapUrl, sections, readings, workOf, blocks, theme, say, format])
  const first = readings[0]
  const center = middleOf(workOf.get(first?.workId ?? ''))
  const cut = sections.get(first?.workId ?? '')
  const view = {
    ...(center && { center }),
    zoom: 19.4,
    pitch: pitchDegrees,
    bearing: (cut?.bearingDegrees ?? 90) - besideDegrees,
  }
  const hasPoints = works.some(
    ({ id, geometry }) => geometry.type === 'Point' && readings.some((one) => one.workId === id),
  )
  return (
    <div className="no-print flex flex-col gap-2">
      <div className="h-80 overflow-hidden rounded-sheet border border-hair sm:h-[28rem]">
        <PlaceMap
          layers={layers}
          label={t('mapLabel', { count: readings.length })}
          view={view}
          isTilted={isTilted}
          onTilt={setTilted}
          isEmbedded
          onUnavailable={onUnavailable}
        />
      </div>
      <ul className="m-0 flex list-none flex-wrap gap-x-5 gap-y-1 p-0 text-note text-ink-second">
        {(['existing', 'proposed', 'above', 'sheet', 'person'] as const).map((kind) => (
          <li key={kind} className="flex items-center gap-2">
            <span aria-hidden className={`inline-block h-3 w-5 rounded-control ${legendLooks[kind]}`} />
            {t(`legend.${kind}`)}
          </li>
        ))}
      </ul>
      <p className="text-note text-ink-least">
        {t('aid')} {hasPoints ? t('pointNote', { width: String(pointWidthMetres) }) : null}
      </p>
    </div>
  )
}

const legendLooks = {
  existing: 'bg-[#C9CCCE]',
  proposed: 'bg-action',
  above: 'bg-bad',
  sheet: 'bg-[#4A9096]/50 border border-[#4A9096]',
  person: 'bg-ink',
}

function middleOf(work: Work | undefined): Position | undefined {
  if (!work) return undefined
  const numbers = positionsIn(work.geometry.coordinates)
  const middle = (axis: 0 | 1) => {
    const values = numbers.filter((_, at) => at % 2 === axis)
    return (Math.min(...values) + Math.max(...values)) / 2
  }
  return [middle(0), middle(1)]
}

const positionsIn = (coordinates: unknown): number[] =>
  Array.isArray(coordinates) ? coordinates.flatMap(positionsIn) : [Number(coordinates)]
