import type { LocalText } from '@hetu/domain/language'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { BilingualField, isBilingual } from '../shared/components/bilingual-field.tsx'
import { Button } from '../shared/components/button.tsx'

interface TopicFormProps {
  start: { name: LocalText; summary: LocalText }
  send: string
  isPending: boolean
  onSend: (question: { name: LocalText; summary: LocalText }) => void
}

/** The name and summary of a topic, in both languages. */
export function TopicForm({ start, send, isPending, onSend }: TopicFormProps) {
  const t = useTranslations('topics')
  const [name, setName] = useState(start.name)
  const [summary, setSummary] = useState(start.summary)
  return (
    <div className="flex flex-col gap-3">
      <BilingualField label={t('name')} maxLength={80} value={name} onChange={setName} />
      <BilingualField label={t('summary')} isLong maxLength={1000} value={summary} onChange={setSummary} />
      <Button
        className="self-start"
        isPending={isPending}
        disabledReason={isBilingual(name) ? undefined : t('needsName')}
        onPress={() => onSend({ name, summary })}
      >
        {send}
      </Button>
    </div>
  )
}
