import { zoneDifference } from '@hetu/domain/zones/zone-difference'
import type { ZoneVersion } from '@hetu/domain/zones/zone'
import type { DrawingMode } from '@hetu/map/drawing'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { DisclosureSection } from '../shared/components/disclosure-section.tsx'
import { useDraft } from '../shared/draft.ts'
import type { PlaceCard } from '../shared/place.ts'
import { ChangeForm } from './change-form.tsx'
import { DocumentListFields } from './document-list-fields.tsx'
import { newSubjectId } from './new-subject-id.ts'
import { OutdatedNotice } from './outdated-notice.tsx'
import { ProcedureListFields } from './procedure-list-fields.tsx'
import { RuleListFields } from './rule-list-fields.tsx'
import type { ZoneDraft } from './zone-draft.ts'
import { blankDraft, checkDraft, draftFrom } from './zone-draft.ts'
import { ZoneDifferenceView } from './zone-difference.tsx'
import { ZoneFactsFields } from './zone-facts-fields.tsx'

const modes: readonly DrawingMode[] = ['pan', 'area', 'rectangle', 'line', 'edit']

/** A zone and its law, written as a new version; kept on the device until it is sent. */
export function ZoneEditor({ zone, place }: { zone: ZoneVersion | undefined; place: PlaceCard }) {
  const t = useTranslations('zones.editor')
  const [newId] = useState(() => newSubjectId('Z'))
  const fresh = useMemo(() => (zone ? draftFrom(zone) : blankDraft(newId)), [zone, newId])
  const form = useDraft<ZoneDraft>(`zone-${zone?.zoneId ?? 'new'}`, 1, fresh)
  const { facts, parts, reason, basis } = form.values
  const isOutdated = zone !== undefined && basis !== zone.version
  const setFacts = (patch: Partial<ZoneDraft['facts']>) => form.change({ facts: { ...facts, ...patch } })
  const settled = useDeferredValue(form.values)
  const checked = useMemo(() => checkDraft(settled), [settled])
  const difference = useMemo(
    () => (zone && checked.zone ? zoneDifference(zone, checked.zone, place.epsg) : null),
    [zone, checked, place],
  )
  return (
    <>
      {isOutdated ? (
        <OutdatedNotice
          basis={basis}
          newest={zone.version}
          onKeep={() => form.change({ basis: zone.version })}
          onDiscard={form.clear}
        />
      ) : null}
      <ChangeForm
        place={place}
        subjectId={facts.zoneId}
        modes={modes}
        before={zone?.geometry ?? null}
        parts={parts}
        reason={reason}
        onChange={form.change}
        isRestored={form.isRestored && !isOutdated}
        baseVersion={basis}
        onClear={form.clear}
        change={checked.zone && { subject: 'zone', zone: checked.zone }}
        missing={checked.missing}
        shapeProblem={checked.shapeProblem}
        facts={
          <ZoneFactsFields facts={facts} isNew={!zone} onChange={(next) => form.change({ facts: next })} />
        }
        difference={
          difference ? (
            <section className="flex flex-col gap-2">
              <h2 className="text-lead font-bold">{t('difference')}</h2>
              <ZoneDifferenceView difference={difference} />
            </section>
          ) : null
        }
      >
        <DisclosureSection title={t('rules')} aside={facts.rules.length} isOpenAtFirst={!zone}>
          <RuleListFields rules={facts.rules} onChange={(rules) => setFacts({ rules })} />
        </DisclosureSection>
        <DisclosureSection title={t('procedures')} aside={facts.procedures.length}>
          <ProcedureListFields
            procedures={facts.procedures}
            onChange={(procedures) => setFacts({ procedures })}
          />
        </DisclosureSection>
        <DisclosureSection title={t('documents')} aside={facts.documents.length}>
          <DocumentListFields documents={facts.documents} onChange={(documents) => setFacts({ documents })} />
        </DisclosureSection>
      </ChangeForm>
    </>
  )
}
