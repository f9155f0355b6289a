import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { TextField } from '../shared/components/text-field.tsx'
import { toast } from '../shared/toast.ts'
import { useChangeChosenName } from './use-chosen-name.ts'

/** The name under which others see the reader, and another one in its place. */
export function ChosenNameForm({ chosenName }: { chosenName: string }) {
  const t = useTranslations('people.chosenName')
  const [name, setName] = useState(chosenName)
  const change = useChangeChosenName()
  const wanted = name.trim()
  return (
    <div className="flex max-w-measure flex-col gap-3">
      <TextField label={t('label')} hint={t('hint')} value={name} onChange={setName} maxLength={40} />
      {change.error ? <ProblemNotice error={change.error} /> : null}
      <Button
        className="self-start"
        isPending={change.isPending}
        disabledReason={wanted === '' ? t('empty') : wanted === chosenName ? t('same') : undefined}
        onPress={() => change.mutate(wanted, { onSuccess: () => toast(t('changed')) })}
      >
        {t('change')}
      </Button>
    </div>
  )
}
