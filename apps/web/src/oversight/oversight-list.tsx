import { mayAnswerFlag } from '@hetu/domain/oversight/may-answer-flag'
import type { OversightFlag } from '@hetu/domain/oversight/oversight-flag'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { TextLink } from '../shared/components/link.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Section } from '../shared/components/section.tsx'
import { TextArea } from '../shared/components/text-area.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'
import { useOffer } from '../shared/offer.ts'
import { useActor } from '../shared/session.ts'
import { useAnswerFlag, useOversightFlags } from './use-oversight.ts'

/** What watchdogs pointed at, counted for everybody; answered where it stands by those who may. */
export function OversightList() {
  const t = useTranslations('oversight')
  const flags = useOversightFlags()
  return (
    <Section
      title={t('title')}
      reading={flags}
      rows={2}
      count={(all) => {
        const answered = all.filter(({ answer }) => answer !== null).length
        return t('count', { open: all.length - answered, answered })
      }}
      empty={t('none')}
    >
      {(all) => (
        <ul className="m-0 list-none divide-y divide-hair p-0">
          {all.map((flag) => (
            <FlagItem key={flag.id} flag={flag} />
          ))}
        </ul>
      )}
    </Section>
  )
}

function FlagItem({ flag }: { flag: OversightFlag }) {
  const t = useTranslations('oversight')
  const say = useLocalText()
  const format = useFormat()
  const actor = useActor()
  const offer = useOffer()
  const [isOpen, setOpen] = useState(false)
  const { reason, words, dueOn, isOverdue, isMine, answer } = flag
  const day = format.day(`${dueOn}T12:00:00Z`)
  const answering = offer(mayAnswerFlag({ isMine, isAnswered: answer !== null }, actor))
  return (
    <li className="flex flex-col gap-1 py-3">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <Subject flag={flag} />
        <span className={answer ? 'text-note text-ink-second' : 'text-note text-bad'}>
          {t(`reason.${reason}`)}
        </span>
      </p>
      {words === null ? null : <p className="text-body wrap-anywhere whitespace-pre-line">{words}</p>}
      {answer ? (
        <p className="text-body wrap-anywhere">
          {t('answered', { day: format.day(answer.at), words: say(answer.words) })}
        </p>
      ) : (
        <p className={isOverdue ? 'text-note text-bad' : 'text-note text-ink-second'}>
          {t(isOverdue ? 'late' : 'due', { day })}
        </p>
      )}
      {answering.isShown ? (
        <Button
          isNarrow
          className="no-print self-start"
          disabledReason={answering.disabledReason}
          aria-expanded={isOpen}
          onPress={() => setOpen(!isOpen)}
        >
          {t('answer.open')}
        </Button>
      ) : null}
      {isOpen && answering.isShown ? <AnswerFields flagId={flag.id} /> : null}
    </li>
  )
}

function Subject({ flag: { subjectKind, subjectReference } }: { flag: OversightFlag }) {
  const t = useTranslations('oversight')
  const name = t('about', { kind: t(`subject.${subjectKind}`), reference: subjectReference })
  if (subjectKind === 'idea') {
    return (
      <TextLink to="/ideas/$reference" params={{ reference: subjectReference }}>
        {name}
      </TextLink>
    )
  }
  if (subjectKind === 'proposal') {
    return (
      <TextLink to="/proposals/$reference" params={{ reference: subjectReference }}>
        {name}
      </TextLink>
    )
  }
  return (
    <TextLink to="/decisions/$number" params={{ number: subjectReference }}>
      {name}
    </TextLink>
  )
}

function AnswerFields({ flagId }: { flagId: string }) {
  const t = useTranslations('oversight.answer')
  const answering = useAnswerFlag(flagId)
  const [words, setWords] = useState({ zh: '', en: '' })
  const isShort = words.zh.trim().length < 6 || words.en.trim().length < 6
  return (
    <div className="no-print flex max-w-measure flex-col gap-3">
      {(['zh', 'en'] as const).map((language) => (
        <TextArea
          key={language}
          label={t(language)}
          hint={t('hint')}
          lang={language}
          rows={2}
          limit={2000}
          value={words[language]}
          onChange={(next) => setWords({ ...words, [language]: next })}
        />
      ))}
      {answering.error ? <ProblemNotice error={answering.error} /> : null}
      <Button
        variant="primary"
        className="self-start"
        isPending={answering.isPending}
        disabledReason={isShort ? t('incomplete') : undefined}
        onPress={() => answering.mutate(words)}
      >
        {t('send')}
      </Button>
    </div>
  )
}
