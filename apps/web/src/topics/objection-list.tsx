import { mayAnswerObjection } from '@hetu/domain/topics/may-object'
import type { Objection } from '@hetu/domain/topics/topic'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { BilingualField, isBilingual } from '../shared/components/bilingual-field.tsx'
import { Button } from '../shared/components/button.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'
import { useOffer } from '../shared/offer.ts'
import { useActor } from '../shared/session.ts'
import { useAnswerObjection } from './use-topics.ts'

/** Who said that words do not belong here, and what was answered; those that wait first. */
export function ObjectionList({ objections }: { objections: readonly Objection[] }) {
  const t = useTranslations('topics')
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-title font-bold">{t('objections')}</h2>
      {objections.length === 0 ? <p className="text-body text-ink-second">{t('objectionsNone')}</p> : null}
      <ul className="m-0 flex list-none flex-col p-0">
        {objections.map((objection) => (
          <ObjectionItem key={objection.id} objection={objection} />
        ))}
      </ul>
    </section>
  )
}

function ObjectionItem({ objection }: { objection: Objection }) {
  const t = useTranslations('topics')
  const say = useLocalText()
  const format = useFormat()
  const actor = useActor()
  const answer = useAnswerObjection(objection.id)
  const [words, setWords] = useState({ zh: '', en: '' })
  const { isShown } = useOffer()(mayAnswerObjection({ isAnswered: objection.answer !== null }, actor))
  return (
    <li className="flex flex-col gap-1 border-b border-hair py-3">
      <span className="text-note text-ink-least">
        {t(objection.isByWriter ? 'byWriter' : 'byAnother')} · {format.day(objection.at)} ·{' '}
        {t('aboutWords', { title: objection.title })}
      </span>
      <p className="text-body font-bold">{t(`object.grounds.${objection.ground}`)}</p>
      {objection.words ? <p className="text-body wrap-anywhere">{objection.words}</p> : null}
      {objection.answer ? (
        <p className="text-body">
          {t('answer')} · {say(objection.answer)}
        </p>
      ) : null}
      {isShown && objection.answer === null ? (
        <>
          <BilingualField label={t('answer')} isLong value={words} onChange={setWords} />
          {answer.error ? <ProblemNotice error={answer.error} /> : null}
          <Button
            isNarrow
            className="self-start"
            isPending={answer.isPending}
            disabledReason={isBilingual(words) ? undefined : t('answerNeeded')}
            onPress={() => answer.mutate(words)}
          >
            {t('answerSend')}
          </Button>
        </>
      ) : null}
    </li>
  )
}
