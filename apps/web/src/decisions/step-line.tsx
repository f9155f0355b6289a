import type { OutcomeStep } from '@hetu/domain/decisions/outcome'
import { useTranslations } from 'use-intl'
import { OfficialVoice } from '../shared/components/official-voice.tsx'
import { TextLink } from '../shared/components/link.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'
import { DispositionWord } from './disposition-word.tsx'

/** One answer of a decision: what was done, why, and in which decision. */
export function StepLine({ step }: { step: OutcomeStep }) {
  const t = useTranslations('decisions.outcomeSection')
  const say = useLocalText()
  const format = useFormat()
  return (
    <OfficialVoice
      word={<DispositionWord disposition={step.disposition} />}
      by={
        <>
          {t('by', { number: step.decision.number, date: format.day(step.decision.publishedAt) })}{' '}
          <TextLink to="/decisions/$number" params={{ number: step.decision.number }}>
            {t('open')}
          </TextLink>
        </>
      }
    >
      {say(step.reason)}
      <span className="block text-label text-ink-second">
        {t('group', { group: say(step.group) })}
        {step.change ? ` · ${t('change', { text: say(step.change.text) })}` : ''}
        {step.followUp ? ` · ${t('follow', { text: say(step.followUp.text) })}` : ''}
      </span>
    </OfficialVoice>
  )
}
