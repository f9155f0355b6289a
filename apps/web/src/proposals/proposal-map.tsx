import type { Proposal } from '@hetu/domain/proposals/proposal'
import type { MapLayer } from '@hetu/map/map-layer'
import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useLanguage, useLocalText } from '../shared/language.ts'
import { OnMapLink } from '../shared/map/on-map-link.tsx'
import { PlaceMap } from '../shared/map/place-map.tsx'
import { useReadingView } from '../shared/reading-view.ts'
import { boundsAround } from '../shared/map/bounds-around.ts'
import { elementLayers, elementPins } from './element-layers.ts'

interface ProposalMapProps {
  proposal: Proposal
  /** Zones it touches, as layers under the elements. */
  zones: readonly MapLayer[]
  /** What else lies on top, such as the marks of experts. */
  over?: readonly MapLayer[]
  onPickOver?: (id: string) => void
}

const none: readonly MapLayer[] = []

/** The part of the map a proposal is about: its elements over the zones it touches; the list says the same. */
export function ProposalMap({ proposal, zones, over = none, onPickOver }: ProposalMapProps) {
  const t = useTranslations('proposals')
  const marks = useTranslations('shared.marks')
  const say = useLocalText()
  const { locale } = useLanguage()
  const { isDark } = useReadingView()
  const theme = isDark ? 'dark' : 'light'
  const [selectedId, setSelectedId] = useState<string | null>(null)
  const { elements } = proposal.shown
  const layers = useMemo(
    () => [...zones, ...elementLayers(elements, locale, theme), ...over],
    [zones, elements, locale, theme, over],
  )
  const bounds = useMemo(() => boundsAround(elements.map(({ geometry }) => geometry)), [elements])
  const pins = useMemo(() => elementPins(elements, say), [elements, say])
  const [isDrawing, setIsDrawing] = useState(false)
  const selected = elements.find(({ id }) => id === selectedId)
  return (
    <figure className="m-0 flex flex-col gap-2">
      <div className="no-print h-80 overflow-hidden rounded-sheet border border-hair sm:h-[30rem]">
        <PlaceMap
          layers={layers}
          label={t('mapLabel', { title: say(proposal.title), count: elements.length })}
          isEmbedded
          pins={pins}
          onPin={setSelectedId}
          onUnavailable={() => setIsDrawing(true)}
          selectedId={selectedId}
          onPick={([picked]) => {
            const isOver = over.some(({ id }) => id === picked?.layerId)
            if (isOver && picked?.id !== undefined) return onPickOver?.(String(picked.id))
            setSelectedId(picked?.id === undefined ? null : String(picked.id))
          }}
          {...(bounds && { view: { bounds, maxZoom: 19 } })}
        />
      </div>
      <OnMapLink reference={proposal.reference} position={proposal.position} />
      <figcaption className="flex flex-wrap gap-2 text-note text-ink-second" aria-live="polite">
        {isDrawing ? (
          <ol className="m-0 list-decimal ps-6">
            {elements.map(({ id, name }) => (
              <li key={id} className={id === selectedId ? 'font-bold' : ''}>
                {say(name)}
              </li>
            ))}
          </ol>
        ) : selected ? (
          <b>{say(selected.name)}</b>
        ) : (
          elements.map((element) => say(element.name)).join(marks('and'))
        )}
      </figcaption>
    </figure>
  )
}
