import { useTranslations } from 'use-intl'
import { EmptyState } from '../shared/components/empty-state.tsx'
import { LinkButton } from '../shared/components/link.tsx'
import { PageFrame } from '../shared/components/page-frame.tsx'
import { Section } from '../shared/components/section.tsx'
import { useMay } from '../shared/may.ts'
import { TopicCard } from '../topics/topic-card.tsx'
import { useTopics } from '../topics/use-topics.ts'

/** All topics that the reader may know of, those with most persons first. */
export function TopicsPage() {
  const t = useTranslations('topics')
  const maySort = useMay('place-in-topic')
  return (
    <PageFrame
      width="wide"
      title={t('title')}
      lead={t('lead')}
      actions={maySort ? <LinkButton to="/desk/topics">{t('toDesk')}</LinkButton> : null}
    >
      <Section reading={useTopics()} rows={4} empty={<EmptyState title={t('empty')} />}>
        {(topics) => (
          <ul className="m-0 grid list-none gap-4 p-0 sm:grid-cols-2 xl:grid-cols-3">
            {topics.map((topic) => (
              <TopicCard key={topic.reference} topic={topic} />
            ))}
          </ul>
        )}
      </Section>
      <p className="text-note text-ink-least">{t('whoCounts')}</p>
    </PageFrame>
  )
}
