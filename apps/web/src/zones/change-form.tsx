import { shapeRefusals } from '@hetu/domain/geometry/shape-refusals'
import type { ShapeProblem } from '@hetu/domain/geometry/shape-problem'
import type { Shape } from '@hetu/domain/geometry/shape'
import type { ProposeZoneChange } from '@hetu/domain/zones/zone-change'
import type { DrawingMode } from '@hetu/map/drawing'
import { type ReactNode, useCallback, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { DisclosureSection } from '../shared/components/disclosure-section.tsx'
import { LinkButton } from '../shared/components/link.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { TextArea } from '../shared/components/text-area.tsx'
import { useLocalText } from '../shared/language.ts'
import { boundsAround } from '../shared/map/bounds-around.ts'
import type { PlaceCard } from '../shared/place.ts'
import { OutlineFields } from './outline-fields.tsx'
import { useProposeZoneChange } from './use-zone-changes.ts'
import { useZoneLayers } from './use-zone-layers.ts'
import type { DraftPart } from './zone-draft.ts'
import { ZoneEditorMap } from './zone-editor-map.tsx'
import type { ZonePart } from './zone-parts.ts'

interface ChangeFormProps {
  place: PlaceCard
  /** The zone or object that is changed; it does not snap to itself. */
  subjectId: string
  modes: readonly DrawingMode[]
  /** The outline in force, if there is one. */
  before: Shape | null
  parts: readonly ZonePart[]
  reason: string
  onChange: (patch: { parts?: ZonePart[]; reason?: string }) => void
  /** A draft from an earlier day was found on this device. */
  isRestored: boolean
  /** Forgets the draft. */
  onClear: () => void
  /** The version on which it was written, null for something new. */
  baseVersion: number | null
  /** Ready to be sent; null while something is missing. */
  change: ProposeZoneChange['change'] | null
  missing: readonly DraftPart[]
  shapeProblem: ShapeProblem | null
  /** What it is, above its outline. */
  facts: ReactNode
  /** What follows its outline. */
  children?: ReactNode
  /** What would be different, beneath the map. */
  difference?: ReactNode
}

/** Form at the left, map at the right, why and what would change beneath; nothing is law before it is approved. */
export function ChangeForm(props: ChangeFormProps) {
  const { place, subjectId, modes, before, parts, reason, onChange, change, missing, shapeProblem } = props
  const { baseVersion } = props
  const t = useTranslations('zones.editor')
  const say = useLocalText()
  const [selectedId, setSelectedId] = useState<string | null>(null)
  const changeByNumbers = useRef<((parts: ZonePart[]) => void) | null>(null)
  const onTool = useCallback((next: typeof changeByNumbers.current) => {
    changeByNumbers.current = next
  }, [])
  const layers = useZoneLayers()
  const [bounds] = useState(() => boundsAround([before ?? ({ ...place.site, type: 'Polygon' } as never)]))
  const send = useProposeZoneChange()
  const sentence = shapeProblem && say(shapeSentence(shapeProblem.code))
  const changeOutlines = (next: ZonePart[]) => {
    const isDrawn = next.some((part, at) => part.geometry !== parts[at]?.geometry)
    if ((isDrawn || next.length !== parts.length) && changeByNumbers.current) changeByNumbers.current(next)
    else onChange({ parts: next })
  }
  if (send.isSuccess) {
    return (
      <Notice
        tone="ok"
        isLive
        title={t('sent')}
        actions={<LinkButton to="/zones/changes">{t('seeChanges')}</LinkButton>}
      />
    )
  }
  return (
    <>
      {props.isRestored ? (
        <Notice
          tone="info"
          title={t('restored')}
          actions={<Button onPress={props.onClear}>{t(before ? 'discard' : 'discardNew')}</Button>}
        />
      ) : null}
      <div className="grid gap-6 lg:grid-cols-2">
        <div className="order-2 flex min-w-0 flex-col gap-2 lg:order-none">
          <DisclosureSection title={t('facts')} isOpenAtFirst={!before}>
            {props.facts}
          </DisclosureSection>
          <DisclosureSection title={t('shape')} aside={parts.length} isOpenAtFirst>
            <OutlineFields
              modes={modes}
              parts={parts}
              epsg={place.epsg}
              selectedId={selectedId}
              onChange={changeOutlines}
            />
          </DisclosureSection>
          {props.children}
        </div>
        <div className="flex min-w-0 flex-col gap-4 self-start lg:sticky lg:top-[calc(var(--top-bar)+1rem)]">
          <div className="relative h-[32rem] overflow-hidden rounded-sheet border border-hair lg:h-[64vh]">
            <ZoneEditorMap
              subjectId={subjectId}
              modes={modes}
              parts={parts}
              before={before}
              problemAt={shapeProblem?.place}
              bounds={bounds}
              zones={layers}
              label={t('mapLabel', { count: parts.length })}
              onParts={(next) => onChange({ parts: next })}
              onSelect={setSelectedId}
              onTool={onTool}
            />
          </div>
          <div aria-live="polite">{sentence ? <Notice tone="bad" title={sentence} /> : null}</div>
          {props.difference}
          <TextArea
            label={t('reason')}
            hint={t('reasonHint')}
            value={reason}
            onChange={(text) => onChange({ reason: text })}
            rows={2}
            limit={4000}
          />
          {send.error && send.variables.baseVersion === baseVersion ? (
            <ProblemNotice error={send.error} />
          ) : null}
          <Button
            variant="primary"
            className="self-start"
            isPending={send.isPending}
            disabledReason={
              missing.length > 0
                ? t('missing', { parts: missing.map((part) => t(`parts.${part}`)).join(t('comma')) })
                : undefined
            }
            onPress={() =>
              change &&
              send.mutate({ change, baseVersion, reason: reason.trim() }, { onSuccess: props.onClear })
            }
          >
            {t('send')}
          </Button>
        </div>
      </div>
    </>
  )
}

function shapeSentence(code: string) {
  return Object.hasOwn(shapeRefusals, code)
    ? shapeRefusals[code as keyof typeof shapeRefusals]
    : shapeRefusals.shape_not_geojson
}
