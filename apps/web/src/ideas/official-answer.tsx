import type { IdeaAnswer } from '@hetu/domain/ideas/idea'
import { useTranslations } from 'use-intl'
import { TextLink } from '../shared/components/link.tsx'
import { OfficialVoice } from '../shared/components/official-voice.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'

/** One answer of the office, in its own voice: what is done, why, who follows it up. */
export function OfficialAnswer({ answer }: { answer: IdeaAnswer }) {
  const t = useTranslations('ideas')
  const say = useLocalText()
  const format = useFormat()
  const { decision, referredTo } = answer
  return (
    <OfficialVoice
      word={t(`disposition.${answer.disposition}`)}
      by={t('trail.by', { by: say(answer.by), at: format.day(answer.at) })}
    >
      {say(answer.reason)}
      {referredTo ? <span className="block">{t('trail.referred', { to: say(referredTo) })}</span> : null}
      {decision ? (
        <span className="mt-1 block text-label">
          {decision.change ? (
            <span className="block">{t('trail.change', { words: say(decision.change) })}</span>
          ) : null}
          {decision.followUp ? (
            <span className="block">{t('trail.followUp', { words: say(decision.followUp) })}</span>
          ) : null}
          <span className="block">{t('trail.group', { words: say(decision.group) })}</span>
          <TextLink to="/decisions/$number" params={{ number: decision.number }}>
            {t('trail.decision', { number: decision.number })}
          </TextLink>
        </span>
      ) : null}
    </OfficialVoice>
  )
}
