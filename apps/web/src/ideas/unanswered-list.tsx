import { useActor } from '../shared/session.ts'
import { useOffer } from '../shared/offer.ts'
import { isPublicKind } from '@hetu/domain/ideas/may-read-idea'
import type { UnansweredIdea } from '@hetu/domain/ideas/unanswered-idea'
import { mayAnswerIdea } from '@hetu/domain/ideas/may-answer-idea'
import { saysMore } from '@hetu/domain/ideas/title-from'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { Chip } from '../shared/components/chip.tsx'
import { LinkButton } from '../shared/components/link.tsx'
import { PersonLine } from '../shared/components/person-line.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Skeleton } from '../shared/components/skeleton.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'
import { serverNow } from '../shared/server-clock.ts'
import { AnswerForm } from './answer-form.tsx'
import { useUnansweredIdeas } from './use-idea.ts'

const dayMilliseconds = 86_400_000

/** Ideas that wait for an answer, the oldest first, each answered where it stands. For the desk. */
export function UnansweredList() {
  const t = useTranslations('ideas.desk')
  const words = useTranslations('ideas')
  const say = useLocalText()
  const format = useFormat()
  const { data, error, refetch } = useUnansweredIdeas()
  const [open, setOpen] = useState<string | null>(null)
  const actor = useActor()
  const offer = useOffer()
  const offerOf = ({ ideaKind, author }: UnansweredIdea['idea']) =>
    offer(mayAnswerIdea({ isPublic: isPublicKind(ideaKind), isMine: author.id === actor.personId }, actor))
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton rows={4} />
  const overdue = data.filter(({ isOverdue }) => isOverdue).length
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-lead font-bold">
        {t('unanswered')} · {t('count', { count: data.length })}
      </h2>
      {overdue > 0 ? <p className="text-label text-warn">{t('overdueCount', { count: overdue })}</p> : null}
      {data.length === 0 ? <p className="text-body text-ink-second">{t('unansweredNone')}</p> : null}
      <ul className="m-0 flex list-none flex-col p-0">
        {data.map(({ idea, words: said, answerDueOn, isOverdue, absorbedBy }) => (
          <li key={idea.id} className="flex flex-col gap-1 border-b border-hair py-3">
            <p className="flex flex-wrap items-center gap-2 text-note text-ink-least">
              <span className="tabular-nums">{idea.reference}</span>
              <span>{words(`kind.${idea.ideaKind}`)}</span>
              <span>
                {t('waiting', {
                  days: Math.max(
                    0,
                    Math.floor((serverNow().getTime() - Date.parse(idea.createdAt)) / dayMilliseconds),
                  ),
                })}
              </span>
              {answerDueOn ? (
                <span className={isOverdue ? 'font-bold text-warn' : ''}>
                  {isOverdue ? t('overdue') : t('due', { day: format.day(`${answerDueOn}T12:00:00Z`) })}
                </span>
              ) : null}
              {absorbedBy.map(({ reference }) => (
                <Chip key={reference}>{t('alreadyIn', { reference })}</Chip>
              ))}
            </p>
            <h3 className="text-body font-bold" lang={idea.language}>
              {idea.title}
            </h3>
            {saysMore(said, idea.title) ? (
              <p className="max-w-measure text-label wrap-anywhere whitespace-pre-line" lang={idea.language}>
                {said}
              </p>
            ) : null}
            <PersonLine
              chosenName={say(idea.author.chosenName)}
              relation={idea.author.label ? { words: say(idea.author.label) } : null}
            >
              {say(idea.placeName)}
            </PersonLine>
            <div className="flex flex-wrap gap-2">
              <Button
                isNarrow
                disabledReason={offerOf(idea).disabledReason}
                aria-expanded={open === idea.id}
                onPress={() => setOpen(open === idea.id ? null : idea.id)}
              >
                {t('answer')}
              </Button>
              <LinkButton
                to="/ideas/$reference"
                params={{ reference: idea.reference }}
                variant="quiet"
                isNarrow
              >
                {t('open')}
              </LinkButton>
            </div>
            {open === idea.id ? <AnswerForm reference={idea.reference} onSent={() => setOpen(null)} /> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
