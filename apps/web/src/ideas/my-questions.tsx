import { useTranslations } from 'use-intl'
import { TextLink } from '../shared/components/link.tsx'
import { Section } from '../shared/components/section.tsx'
import { QuestionItem } from './question-item.tsx'
import { useMyQuestions } from './use-questions.ts'

/** What staff asked the reader, those without an answer first; nothing where nobody asked. */
export function MyQuestions() {
  const t = useTranslations('privately.questions')
  const questions = useMyQuestions()
  if (questions.data?.length === 0) return null
  return (
    <Section title={t('mineTitle')} reading={questions} rows={1}>
      {(all) => (
        <ul className="m-0 flex list-none flex-col p-0">
          {all
            .toSorted((a, b) => Number(b.isMineToAnswer) - Number(a.isMineToAnswer))
            .map((question) => (
              <li key={question.id} className="flex flex-col gap-2 border-b border-hair py-3">
                <p className="text-label">
                  <TextLink to="/ideas/$reference" params={{ reference: question.idea.reference }}>
                    {t('about', question.idea)}
                  </TextLink>
                </p>
                <QuestionItem question={question} />
              </li>
            ))}
        </ul>
      )}
    </Section>
  )
}
