import { type HidingReason, hidingReasons } from '@hetu/domain/threads/hiding'
import { useTranslations } from 'use-intl'
import { RadioCards } from '../shared/components/radio-cards.tsx'
import { TextArea } from '../shared/components/text-area.tsx'

export interface Grounds {
  reasonCode: HidingReason | null
  words: string
}

export const noGrounds: Grounds = { reasonCode: null, words: '' }

interface HidingFieldsProps {
  grounds: Grounds
  onChange: (grounds: Grounds) => void
  reasonLabel: string
  wordsLabel: string
  areWordsOptional?: boolean
}

/** What is wrong with something: one reason of six, and words. */
export function HidingFields({
  grounds,
  onChange,
  reasonLabel,
  wordsLabel,
  areWordsOptional = false,
}: HidingFieldsProps) {
  const t = useTranslations('threads.reason')
  return (
    <>
      <RadioCards
        label={reasonLabel}
        options={hidingReasons.map((value) => ({ value, title: t(value) }))}
        value={grounds.reasonCode}
        onChange={(reasonCode) => onChange({ ...grounds, reasonCode })}
      />
      <TextArea
        label={wordsLabel}
        isOptional={areWordsOptional}
        rows={2}
        limit={1000}
        value={grounds.words}
        onChange={(words) => onChange({ ...grounds, words })}
      />
    </>
  )
}
