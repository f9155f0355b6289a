import type { ZoneImport } from '@hetu/domain/zones/zone-import-record'
import type { RefusedRow } from '@hetu/domain/zones/zone-layer'
import { rowNumber } from '@hetu/domain/zones/row-number'
import { useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Skeleton } from '../shared/components/skeleton.tsx'
import { PlaceMap } from '../shared/map/place-map.tsx'
import { useReadingView } from '../shared/reading-view.ts'
import { importBounds, importLayers } from '../zones/import-layers.ts'
import { ImportPreview } from '../zones/import-preview.tsx'
import { useRowReason } from '../zones/refused-rows.tsx'
import type { RowTicks } from '../zones/use-row-ticks.ts'
import { useZoneImport } from '../zones/use-zone-imports.ts'

const padding = { top: 32, right: 32, bottom: 32, left: 32 }

/** A layer before it is law, on the map and row by row. */
export function LayerPreview({ zoneImport, ticks }: { zoneImport: ZoneImport; ticks?: RowTicks }) {
  const t = useTranslations('zones.import')
  const { isDark } = useReadingView()
  const words = useTranslations('zones.mapping.refused')
  const reasonOf = useRowReason()
  const [marked, setMarked] = useState<RefusedRow>()
  const frame = useRef<HTMLDivElement>(null)
  const layers = useMemo(
    () => importLayers(zoneImport, isDark ? 'dark' : 'light', marked),
    [zoneImport, isDark, marked],
  )
  const bounds = useMemo(() => importBounds(zoneImport), [zoneImport])
  const { refused } = zoneImport.layer
  const pins = useMemo(
    () =>
      refused.flatMap((row) => {
        if (!row.place) return []
        const [lon, lat] = row.place
        const number = rowNumber(row)
        return [{ id: number, number, position: [lon, lat] as [number, number], name: '' }]
      }),
    [refused],
  )
  const view = marked?.place ? { center: marked.place, zoom: 18 } : bounds && { bounds }
  const mark = (row: RefusedRow) => {
    setMarked(row)
    frame.current?.scrollIntoView({ block: 'center' })
  }
  return (
    <>
      <div ref={frame} className="relative h-[26rem] overflow-hidden rounded-sheet border border-hair">
        <PlaceMap
          isEmbedded
          minZoom={3}
          padding={padding}
          layers={layers}
          pins={pins}
          onPin={(id) => setMarked(refused.find((row) => rowNumber(row) === id))}
          label={t('mapLabel', { count: zoneImport.goodCount })}
          onPick={(features) => {
            const id = features
              .map((feature) => String(feature.id))
              .find((each) => each.startsWith('refused-'))
            const row = zoneImport.layer.refused.find((each) => `refused-${rowNumber(each)}` === id)
            if (row) setMarked(row)
          }}
          {...(view && { view })}
        />
      </div>
      <output className="block text-label text-bad">
        {marked ? words('marked', { row: rowNumber(marked), reason: reasonOf(marked) }) : null}
      </output>
      <ImportPreview zoneImport={zoneImport} onMark={mark} ticks={ticks} />
    </>
  )
}

/** The same, fetched when somebody who has to approve it wants to look. */
export function LayerPreviewById({ importId }: { importId: string }) {
  const t = useTranslations('zones.changes')
  const [isOpen, setIsOpen] = useState(false)
  const { data, error } = useZoneImport(isOpen ? importId : null)
  if (!isOpen) {
    return (
      <Button isNarrow onPress={() => setIsOpen(true)} className="self-start">
        {t('look')}
      </Button>
    )
  }
  if (error) return <ProblemNotice error={error} />
  return data ? <LayerPreview zoneImport={data} /> : <Skeleton rows={3} />
}
