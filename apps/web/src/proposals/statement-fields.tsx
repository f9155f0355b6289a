import type { LocalText } from '@hetu/domain/language'
import { useTranslations } from 'use-intl'
import { BilingualField } from '../shared/components/bilingual-field.tsx'

export interface WrittenStatement {
  speaker: LocalText
  words: LocalText
  answer: LocalText
}

interface StatementFieldsProps {
  statement: WrittenStatement
  onChange: (patch: Partial<WrittenStatement>) => void
}

/** What somebody said at a hearing, under which name, and what was answered. */
export function StatementFields({ statement, onChange }: StatementFieldsProps) {
  const t = useTranslations('proposals.consultation')
  return (
    <>
      <BilingualField
        label={t('speaker')}
        value={statement.speaker}
        onChange={(speaker) => onChange({ speaker })}
      />
      <BilingualField
        isLong
        label={t('words')}
        value={statement.words}
        onChange={(words) => onChange({ words })}
      />
      <BilingualField
        isLong
        label={t('answer')}
        value={statement.answer}
        onChange={(answer) => onChange({ answer })}
      />
    </>
  )
}
