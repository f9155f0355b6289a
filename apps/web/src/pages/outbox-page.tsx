import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { answerOf, client, until } from '../shared/client.ts'
import { EmptyState } from '../shared/components/empty-state.tsx'
import { PageFrame } from '../shared/components/page-frame.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Skeleton } from '../shared/components/skeleton.tsx'
import { useFormat } from '../shared/formatter.ts'

/** Messages that did not leave this machine, newest first: for trying and developing. */
export function OutboxPage() {
  const t = useTranslations('people.outbox')
  const title = useTranslations('pages.title')('outbox')
  const format = useFormat()
  const { data, error, refetch } = useQuery({
    queryKey: ['outbox'],
    queryFn: ({ signal }) => answerOf(client.outbox.$get({}, until(signal))),
    refetchInterval: 3000,
  })
  return (
    <PageFrame title={title} lead={data && !data.isLocal ? t('closed') : t('lead')}>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton /> : null}
      {data?.isLocal && data.messages.length === 0 ? <EmptyState title={t('empty')} /> : null}
      <ul className="m-0 flex list-none flex-col gap-4 p-0">
        {data?.messages.map((message) => (
          <li key={message.id} className="rounded-control border border-hair p-4">
            <p className="text-note text-ink-least">
              {t('to', { recipient: message.recipient })} · {format.moment(message.createdAt)}
            </p>
            <p className="font-bold">{message.subject}</p>
            <p className="whitespace-pre-line text-body">{message.body}</p>
          </li>
        ))}
      </ul>
    </PageFrame>
  )
}
