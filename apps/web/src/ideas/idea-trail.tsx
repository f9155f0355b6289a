import type { Absorption, IdeaAnswer, IdeaState } from '@hetu/domain/ideas/idea'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { TextLink } from '../shared/components/link.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'
import { usePlace } from '../shared/place.ts'
import { serverNow } from '../shared/server-clock.ts'
import { OfficialAnswer } from './official-answer.tsx'

interface IdeaTrailProps {
  idea: {
    reference: string
    createdAt: string
    state: IdeaState
    isGolden?: boolean
    answerDueOn: string | null
    answers: readonly IdeaAnswer[]
    absorbedBy: readonly Absorption[]
  }
  /** Answers that decisions gave; the page reads them from where decisions are kept. */
  decided?: readonly IdeaAnswer[]
}

/** What became of somebody's words, step by step, from the day they were received. */
export function IdeaTrail({ idea, decided = [] }: IdeaTrailProps) {
  const t = useTranslations('ideas.trail')
  const say = useLocalText()
  const format = useFormat()
  const place = usePlace()
  const answers = [...idea.answers, ...decided]
  const isReopened = idea.state === 'reopened'
  const isWaiting = (answers.length === 0 || isReopened) && idea.answerDueOn !== null
  const dueDay = idea.answerDueOn ? format.day(`${idea.answerDueOn}T12:00:00Z`, { withWeekday: true }) : ''
  const isOverdue = isWaiting && idea.answerDueOn! < serverNow().toISOString().slice(0, 10)

  const steps: { at: string; node: ReactNode }[] = [
    {
      at: idea.createdAt,
      node: (
        <>
          <p className="text-body">{t('received', { reference: idea.reference })}</p>
          {idea.state === 'transferred' ? <p className="text-body">{t('transferred')}</p> : null}
        </>
      ),
    },
    ...idea.absorbedBy.map((link) => ({
      at: link.at,
      node: (
        <p className="text-body">
          {t('absorbed', { title: say(link.title) })}{' '}
          <TextLink to="/proposals/$reference" params={{ reference: link.reference }}>
            {t('seeProposal', { reference: link.reference })}
          </TextLink>
        </p>
      ),
    })),
    ...answers.map((answer) => ({ at: answer.at, node: <OfficialAnswer answer={answer} /> })),
  ].toSorted((a, b) => a.at.localeCompare(b.at))

  return (
    <section aria-labelledby="idea-trail" className="flex flex-col gap-3">
      <h2 id="idea-trail" className="text-title font-bold">
        {t('title')}
      </h2>
      <ol className="m-0 ms-2 flex list-none flex-col border-s-2 border-edge p-0">
        {steps.map(({ at, node }, index) => (
          <li key={`${at}-${index}`} className="relative flex flex-col gap-1 ps-6 pb-5">
            <span
              aria-hidden
              className="absolute -start-[9px] top-1.5 size-4 rounded-full border-2 border-paper bg-action"
            />
            <time dateTime={at} className="text-note text-ink-least">
              {format.day(at)}
            </time>
            {node}
          </li>
        ))}
        {isWaiting ? (
          <li className="relative ps-6 pb-2">
            <span
              aria-hidden
              className="absolute -start-[9px] top-1.5 size-4 rounded-full border-2 border-edge bg-paper"
            />
            <p className={`text-body ${isOverdue ? 'text-warn' : 'text-ink-second'}`}>
              {t(isReopened ? (isOverdue ? 'reopenedLate' : 'reopened') : isOverdue ? 'overdue' : 'due', {
                day: dueDay,
                phone: place?.contactPhone ?? '',
              })}
            </p>
          </li>
        ) : null}
      </ol>
    </section>
  )
}
