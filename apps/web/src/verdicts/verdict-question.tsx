import { mayGiveVerdict } from '@hetu/domain/verdicts/may-give-verdict'
import type { MyVerdict } from '@hetu/domain/verdicts/verdict'
import { othersWhoReopen } from '@hetu/domain/verdicts/verdict-terms'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { DisclosureSection } from '../shared/components/disclosure-section.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useOffer } from '../shared/offer.ts'
import { useActor } from '../shared/session.ts'
import { toast } from '../shared/toast.ts'
import { useGiveVerdict } from './use-verdicts.ts'
import { DetailFields, noDetails, SolvedField, type VerdictDetails } from './verdict-fields.tsx'

/** Is it solved: one press says it, and says it anew until the term ends; how satisfied and why can follow. */
export function VerdictQuestion({ asked }: { asked: MyVerdict }) {
  const t = useTranslations('verdicts')
  const format = useFormat()
  const actor = useActor()
  const offer = useOffer()
  const give = useGiveVerdict(asked.requestId)
  const { given, closesAt, isOver, round } = asked
  const day = format.day(closesAt)
  const { isShown, disabledReason } = offer(mayGiveVerdict(asked, actor))
  if (!isShown) return null
  if (isOver) {
    return (
      <p className="text-body text-ink-second">
        {given ? `${t('overGiven', { solved: t(`solved.${given.solved}`) })} ` : ''}
        {t('over', { day })}
      </p>
    )
  }
  if (disabledReason) return <Notice>{disabledReason}</Notice>
  const details = given ?? noDetails
  return (
    <div className="no-print flex max-w-measure flex-col gap-3">
      <SolvedField
        label={t(round === 1 ? 'question' : 'again')}
        value={given?.solved ?? null}
        isDisabled={give.isPending}
        onChange={(solved) => {
          const { satisfaction, reasons, words } = details
          give.mutate({ solved, satisfaction, reasons: [...reasons], words })
        }}
      />
      {give.error ? <ProblemNotice error={give.error} /> : null}
      <p aria-live="polite" className="text-note text-ink-least">
        {given ? t('given', { solved: t(`solved.${given.solved}`), day }) : t('promise', { day })}
        {given?.isOnBehalf ? ` ${t('onBehalf')}` : ''}{' '}
        {asked.idea ? t('reopens', { count: othersWhoReopen }) : ''}
      </p>
      {given ? (
        <DisclosureSection title={t('more')} level={3} isOpenAtFirst={given.satisfaction === null}>
          <Details
            key={asked.requestId}
            given={given}
            isPending={give.isPending}
            onSave={(more) =>
              give.mutate({ solved: given.solved, ...more }, { onSuccess: () => toast(t('saved')) })
            }
          />
        </DisclosureSection>
      ) : null}
    </div>
  )
}

interface DetailsProps {
  given: VerdictDetails
  isPending: boolean
  onSave: (details: VerdictDetails) => void
}

function Details({ given: { satisfaction, reasons, words }, isPending, onSave }: DetailsProps) {
  const t = useTranslations('verdicts')
  const [details, setDetails] = useState<VerdictDetails>({ satisfaction, reasons, words })
  return (
    <div className="flex flex-col gap-4">
      <DetailFields value={details} onChange={setDetails} />
      <Button variant="primary" className="self-start" isPending={isPending} onPress={() => onSave(details)}>
        {t('save')}
      </Button>
    </div>
  )
}
