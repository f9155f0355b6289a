import type { InputOutcome, OutcomeStep } from '@hetu/domain/decisions/outcome'
import { useTranslations } from 'use-intl'
import { OfficialVoice } from '../shared/components/official-voice.tsx'
import { TextLink } from '../shared/components/link.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'
import { DispositionWord } from './disposition-word.tsx'
import { useIdeaOutcome } from './use-decision.ts'

/** What became of an idea, step by step: for the page of the idea. Shows nothing where nothing has happened. */
export function OutcomeSection({ reference }: { reference: string }) {
  const t = useTranslations('decisions.outcomeSection')
  const { data } = useIdeaOutcome(reference)
  if (!data) return null
  const hasNothing = data.idea.steps.length === 0 && data.comments.length === 0 && data.pending.length === 0
  if (hasNothing) return null
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-title font-bold">{t('title')}</h2>
      {data.idea.steps.map((step) => (
        <StepLine key={`${step.decision.number}${step.group.zh}`} step={step} />
      ))}
      {data.pending.map((proposal) => (
        <p key={proposal.reference} className="text-body">
          <TextLink to="/proposals/$reference" params={{ reference: proposal.reference }}>
            {t('pending', { reference: proposal.reference })}
          </TextLink>
        </p>
      ))}
      {data.comments.length > 0 ? (
        <>
          <h3 className="text-lead font-bold">{t('comment')}</h3>
          {data.comments.map((comment) => (
            <CommentSteps key={comment.id} comment={comment} />
          ))}
        </>
      ) : null}
    </section>
  )
}

function CommentSteps({ comment }: { comment: InputOutcome }) {
  return (
    <div className="flex flex-col gap-1">
      <blockquote lang={comment.language} className="text-body">
        “{comment.title}”
      </blockquote>
      {comment.steps.map((step) => (
        <StepLine key={`${step.decision.number}${step.group.zh}`} step={step} />
      ))}
    </div>
  )
}

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
