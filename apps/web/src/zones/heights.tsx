import type { Finding } from '@hetu/domain/zones/finding'
import { readHeights } from '@hetu/domain/zones/height-reading'
import { heightSection } from '@hetu/domain/zones/height-section'
import type { HeightSection } from '@hetu/domain/zones/height-section'
import type { Work } from '@hetu/domain/zones/work'
import { type ReactNode, useId, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { FilterChips } from '../shared/components/chip.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { useMediaQuery } from '../shared/media-query.ts'
import { usePlace } from '../shared/place.ts'
import { HeightMap } from './height-map.tsx'
import { HeightReadings } from './height-readings.tsx'
import { HeightSide } from './height-side.tsx'
import { useMayDrawHeights } from './may-draw-heights.ts'
import { useExistingBuildings } from './use-existing-buildings.ts'
import { useZones } from './use-zones.ts'

export interface HeightsProps {
  works: readonly Work[]
  /** What the check says of these works; the heights are read from it. */
  findings: readonly Finding[]
  /** The flat map; it gives way to the view in space. */
  children: ReactNode
  /** Beside other work: figures in a small window of their own, the table only when heights are looked at. */
  isShort?: boolean
}

const looks = ['flat', 'see'] as const
const nothing = { zones: [], objects: [] }

/**
 * The heights of a proposal against the limits: sentences and figures always, the view in space and the side view
 * when asked for; on paper, and on devices that cannot draw space, the side view. Nothing where no height is told.
 */
export function Heights({ works, findings, children, isShort = false }: HeightsProps) {
  const t = useTranslations('zones.heights')
  const id = useId()
  const place = usePlace()
  const { data: protection = nothing } = useZones()
  const [look, setLook] = useState<(typeof looks)[number]>('flat')
  const mayDraw = useMayDrawHeights()
  const [isLost, setLost] = useState(false)
  const isWide = useMediaQuery('(min-width: 600px), print')
  const readings = useMemo(
    () => readHeights(works, findings, protection.zones),
    [works, findings, protection.zones],
  )
  const buildings = useExistingBuildings(readings.length > 0)
  const epsg = place?.epsg
  const sections = useMemo(() => {
    const cuts = new Map<string, HeightSection>()
    for (const reading of readings) {
      const work = works.find(({ id: workId }) => workId === reading.workId)
      if (!work || epsg === undefined) continue
      const asideMetres = isWide ? 22 : 11
      cuts.set(
        work.id,
        heightSection({ work, reading, zones: protection.zones, buildings, epsg, asideMetres }),
      )
    }
    return cuts
  }, [readings, works, protection.zones, buildings, epsg, isWide])
  if (readings.length === 0 || epsg === undefined) return children
  const isAsked = look === 'see'
  const isInSpace = isAsked && mayDraw && !isLost
  return (
    <section aria-labelledby={id} className="flex flex-col gap-4">
      <FilterChips
        label={t('look')}
        mode="one"
        className="no-print"
        options={looks.map((value) => ({ value, title: t(value) }))}
        selected={[look]}
        onSelect={([chosen]) => setLook(chosen ?? 'flat')}
      />
      <div className={isInSpace ? 'hidden' : 'contents'}>{children}</div>
      {isInSpace ? (
        <HeightMap
          works={works}
          readings={readings}
          sections={sections}
          zones={protection.zones}
          epsg={epsg}
          onUnavailable={() => setLost(true)}
        />
      ) : null}
      {isAsked && !isInSpace ? <Notice>{t('weak')}</Notice> : null}
      <h2 id={id} className={isShort ? 'text-lead font-bold' : 'text-title font-bold'}>
        {t('title')}
      </h2>
      <div
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a window that scrolls is reached by key
        tabIndex={isShort ? 0 : undefined}
        className={`flex flex-col gap-4 ${isShort ? 'max-h-80 overflow-auto' : ''}`}
      >
        <HeightReadings readings={readings} isTableShown={isAsked || !isShort} />
        <div className={`flex-col gap-6 ${isAsked ? 'flex' : 'hidden print:flex'}`}>
          {readings.map((reading) => {
            const section = sections.get(reading.workId)
            return section ? (
              <HeightSide
                key={reading.workId}
                section={section}
                reading={reading}
                width={isWide ? 720 : 350}
              />
            ) : null
          })}
        </div>
      </div>
    </section>
  )
}
