import type { Idea } from '@hetu/domain/ideas/idea'
import { mayAskAuthor } from '@hetu/domain/ideas/may-ask-author'
import { useTranslations } from 'use-intl'
import { PrivateForm } from '../shared/components/private-form.tsx'
import { Section } from '../shared/components/section.tsx'
import { useActor } from '../shared/session.ts'
import { toast } from '../shared/toast.ts'
import { QuestionItem } from './question-item.tsx'
import { useAskAuthor, useIdeaQuestions } from './use-questions.ts'

/** What staff ask whoever wrote the idea, beside it: for both of them alone. */
export function IdeaQuestions({ idea }: { idea: Idea }) {
  const actor = useActor()
  const isAsker = mayAskAuthor(idea, actor) === null
  if (isAsker) return <ForAsker reference={idea.reference} />
  return idea.isOwn ? <ForWriter reference={idea.reference} /> : null
}

function ForAsker({ reference }: { reference: string }) {
  const t = useTranslations('privately.questions')
  const questions = useIdeaQuestions(reference)
  const ask = useAskAuthor(reference)
  return (
    <div className="no-print flex flex-col gap-3 rounded-control border border-dashed border-edge p-4">
      <Section title={t('title')} level={3} reading={questions} rows={2} empty={t('none')}>
        {(all) => all.map((question) => <QuestionItem key={question.id} question={question} />)}
      </Section>
      <PrivateForm
        form={`ask-${reference}`}
        label={t('ask')}
        hint={t('askHint')}
        limit={1000}
        send={t('send')}
        error={ask.error}
        isPending={ask.isPending}
        onSend={(words, submissionKey) => ask.mutateAsync({ words, submissionKey })}
        onSent={() => toast(t('sent'))}
      />
    </div>
  )
}

function ForWriter({ reference }: { reference: string }) {
  const t = useTranslations('privately.questions')
  const questions = useIdeaQuestions(reference)
  // Whoever was never asked sees nothing of it; a failure to read is said.
  if (questions.data?.length === 0) return null
  return (
    <div className="no-print flex flex-col gap-3 rounded-control border border-info p-4">
      <Section title={t('forYou')} level={3} reading={questions} rows={1}>
        {(all) => all.map((question) => <QuestionItem key={question.id} question={question} />)}
      </Section>
    </div>
  )
}
