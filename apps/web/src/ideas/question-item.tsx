import type { IdeaQuestion } from '@hetu/domain/ideas/idea-question'
import { useTranslations } from 'use-intl'
import { Badge } from '../shared/components/badge.tsx'
import { PersonLine } from '../shared/components/person-line.tsx'
import { PrivateForm } from '../shared/components/private-form.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'
import { toast } from '../shared/toast.ts'
import { useAnswerQuestion } from './use-questions.ts'

/** One question with its answer, or the field to answer it for whoever was asked. */
export function QuestionItem({ question }: { question: IdeaQuestion }) {
  const t = useTranslations('privately.questions')
  const say = useLocalText()
  const format = useFormat()
  const { id, words, language, askedBy, askedAt, answer, isMineToAnswer } = question
  const sending = useAnswerQuestion(id)
  return (
    <article className="flex flex-col gap-1">
      <p className="text-body font-bold wrap-anywhere whitespace-pre-line" lang={language} dir="auto">
        {words}
      </p>
      <PersonLine
        chosenName={say(askedBy.chosenName)}
        relation={askedBy.label ? { words: say(askedBy.label) } : null}
      >
        {format.moment(askedAt)}
      </PersonLine>
      {answer ? (
        <div className="mt-1 flex flex-col gap-1 border-s-4 border-hair ps-3">
          <p className="text-body wrap-anywhere whitespace-pre-line" lang={answer.language} dir="auto">
            {answer.words}
          </p>
          <PersonLine chosenName={say(answer.by.chosenName)}>
            {[answer.isOnBehalf ? t('onBehalf') : '', format.moment(answer.at)].filter(Boolean).join(' · ')}
          </PersonLine>
        </div>
      ) : isMineToAnswer ? (
        <PrivateForm
          form={`question-${id}`}
          label={t('answer')}
          hint={t('answerHint')}
          limit={2000}
          send={t('sendAnswer')}
          error={sending.error}
          isPending={sending.isPending}
          onSend={(said) => sending.mutateAsync(said)}
          onSent={() => toast(t('answered'))}
        />
      ) : (
        <p>
          <Badge>{t('waiting')}</Badge>
        </p>
      )}
    </article>
  )
}
