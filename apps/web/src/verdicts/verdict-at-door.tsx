import type { Solved } from '@hetu/domain/verdicts/verdict'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { Checkbox } from '../shared/components/checkbox.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useMay } from '../shared/may.ts'
import { useRecordVerdict } from './use-verdicts.ts'
import { DetailFields, noDetails, SolvedField } from './verdict-fields.tsx'

/** A grid worker asks a neighbour without a phone, whose slip they hold, and reads back what was said. */
export function VerdictAtDoor({ code }: { code: string }) {
  const t = useTranslations('verdicts')
  const format = useFormat()
  const isWorker = useMay('record-verdict-on-behalf')
  const record = useRecordVerdict()
  const [solved, setSolved] = useState<Solved | null>(null)
  const [details, setDetails] = useState(noDetails)
  const [wasReadBack, setReadBack] = useState(false)
  if (!isWorker) return null
  return (
    <section className="no-print flex max-w-measure flex-col gap-4">
      <h2 className="text-lead font-bold">{t('door.title')}</h2>
      <p className="text-body text-ink-second">{t('door.lead')}</p>
      <SolvedField
        label={t('question')}
        value={solved}
        onChange={(chosen) => {
          setSolved(chosen)
          setReadBack(false)
        }}
      />
      <DetailFields
        value={details}
        onChange={(said) => {
          setDetails(said)
          setReadBack(false)
        }}
      />
      <Checkbox isSelected={wasReadBack} onChange={setReadBack}>
        {t('door.readBack')}
      </Checkbox>
      {record.error ? <ProblemNotice error={record.error} /> : null}
      {record.data ? (
        <p aria-live="polite" className="text-body font-bold">
          {t('door.sent', {
            solved: t(`solved.${record.data.solved}`),
            day: format.day(record.data.closesAt),
          })}
        </p>
      ) : null}
      <Button
        variant="primary"
        className="self-start"
        isPending={record.isPending}
        disabledReason={
          solved === null ? t('door.needsAnswer') : wasReadBack ? undefined : t('door.needsReadBack')
        }
        onPress={() => {
          if (solved !== null) record.mutate({ code, solved, ...details })
        }}
      >
        {t('door.send')}
      </Button>
    </section>
  )
}
