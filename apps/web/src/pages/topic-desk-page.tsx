import { useTranslations } from 'use-intl'
import { BackLink } from '../shared/components/back-link.tsx'
import { DisclosureSection } from '../shared/components/disclosure-section.tsx'
import { Gate } from '../shared/components/gate.tsx'
import { LinkButton } from '../shared/components/link.tsx'
import { PageFrame } from '../shared/components/page-frame.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Section } from '../shared/components/section.tsx'
import { useMay } from '../shared/may.ts'
import { TopicForm } from '../topics/topic-form.tsx'
import { TopicSorter } from '../topics/topic-sorter.tsx'
import { useOpenTopic, useTopicSuggestions } from '../topics/use-topics.ts'

/** The planner's sorting table: one suggestion after the other, with the next one ready. */
export function TopicDeskPage() {
  const t = useTranslations('topics')
  const title = useTranslations('pages.title')
  const maySort = useMay('place-in-topic')
  return (
    <PageFrame
      width="wide"
      title={t('deskTitle')}
      lead={t('lead')}
      back={<BackLink to="/desk">{title('desk')}</BackLink>}
      actions={<LinkButton to="/topics">{t('toBoard')}</LinkButton>}
    >
      <Gate isOpen={maySort} who={t('only')}>
        <Sorting />
      </Gate>
    </PageFrame>
  )
}

function Sorting() {
  const t = useTranslations('topics')
  const categories = useTranslations('ideas.category')
  const open = useOpenTopic()
  return (
    <>
      <Section reading={useTopicSuggestions(true)} rows={6}>
        {({ suggestions, unsorted, lookedAt }) => (
          <>
            <p className="text-label text-ink-second">
              {t('suggestion.left', { count: unsorted, of: lookedAt })}
            </p>
            <TopicSorter suggestions={suggestions} categoryName={(category) => categories(category)} />
          </>
        )}
      </Section>
      <DisclosureSection title={t('open')}>
        {open.error ? <ProblemNotice error={open.error} /> : null}
        <TopicForm
          key={open.data?.reference ?? ''}
          start={{ name: { zh: '', en: '' }, summary: { zh: '', en: '' } }}
          send={t('openSend')}
          isPending={open.isPending}
          onSend={(question) => open.mutate(question)}
        />
      </DisclosureSection>
    </>
  )
}
