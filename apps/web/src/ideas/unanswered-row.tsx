import { isPublicKind } from '@hetu/domain/ideas/may-read-idea'
import { mayAnswerIdea } from '@hetu/domain/ideas/may-answer-idea'
import { saysMore } from '@hetu/domain/ideas/title-from'
import type { UnansweredIdea } from '@hetu/domain/ideas/unanswered-idea'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { Checkbox } from '../shared/components/checkbox.tsx'
import { Chip } from '../shared/components/chip.tsx'
import { TextLink } from '../shared/components/link.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'
import { useOffer } from '../shared/offer.ts'
import { useActor } from '../shared/session.ts'
import { AnswerForm } from './answer-form.tsx'

interface UnansweredRowProps {
  waiting: UnansweredIdea
  isChosen: boolean
  onChoose: (isChosen: boolean) => void
}

/** An idea that waits, in two lines: ticked to be dealt with together with others, or answered where it stands. */
export function UnansweredRow({ waiting, isChosen, onChoose }: UnansweredRowProps) {
  const t = useTranslations('ideas.desk')
  const kinds = useTranslations('ideas.kind')
  const say = useLocalText()
  const format = useFormat()
  const actor = useActor()
  const offer = useOffer()
  const [isOpen, setOpen] = useState(false)
  const { idea, words, answerDueOn, isOverdue, absorbedBy, isReopened, wasHandledByMe } = waiting
  const isMine = idea.author.id === actor.personId
  const answerable = { isPublic: isPublicKind(idea.ideaKind), isMine, wasHandledByMe }
  const { disabledReason } = offer(mayAnswerIdea(answerable, actor))
  return (
    <li className="flex flex-col gap-1 border-b border-hair py-1">
      <div className="flex flex-wrap items-start gap-x-3">
        <Checkbox
          className="min-w-0 flex-1"
          isSelected={isChosen}
          onChange={onChoose}
          description={
            <span className="flex flex-wrap gap-x-2 tabular-nums">
              <span>{idea.reference}</span>
              <span>{kinds(idea.ideaKind)}</span>
              {answerDueOn ? (
                <span className={isOverdue ? 'font-bold text-warn' : ''}>
                  {isOverdue ? t('overdue') : t('due', { day: format.day(`${answerDueOn}T12:00:00Z`) })}
                </span>
              ) : null}
              <span>{say(idea.author.chosenName)}</span>
              <span>{say(idea.placeName)}</span>
              {isReopened ? <Chip>{t('reopened')}</Chip> : null}
              {absorbedBy.map(({ reference }) => (
                <Chip key={reference}>{t('alreadyIn', { reference })}</Chip>
              ))}
            </span>
          }
        >
          <span className="line-clamp-2 font-bold" lang={idea.language}>
            {idea.title}
          </span>
        </Checkbox>
        <span className="flex shrink-0 items-center gap-2">
          <Button
            isNarrow
            disabledReason={disabledReason}
            aria-expanded={isOpen}
            onPress={() => setOpen(!isOpen)}
          >
            {t('answer')}
          </Button>
          <TextLink to="/ideas/$reference" params={{ reference: idea.reference }} className="text-label">
            {t('open')}
          </TextLink>
        </span>
      </div>
      {isOpen ? (
        <>
          {saysMore(words, idea.title) ? (
            <p className="max-w-measure text-label wrap-anywhere whitespace-pre-line" lang={idea.language}>
              {words}
            </p>
          ) : null}
          <AnswerForm reference={idea.reference} onSent={() => setOpen(false)} />
        </>
      ) : null}
    </li>
  )
}
