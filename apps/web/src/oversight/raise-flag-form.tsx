import {
  type OversightReason,
  oversightReasons,
  type OversightSubject,
  oversightSubjects,
} from '@hetu/domain/oversight/oversight-flag'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { DisclosureSection } from '../shared/components/disclosure-section.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { RadioCards } from '../shared/components/radio-cards.tsx'
import { TextArea } from '../shared/components/text-area.tsx'
import { TextField } from '../shared/components/text-field.tsx'
import { useDraft } from '../shared/draft.ts'
import { useFormat } from '../shared/formatter.ts'
import { useMay } from '../shared/may.ts'
import { toast } from '../shared/toast.ts'
import { useRaiseFlag } from './use-oversight.ts'

interface Typed {
  subjectKind: OversightSubject
  subjectReference: string
  reason: OversightReason | null
  words: string
}

const nothing: Typed = { subjectKind: 'idea', subjectReference: '', reason: null, words: '' }

/** A watchdog points at something by its number; what is written stays on the device until it is sent. */
export function RaiseFlagForm() {
  const t = useTranslations('oversight')
  const format = useFormat()
  const isWatchdog = useMay('raise-flag')
  const raise = useRaiseFlag()
  const draft = useDraft<Typed>('raise-flag', 1, nothing)
  const { subjectKind, subjectReference, reason, words } = draft.values
  if (!isWatchdog) return null
  const isWhole = reason !== null && subjectReference.trim() !== '' && words.trim().length >= 6
  return (
    <DisclosureSection title={t('raise.title')}>
      <div className="no-print flex max-w-measure flex-col gap-4">
        <RadioCards
          label={t('raise.subject')}
          options={oversightSubjects.map((value) => ({ value, title: t(`subject.${value}`) }))}
          value={subjectKind}
          onChange={(next) => draft.change({ subjectKind: next })}
        />
        <TextField
          label={t('raise.reference')}
          hint={t('raise.referenceHint')}
          maxLength={60}
          autoComplete="off"
          value={subjectReference}
          onChange={(next) => draft.change({ subjectReference: next })}
        />
        <RadioCards
          label={t('raise.reason')}
          columns={2}
          options={oversightReasons.map((value) => ({ value, title: t(`reason.${value}`) }))}
          value={reason}
          onChange={(next) => draft.change({ reason: next })}
        />
        <TextArea
          label={t('raise.words')}
          hint={t('raise.wordsHint')}
          rows={3}
          limit={1000}
          value={words}
          onChange={(next) => draft.change({ words: next })}
        />
        {raise.error ? <ProblemNotice error={raise.error} /> : null}
        <Button
          variant="primary"
          className="self-start"
          isPending={raise.isPending}
          disabledReason={isWhole ? undefined : t('raise.incomplete')}
          onPress={() => {
            if (reason === null) return
            raise.mutate(
              { subjectKind, subjectReference, reason, words, submissionKey: draft.submissionKey },
              {
                onSuccess: ({ dueOn }) => {
                  draft.clear()
                  toast(t('raise.sent', { day: format.day(`${dueOn}T12:00:00Z`) }))
                },
              },
            )
          }}
        >
          {t('raise.send')}
        </Button>
      </div>
    </DisclosureSection>
  )
}
