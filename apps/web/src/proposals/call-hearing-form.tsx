import type { HearingCase } from '@hetu/domain/proposals/hearing'
import { mayCallHearing } from '@hetu/domain/proposals/may-hold-hearing'
import type { Proposal } from '@hetu/domain/proposals/proposal'
import { useTranslations } from 'use-intl'
import { BilingualField, isBilingual } from '../shared/components/bilingual-field.tsx'
import { Button } from '../shared/components/button.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Select } from '../shared/components/select.tsx'
import { TextField } from '../shared/components/text-field.tsx'
import { useDraft } from '../shared/draft.ts'
import { useLocalText } from '../shared/language.ts'
import { instantOf } from '../shared/local-moment.ts'
import { useNow } from '../shared/now.ts'
import { usePlace } from '../shared/place.ts'
import { useRefusalWords } from '../shared/refusal-words.ts'
import { toast } from '../shared/toast.ts'
import { hearingNotices } from './hearing-notices.ts'
import { emptyText, useCallHearing } from './use-proposals.ts'

interface CallHearingFormProps {
  proposal: Proposal
  chairs: HearingCase['chairs']
}

/** When and where the hearing is and who chairs it; everybody who asked is told, and told again if it is moved. */
export function CallHearingForm({
  proposal: { reference, stage, notices, hearings },
  chairs,
}: CallHearingFormProps) {
  const t = useTranslations('proposals.call')
  const say = useLocalText()
  const refused = useRefusalWords()
  const now = useNow()
  const zone = usePlace()?.timeZone ?? 'Asia/Shanghai'
  const { values, change, clear } = useDraft(`call-hearing-${reference}`, 1, {
    start: '',
    venue: emptyText,
    chairId: '',
  })
  const call = useCallHearing(reference)
  const { start, venue } = values
  const startsAt = instantOf(start, zone)
  const chair = chairs.find(({ personId }) => personId === values.chairId)
  const waiting = hearings.find(({ heldAt }) => heldAt === null) ?? null
  const fault =
    refused(
      mayCallHearing(stage, waiting, hearingNotices(notices), startsAt ? new Date(startsAt) : null, now),
    ) ??
    (!startsAt
      ? t('needsStart')
      : !isBilingual(venue)
        ? t('needsVenue')
        : chair
          ? undefined
          : t('needsChair'))
  const send = () =>
    startsAt &&
    chair &&
    call.mutate(
      { startsAt, venue, chairId: chair.personId },
      {
        onSuccess: () => {
          clear()
          toast(t('sent'))
        },
      },
    )
  return (
    <div className="flex flex-col gap-3">
      <p className="text-body text-ink-second">{t('explain')}</p>
      <TextField
        type="datetime-local"
        label={t('start')}
        hint={t('startHint')}
        value={start}
        onChange={(next) => change({ start: next })}
      />
      <BilingualField label={t('venue')} value={venue} onChange={(next) => change({ venue: next })} />
      <Select
        label={t('chair')}
        hint={chairs.length === 0 ? t('noChair') : t('chairHint')}
        value={chair?.personId ?? null}
        options={chairs.map(({ personId, name, office }) => ({
          value: personId,
          label: say(name),
          description: office ? say(office) : '',
        }))}
        onChange={(chairId) => change({ chairId })}
      />
      {call.error ? <ProblemNotice error={call.error} /> : null}
      <Button className="self-start" isPending={call.isPending} disabledReason={fault} onPress={send}>
        {t('send')}
      </Button>
    </div>
  )
}
