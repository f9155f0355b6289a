import { type ReviewDiscipline, reviewDisciplines } from '@hetu/domain/reviews/discipline'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Select } from '../shared/components/select.tsx'
import { Skeleton } from '../shared/components/skeleton.tsx'
import { TextField } from '../shared/components/text-field.tsx'
import { useLocalText } from '../shared/language.ts'
import { instantOf } from '../shared/local-moment.ts'
import { useNow } from '../shared/now.ts'
import { usePlace } from '../shared/place.ts'
import { toast } from '../shared/toast.ts'
import { useExperts, useInviteReview } from './use-review.ts'
import { useReviewWords } from './use-review-words.ts'

/** A planner asks an expert, for a field, by a day. */
export function InviteForm({ reference }: { reference: string }) {
  const t = useTranslations('reviews')
  const say = useLocalText()
  const words = useReviewWords()
  const marks = useTranslations('shared.marks')
  const experts = useExperts()
  const [expertId, setExpertId] = useState<string | null>(null)
  const [discipline, setDiscipline] = useState<ReviewDiscipline | null>(null)
  const [due, setDue] = useState('')
  const expert = experts.data?.find(({ id }) => id === expertId)
  const granted = reviewDisciplines.filter((each) => expert?.disciplines.includes(each))
  const now = useNow()
  const zone = usePlace()?.timeZone ?? 'Asia/Shanghai'
  const invite = useInviteReview(reference)
  // The day ends by the clock of the place, wherever the planner sits.
  const lastMoment = instantOf(`${due}T23:59`, zone)
  const fault = !expertId
    ? t('invite.needsExpert')
    : !discipline
      ? t('invite.needsDiscipline')
      : !lastMoment
        ? t('invite.needsDue')
        : new Date(lastMoment) <= now
          ? t('invite.dueOver')
          : undefined
  // A list without people cannot be opened, and would look as if there were none.
  if (experts.error) return <ProblemNotice error={experts.error} onRetry={() => void experts.refetch()} />
  if (!experts.data) return <Skeleton rows={3} />
  return (
    <div className="flex max-w-measure flex-col gap-3">
      <h3 className="text-lead font-bold">{t('invite.title')}</h3>
      <Select
        label={t('invite.expert')}
        value={expertId}
        onChange={(next) => {
          setExpertId(next)
          setDiscipline(null)
        }}
        options={experts.data.map(({ id, chosenName, disciplines }) => ({
          value: id,
          label: say(chosenName),
          description: disciplines.map(words.discipline).join(marks('and')),
        }))}
      />
      <Select
        label={t('invite.discipline')}
        value={discipline}
        hint={!expert ? t('invite.expertFirst') : granted.length === 0 ? t('invite.noneGranted') : undefined}
        onChange={setDiscipline}
        options={granted.map((value) => ({ value, label: t(`discipline.${value}`) }))}
      />
      <TextField label={t('invite.due')} type="date" value={due} onChange={setDue} />
      {invite.error ? <ProblemNotice error={invite.error} /> : null}
      <Button
        disabledReason={fault}
        isPending={invite.isPending}
        onPress={() =>
          expertId &&
          discipline &&
          lastMoment &&
          invite.mutate(
            { expertId, discipline, dueAt: lastMoment },
            { onSuccess: () => toast(t('invite.sent')) },
          )
        }
        className="self-start"
      >
        {t('invite.send')}
      </Button>
    </div>
  )
}
