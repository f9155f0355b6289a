import type { Topic } from '@hetu/domain/topics/topic'
import { notFound, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { isUnknown } from '../shared/api-problem.ts'
import { BackLink } from '../shared/components/back-link.tsx'
import { Badge } from '../shared/components/badge.tsx'
import { TextLink } from '../shared/components/link.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { PageFrame } from '../shared/components/page-frame.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Skeleton } from '../shared/components/skeleton.tsx'
import { useLocalText } from '../shared/language.ts'
import { useMay } from '../shared/may.ts'
import { ObjectionList } from '../topics/objection-list.tsx'
import { SortPanel } from '../topics/sort-panel.tsx'
import { StandingCounts } from '../topics/standing-counts.tsx'
import { TopicHistory } from '../topics/topic-history.tsx'
import { TopicPicture } from '../topics/topic-picture.tsx'
import { TopicQuotes, TopicWords } from '../topics/topic-words.tsx'
import { useTopic } from '../topics/use-topics.ts'

/** One topic: how many persons, how they stand, what each side says, and every word with why it is here. */
export function TopicPage() {
  const t = useTranslations('topics')
  const { reference } = useParams({ from: '/topics/$reference' })
  const { data: topic, error, refetch } = useTopic(reference)
  if (topic) return <TopicView topic={topic} />
  if (isUnknown(error)) throw notFound()
  return (
    <PageFrame title={t('title')} back={<BackLink to="/topics">{t('title')}</BackLink>}>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : <Skeleton kind="page" />}
    </PageFrame>
  )
}

function TopicView({ topic }: { topic: Topic }) {
  const t = useTranslations('topics')
  const say = useLocalText()
  const maySort = useMay('take-out-of-topic')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const choose = (id: string, isChosen: boolean) =>
    setChosen((now) => {
      const next = new Set(now)
      if (isChosen) next.add(id)
      else next.delete(id)
      return next
    })
  const summary = say(topic.summary)
  return (
    <PageFrame
      width="wide"
      title={say(topic.name)}
      eyebrow={topic.reference}
      back={<BackLink to="/topics">{t('title')}</BackLink>}
    >
      {topic.isPublished ? null : <Badge>{t('draft')}</Badge>}
      {topic.closedInto ? (
        <Notice>
          {t('mergedInto')}{' '}
          <TextLink to="/topics/$reference" params={{ reference: topic.closedInto }}>
            {topic.closedInto}
          </TextLink>
        </Notice>
      ) : null}
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-8">
          <div className="flex flex-col gap-2">
            {summary ? <p className="text-body">{summary}</p> : null}
            <p className="text-lead font-bold">
              {t('persons', { count: topic.counts.persons })} · {t('ideas', { count: topic.ideaCount })} ·{' '}
              {t('comments', { count: topic.commentCount })}
            </p>
            <StandingCounts counts={topic.counts} />
            <p className="text-note text-ink-least">{t('whoCounts')}</p>
          </div>
          {topic.links.length > 0 ? <TopicQuotes topic={topic} /> : null}
          <ObjectionList objections={topic.objections} />
          {maySort && topic.closedInto === null ? (
            <SortPanel
              topic={topic}
              chosen={topic.links.filter(({ id }) => chosen.has(id))}
              onDone={() => setChosen(new Set())}
            />
          ) : null}
          <TopicWords topic={topic} choice={maySort ? { chosen, onChoose: choose } : null} />
          <TopicHistory changes={topic.changes} />
        </div>
        <aside className="flex flex-col gap-4">
          <TopicPicture topic={topic} className="h-64 rounded-control" />
        </aside>
      </div>
    </PageFrame>
  )
}
