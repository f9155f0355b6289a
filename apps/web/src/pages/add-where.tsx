import type { Position } from '@hetu/domain/geometry/position'
import type { IdeaShape } from '@hetu/domain/ideas/idea-shape'
import { Suspense, lazy, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { ExtentChoice } from '../ideas/extent-choice.tsx'
import { shapeLayer } from '../ideas/shape-layer.ts'
import { useNearName } from '../ideas/use-idea.ts'
import { useShapeDrawing } from '../ideas/use-shape-drawing.ts'
import { LandmarkAnswers } from '../places/landmark-answers.tsx'
import { announce } from '../shared/announce.ts'
import { Button } from '../shared/components/button.tsx'
import { Checkbox } from '../shared/components/checkbox.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { SearchField } from '../shared/components/search-field.tsx'
import { TextField } from '../shared/components/text-field.tsx'
import { LocateIcon } from '../shared/icons/action-icons.tsx'
import { useLocalText } from '../shared/language.ts'
import { zoomToSee } from '../shared/map/zoom-to-see.ts'
import { PlaceMap } from '../shared/map/place-map.tsx'
import { usePlace } from '../shared/place.ts'
import { RulesHere } from '../zones/rules-here.tsx'
import type { AddDraft } from './add-draft.ts'
import { useOwnPosition } from './own-position.ts'

const Crosshair = lazy(() =>
  import('@hetu/map/crosshair.tsx').then((module) => ({ default: module.Crosshair })),
)

interface AddWhereProps {
  draft: AddDraft
  onChange: (patch: Partial<AddDraft>) => void
  hasMap?: boolean
}

// About two metres: nearer than that, the map only came to rest where it was sent.
const resting = 2e-5
const isNear = (a: Position, b: Position) =>
  Math.abs(a[0] - b[0]) < resting && Math.abs(a[1] - b[1]) < resting
const rounded = ([lon, lat]: readonly [number, number]): Position => [
  Math.round(lon * 1e7) / 1e7,
  Math.round(lat * 1e7) / 1e7,
]

/** Where it is, in three equal ways: typed, from the device, or under the crosshair; then named back. */
export function AddWhere({ draft, onChange, hasMap = true }: AddWhereProps) {
  const t = useTranslations('ideas.add.where')
  const say = useLocalText()
  const place = usePlace()
  const locate = useOwnPosition()
  const [typed, setTyped] = useState('')
  const [trouble, setTrouble] = useState<'far' | 'denied' | null>(null)
  const [view, setView] = useState(draft.position ? { center: draft.position, zoom: 18.5 } : undefined)
  const [isDrawing, setIsDrawing] = useState(false)
  const here = useRef<HTMLParagraphElement>(null)
  const opened = useRef<Position | null>(null)
  const hasMoved = useRef(false)
  const aimed = useRef<Position | null>(null)
  const near = useNearName(draft.position)
  const drawing = useShapeDrawing()
  const meant = draft.isHome ? null : (draft.shape ?? null)
  const { kind, preview, corners } = drawing
  const layers = useMemo(
    () => [shapeLayer(kind ? preview : meant, kind ? corners : [])],
    [kind, preview, corners, meant],
  )

  const choose = (position: Position, placeName = '') => {
    drawing.begin(null)
    onChange({ position: rounded(position), placeName, shape: null })
    setView({ center: position, zoom: 18.5 })
    setTrouble(null)
  }
  const aim = (at: Position) => {
    aimed.current = at
    // Where the map opens is no choice, and it may open late: after an address was chosen.
    opened.current ??= at
    if (!hasMoved.current && isNear(at, opened.current)) return
    hasMoved.current = true
    // While corners are set, the crosshair looks for the next one.
    if (kind) return
    if (!draft.position || !isNear(at, draft.position))
      onChange({ position: rounded(at), placeName: '', shape: null })
  }
  const mean = (shape: IdeaShape | null) => {
    const position = draft.position
    onChange({ shape })
    if (shape && position) setView({ center: position, zoom: zoomToSee(shape, position) })
  }
  const found = draft.placeName || (near.data ? say(near.data.name) : '')
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-col gap-1">
        <SearchField label={t('search')} value={typed} onChange={setTyped} />
        <p className="text-note text-ink-least">{t('searchHint')}</p>
        {typed.trim() ? (
          <div className="rounded-control border border-hair">
            <LandmarkAnswers
              words={typed.trim()}
              onChoose={(landmark) => {
                choose(landmark.position, say(landmark.name))
                setTyped('')
                announce(say(landmark.name))
                // The answers are gone with what was typed; what was chosen stands in their place.
                requestAnimationFrame(() => here.current?.focus())
              }}
            />
          </div>
        ) : null}
      </div>
      {draft.position ? (
        <div className="flex flex-col gap-3 rounded-control border border-action bg-selected p-4">
          <p ref={here} tabIndex={-1} aria-live="polite" className="text-body outline-none">
            {t('here')} <strong>{found || '…'}</strong>
          </p>
          {draft.isHome ? (
            <p className="text-label text-ink-second">{t('homeShown')}</p>
          ) : (
            <TextField
              label={t('name')}
              hint={t('nameHint')}
              isOptional
              maxLength={80}
              value={draft.placeName}
              onChange={(placeName) => onChange({ placeName })}
              {...(near.data ? { placeholder: say(near.data.name) } : {})}
            />
          )}
          <Checkbox
            isSelected={draft.isHome}
            description={t('homeHint')}
            onChange={(isHome) => onChange({ isHome })}
          >
            {t('home')}
          </Checkbox>
        </div>
      ) : null}
      {hasMap ? (
        <>
          <div className="flex flex-col gap-1">
            <Button
              icon={<LocateIcon />}
              className="self-start"
              onPress={() =>
                locate(place?.site, {
                  found: (position) => {
                    choose(position)
                    announce(t('found'))
                  },
                  far: () => setTrouble('far'),
                  denied: () => setTrouble('denied'),
                })
              }
            >
              {t('locate')}
            </Button>
            <p className="text-note text-ink-least">{t('locateReason')}</p>
            {trouble ? (
              <Notice tone="warn" isLive>
                {t(trouble)}
              </Notice>
            ) : null}
          </div>
          <div className="flex flex-col gap-1">
            <p className="text-label font-bold">{t(isDrawing ? 'drawing' : 'map')}</p>
            <div className="h-60 overflow-hidden rounded-control border border-edge sm:h-96">
              <PlaceMap
                layers={layers}
                {...(view && { view })}
                label={t('mapLabel')}
                isEmbedded
                pins={
                  draft.position
                    ? [{ id: 'here', number: '', position: [...draft.position], name: found }]
                    : []
                }
                onPick={(_, position) => (kind ? drawing.add(rounded(position)) : undefined)}
                onSpot={([lon, lat]) => (kind ? drawing.add(rounded([lon, lat])) : choose([lon, lat]))}
                onUnavailable={() => setIsDrawing(true)}
              >
                <Suspense>
                  <Crosshair onMove={(position) => aim([position[0], position[1]])} />
                </Suspense>
              </PlaceMap>
            </div>
          </div>
        </>
      ) : null}
      {draft.position && !draft.isHome ? (
        <ExtentChoice
          position={draft.position}
          shape={meant}
          onShape={mean}
          drawing={drawing}
          aimed={isDrawing || !hasMap ? undefined : () => rounded(aimed.current ?? draft.position!)}
        />
      ) : null}
      {draft.position ? (
        <RulesHere {...(meant ? { shape: meant } : { position: [...draft.position] })} isCompact />
      ) : null}
    </div>
  )
}
