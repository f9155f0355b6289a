import type { Shape } from '@hetu/domain/geometry/shape'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { PlaceMap } from '../shared/map/place-map.tsx'
import { boundsAround } from '../shared/map/bounds-around.ts'
import { changeLayers } from './change-layers.ts'

/** What is law and what is proposed over each other, for the second person; the words beside it say the same. */
export function ChangeMap({ before, after }: { before: Shape | null; after: Shape }) {
  const t = useTranslations('zones.editor')
  const layers = useMemo(() => changeLayers(before, after), [before, after])
  const bounds = useMemo(() => boundsAround(before ? [before, after] : [after]), [before, after])
  return (
    <figure className="m-0 flex flex-col gap-1">
      <div className="no-print h-72 overflow-hidden rounded-sheet border border-hair">
        <PlaceMap
          isEmbedded
          label={t('changeMapLabel')}
          layers={layers}
          {...(bounds && { view: { bounds, maxZoom: 19 } })}
        />
      </div>
      <figcaption className="text-note text-ink-least">{t(before ? 'changeMap' : 'newMap')}</figcaption>
    </figure>
  )
}
