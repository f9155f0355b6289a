import { maySettleZoneChange } from '@hetu/domain/zones/may-settle-zone-change'
import { useOffer } from '../shared/offer.ts'
import type { ZoneChange } from '@hetu/domain/zones/zone-change'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Badge } from '../shared/components/badge.tsx'
import { Button } from '../shared/components/button.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { TextArea } from '../shared/components/text-area.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'
import { useActor } from '../shared/session.ts'
import { ChangeMap } from './change-map.tsx'
import { ObjectChange } from './object-change.tsx'
import { useSettleZoneChange } from './use-zone-changes.ts'
import { useZoneVersions } from './use-zones.ts'
import { ZoneDifferenceView } from './zone-difference.tsx'
import { ZoneRules } from './zone-rules.tsx'

/** A proposed change of a zone: what it alters and why, what follows elsewhere, and for a second person the answers. */
export function ChangeCard({ change, children }: { change: ZoneChange; children?: ReactNode }) {
  const t = useTranslations('zones.changes')
  const say = useLocalText()
  const format = useFormat()
  const { proposedBy, settledAt } = change
  const settling = useOffer()(maySettleZoneChange({ proposedById: proposedBy.id, settledAt }, useActor()))
  const name = say(change.name)
  const validFrom = change.zone?.validFrom ?? change.object?.validFrom ?? ''
  return (
    <article className="flex flex-col gap-3 rounded-sheet border border-hair bg-paper p-4">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <div>
          <h3 className="text-lead font-bold first-letter:uppercase">
            {t(change.baseVersion === null ? 'newZone' : 'newVersion', {
              name,
              version: String((change.baseVersion ?? 0) + 1),
            })}
          </h3>
          <p className="text-note text-ink-least">
            {t('proposed', {
              who: say(change.proposedBy.chosenName),
              moment: format.moment(change.proposedAt),
            })}
          </p>
        </div>
        {change.settledAt ? (
          <Badge tone={change.isApproved ? 'ok' : 'bad'}>
            {t(change.isApproved ? 'approved' : 'rejected')}
          </Badge>
        ) : (
          <Badge tone="warn">{t('waiting')}</Badge>
        )}
      </div>
      <p className="text-body">{t('reason', { reason: change.reason })}</p>
      <p className="text-label">{t('from', { day: validFrom })}</p>
      {change.zone && !change.settledAt ? <ChangedOutline change={change} zone={change.zone} /> : null}
      {change.object ? <ObjectChange change={change} object={change.object} /> : null}
      {change.difference ? <ZoneDifferenceView difference={change.difference} /> : null}
      {change.zone && !change.difference ? <ZoneRules rules={change.zone.rules} /> : null}
      {children}
      {change.settledAt && change.settledBy ? (
        <p className="text-label text-ink-second">
          {t('settled', { who: say(change.settledBy.chosenName), moment: format.moment(change.settledAt) })}
          {change.answer ? ` ${change.answer}` : null}
        </p>
      ) : null}
      {settling.isShown ? <Answer change={change} disabledReason={settling.disabledReason} /> : null}
    </article>
  )
}

/** The outline in force when it was proposed, under the proposed one. */
function ChangedOutline({ change, zone }: { change: ZoneChange; zone: NonNullable<ZoneChange['zone']> }) {
  const isNew = change.baseVersion === null
  const { data } = useZoneVersions(isNew ? undefined : change.zoneId)
  const before = data?.find(({ version }) => version === change.baseVersion)
  if (!isNew && !before) return null
  return <ChangeMap before={before?.geometry ?? null} after={zone.geometry} />
}

function Answer({ change, disabledReason }: { change: ZoneChange; disabledReason: string | undefined }) {
  const t = useTranslations('zones.changes')
  const [answer, setAnswer] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const { mutate, isPending, error } = useSettleZoneChange()
  const settle = (isApproved: boolean) => {
    if (!isApproved && answer.trim().length < 2) return setIsMissing(true)
    mutate({ id: change.id, isApproved, answer: answer.trim() })
  }
  if (disabledReason) return <p className="text-label text-warn">{disabledReason}</p>
  return (
    <div className="flex flex-col gap-3 border-t border-hair pt-3">
      <TextArea
        label={t('answer')}
        hint={t('answerHint')}
        value={answer}
        onChange={(text) => {
          setAnswer(text)
          setIsMissing(false)
        }}
        rows={2}
        error={isMissing ? t('answerMissing') : undefined}
      />
      {error ? <ProblemNotice error={error} /> : null}
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" isPending={isPending} onPress={() => settle(true)}>
          {t('approve')}
        </Button>
        <Button isPending={isPending} onPress={() => settle(false)}>
          {t('reject')}
        </Button>
      </div>
    </div>
  )
}
