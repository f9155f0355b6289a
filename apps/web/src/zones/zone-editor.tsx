import type { ZoneVersion } from '@hetu/domain/zones/zone'
import { shapeRefusals } from '@hetu/domain/geometry/shape-refusals'
import { zoneDifference } from '@hetu/domain/zones/zone-difference'
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useZoneLayers } from './use-zone-layers.ts'
import { Button } from '../shared/components/button.tsx'
import { DisclosureSection } from '../shared/components/disclosure-section.tsx'
import { LinkButton } from '../shared/components/link.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { TextArea } from '../shared/components/text-area.tsx'
import { useDraft } from '../shared/draft.ts'
import { useLocalText } from '../shared/language.ts'
import { boundsAround } from '../shared/map/bounds-around.ts'
import type { PlaceCard } from '../shared/place.ts'
import { DocumentListFields } from './document-list-fields.tsx'
import { OutlineFields } from './outline-fields.tsx'
import { ProcedureListFields } from './procedure-list-fields.tsx'
import { RuleListFields } from './rule-list-fields.tsx'
import { useProposeZoneChange } from './use-zone-changes.ts'
import type { ZoneDraft } from './zone-draft.ts'
import { blankDraft, checkDraft, draftFrom } from './zone-draft.ts'
import { ZoneDifferenceView } from './zone-difference.tsx'
import { ZoneEditorMap } from './zone-editor-map.tsx'
import { ZoneFactsFields } from './zone-facts-fields.tsx'
import type { ZonePart } from './zone-parts.ts'

/** Form at the left, map at the right, what would change beneath; kept on the device until it is sent. */
export function ZoneEditor({ zone, place }: { zone: ZoneVersion | undefined; place: PlaceCard }) {
  const t = useTranslations('zones.editor')
  const say = useLocalText()
  const [fresh] = useState(() => (zone ? draftFrom(zone) : blankDraft(newZoneId())))
  const form = useDraft<ZoneDraft>(`zone-${zone ? `${zone.zoneId}-${zone.version}` : 'new'}`, 1, fresh)
  const draft = form.values
  const { facts, parts, reason } = draft
  const [selectedId, setSelectedId] = useState<string | null>(null)
  const changeByNumbers = useRef<((parts: ZonePart[]) => void) | null>(null)
  const onTool = useCallback((change: typeof changeByNumbers.current) => {
    changeByNumbers.current = change
  }, [])
  const layers = useZoneLayers()
  const settled = useDeferredValue(draft)
  const checked = useMemo(() => checkDraft(settled), [settled])
  const difference = useMemo(
    () => (zone && checked.zone ? zoneDifference(zone, checked.zone, place.epsg) : null),
    [zone, checked, place],
  )
  const [bounds] = useState(() =>
    zone ? boundsAround([zone.geometry]) : boundsAround([{ ...place.site, type: 'Polygon' } as never]),
  )
  const send = useProposeZoneChange()
  const { shapeProblem, missing } = checked
  const sentence = shapeProblem && say(shapeSentence(shapeProblem.code))
  const changeOutlines = (next: ZonePart[]) => {
    const isDrawn = next.some((part, at) => part.geometry !== parts[at]?.geometry)
    if ((isDrawn || next.length !== parts.length) && changeByNumbers.current) changeByNumbers.current(next)
    else form.change({ parts: next })
  }
  const submit = () => {
    if (!checked.zone) return
    send.mutate(
      { change: { subject: 'zone', zone: checked.zone }, reason: reason.trim() },
      { onSuccess: () => form.clear() },
    )
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
      {form.isRestored ? (
        <Notice
          tone="info"
          title={t('restored')}
          actions={<Button onPress={form.clear}>{t('discard')}</Button>}
        />
      ) : null}
      <div className="grid gap-6 lg:grid-cols-2">
        <div className="order-2 flex min-w-0 flex-col gap-2 lg:order-none">
          <DisclosureSection title={t('facts')} isOpenAtFirst={!zone}>
            <ZoneFactsFields facts={facts} isNew={!zone} onChange={(next) => form.change({ facts: next })} />
          </DisclosureSection>
          <DisclosureSection title={t('shape')} aside={parts.length} isOpenAtFirst>
            <OutlineFields
              parts={parts}
              epsg={place.epsg}
              selectedId={selectedId}
              onChange={changeOutlines}
            />
          </DisclosureSection>
          <DisclosureSection title={t('rules')} aside={facts.rules.length} isOpenAtFirst={!zone}>
            <RuleListFields
              rules={facts.rules}
              onChange={(rules) => form.change({ facts: { ...facts, rules } })}
            />
          </DisclosureSection>
          <DisclosureSection title={t('procedures')} aside={facts.procedures.length}>
            <ProcedureListFields
              procedures={facts.procedures}
              onChange={(procedures) => form.change({ facts: { ...facts, procedures } })}
            />
          </DisclosureSection>
          <DisclosureSection title={t('documents')} aside={facts.documents.length}>
            <DocumentListFields
              documents={facts.documents}
              onChange={(documents) => form.change({ facts: { ...facts, documents } })}
            />
          </DisclosureSection>
        </div>
        <div className="flex min-w-0 flex-col gap-4 self-start lg:sticky lg:top-[calc(var(--top-bar)+1rem)]">
          <div className="relative h-[32rem] overflow-hidden rounded-sheet border border-hair lg:h-[64vh]">
            <ZoneEditorMap
              zoneId={facts.zoneId}
              parts={parts}
              before={zone?.geometry ?? null}
              problemAt={shapeProblem?.place}
              bounds={bounds}
              zones={layers}
              label={t('mapLabel', { count: parts.length })}
              onParts={(next) => form.change({ parts: next })}
              onSelect={setSelectedId}
              onTool={onTool}
            />
          </div>
          <div aria-live="polite">{sentence ? <Notice tone="bad" title={sentence} /> : null}</div>
          {difference ? (
            <section className="flex flex-col gap-2">
              <h2 className="text-lead font-bold">{t('difference')}</h2>
              <ZoneDifferenceView difference={difference} />
            </section>
          ) : null}
          <TextArea
            label={t('reason')}
            hint={t('reasonHint')}
            value={reason}
            onChange={(text) => form.change({ reason: text })}
            rows={2}
            limit={4000}
          />
          {send.error ? <ProblemNotice error={send.error} /> : null}
          <Button
            variant="primary"
            className="self-start"
            isPending={send.isPending}
            disabledReason={
              missing.length > 0
                ? t('missing', { parts: missing.map((part) => t(`parts.${part}`)).join(t('comma')) })
                : undefined
            }
            onPress={submit}
          >
            {t('send')}
          </Button>
        </div>
      </div>
    </>
  )
}

const newZoneId = () => `Z-${crypto.randomUUID().slice(0, 6)}`

function shapeSentence(code: string) {
  return Object.hasOwn(shapeRefusals, code)
    ? shapeRefusals[code as keyof typeof shapeRefusals]
    : shapeRefusals.shape_not_geojson
}
