import { positionsFromText } from '@hetu/map/edit-shape'
import type { Shape } from '@hetu/domain/geometry/shape'
import { isSame } from '@hetu/domain/zones/zone-difference'
import type { ZoneVersion } from '@hetu/domain/zones/zone'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { DisclosureSection } from '../shared/components/disclosure-section.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { TextArea } from '../shared/components/text-area.tsx'
import { TextField } from '../shared/components/text-field.tsx'
import { useProposeZoneChange } from './use-zone-changes.ts'

/** A planner proposes the next version of a zone by numbers: corners, accuracy, day and reason; another approves. */
export function ProposeChange({ zone }: { zone: ZoneVersion }) {
  const t = useTranslations('zones.propose')
  const outline = outlineOf(zone.geometry)
  const before = outline.map((at) => at.join(', ')).join('\n')
  const [corners, setCorners] = useState(before)
  const [validFrom, setValidFrom] = useState('')
  const [accuracy, setAccuracy] = useState(String(zone.accuracyMetres))
  const [reason, setReason] = useState('')
  const { mutate, isPending, isSuccess, error } = useProposeZoneChange()
  const positions = positionsFromText(corners)
  const missing =
    !positions || positions.length < 3
      ? t('badCorners')
      : !validFrom || reason.trim().length < 2
        ? t('missing')
        : undefined

  const send = () => {
    if (!positions) return
    const { version: _version, recordedFrom: _from, recordedTo: _to, ...kept } = zone
    const geometry = isSame(positions, outline) ? zone.geometry : withOutline(zone.geometry, positions)
    mutate({
      change: {
        subject: 'zone',
        zone: { ...kept, geometry, validFrom, validTo: null, accuracyMetres: Number(accuracy) },
      },
      reason: reason.trim(),
    })
  }

  return (
    <DisclosureSection level={3} title={t('title')}>
      <div className="flex flex-col gap-4">
        <p className="text-note text-ink-least">{t('lead')}</p>
        {outline.length > 0 ? (
          <TextArea
            label={t('corners')}
            hint={t('cornersHint')}
            value={corners}
            onChange={setCorners}
            rows={5}
          />
        ) : null}
        <TextField label={t('accuracy')} value={accuracy} onChange={setAccuracy} inputMode="decimal" />
        <TextField label={t('validFrom')} type="date" value={validFrom} onChange={setValidFrom} />
        <TextArea label={t('reason')} value={reason} onChange={setReason} rows={2} limit={4000} />
        {error ? <ProblemNotice error={error} /> : null}
        {isSuccess ? <Notice tone="ok" isLive title={t('sent')} /> : null}
        <Button isPending={isPending} disabledReason={missing} onPress={send} className="self-start">
          {t('send')}
        </Button>
      </div>
    </DisclosureSection>
  )
}

/** The corners of the outer boundary, without the closing one. */
function outlineOf(geometry: Shape): [number, number][] {
  if (geometry.type === 'Polygon') return (geometry.coordinates[0] ?? []).slice(0, -1)
  return geometry.type === 'MultiPolygon' ? (geometry.coordinates[0]?.[0] ?? []).slice(0, -1) : []
}

function withOutline(
  geometry: ZoneVersion['geometry'],
  positions: [number, number][],
): ZoneVersion['geometry'] {
  const [first] = positions
  if (!first) return geometry
  const ring = [...positions, first]
  if (geometry.type === 'Polygon')
    return { ...geometry, coordinates: [ring, ...geometry.coordinates.slice(1)] }
  if (geometry.type !== 'MultiPolygon') return geometry
  const [part = [], ...rest] = geometry.coordinates
  return { ...geometry, coordinates: [[ring, ...part.slice(1)], ...rest] }
}
