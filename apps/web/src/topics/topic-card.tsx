import type { TopicSummary } from '@hetu/domain/topics/topic'
import { useTranslations } from 'use-intl'
import { Badge } from '../shared/components/badge.tsx'
import { TextLink } from '../shared/components/link.tsx'
import { useLocalText } from '../shared/language.ts'
import { StandingCounts } from './standing-counts.tsx'
import { TopicPicture } from './topic-picture.tsx'

/** A topic on the board: where it is, how many persons, and how they stand. */
export function TopicCard({ topic }: { topic: TopicSummary }) {
  const t = useTranslations('topics')
  const say = useLocalText()
  return (
    <li className="flex flex-col overflow-hidden rounded-control border border-edge bg-paper">
      <TopicPicture topic={topic} className="h-32" />
      <div className="flex flex-col gap-2 p-4">
        <p className="flex flex-wrap items-center gap-2 text-note text-ink-least">
          {topic.reference}
          {topic.isPublished ? null : <Badge>{t('draft')}</Badge>}
          {topic.waitingObjections > 0 ? (
            <Badge tone="warn">{t('objectionsWait', { count: topic.waitingObjections })}</Badge>
          ) : null}
        </p>
        <h2 className="text-lead font-bold">
          <TextLink to="/topics/$reference" params={{ reference: topic.reference }}>
            {say(topic.name)}
          </TextLink>
        </h2>
        <p className="text-label text-ink-second">
          {t('persons', { count: topic.counts.persons })} · {t('ideas', { count: topic.ideaCount })} ·{' '}
          {t('comments', { count: topic.commentCount })}
        </p>
        <StandingCounts counts={topic.counts} />
      </div>
    </li>
  )
}
