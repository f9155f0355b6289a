import { ballotConsents } from '@hetu/domain/polls/ballot'
import { useTranslations } from 'use-intl'
import { Checkbox } from '../shared/components/checkbox.tsx'
import { RadioCards } from '../shared/components/radio-cards.tsx'
import { useLocalText } from '../shared/language.ts'
import { ChoiceField } from './choice-field.tsx'
import { chosenWords } from './chosen-words.ts'
import type { DoorstepStep } from './doorstep-entry.ts'
import { DoorstepVoter, type DoorstepVoterProps } from './doorstep-voter.tsx'

interface DoorstepQuestionProps extends DoorstepVoterProps {
  name: DoorstepStep
}

/** One question of a vote at the door. */
export function DoorstepQuestion({ name, poll, entry, onChange }: DoorstepQuestionProps) {
  const t = useTranslations('polls.doorstep')
  const say = useLocalText()
  if (name === 'consent') {
    return (
      <>
        <blockquote className="m-0 rounded-control bg-mist p-4 text-lead">{t('consentWords')}</blockquote>
        <RadioCards
          label={t('consent')}
          options={ballotConsents.map((value) => ({ value, title: t(value) }))}
          value={entry.consent}
          onChange={(consent) => onChange({ consent })}
        />
      </>
    )
  }
  if (name === 'who') return <DoorstepVoter poll={poll} entry={entry} onChange={onChange} />
  if (name === 'choice') {
    return (
      <ChoiceField
        poll={poll}
        label={say(poll.question)}
        value={entry.choice}
        onChange={(choice) => onChange({ choice, wasReadBack: false })}
      />
    )
  }
  return (
    <>
      <p className="text-body text-ink-second">{t('readBackLead')}</p>
      <blockquote className="m-0 rounded-control border-2 border-edge bg-paper p-5 text-title">
        {t('words', { option: chosenWords(poll, entry.choice, say) })}
      </blockquote>
      <Checkbox isSelected={entry.wasReadBack} onChange={(wasReadBack) => onChange({ wasReadBack })}>
        {t('agreed')}
      </Checkbox>
    </>
  )
}
