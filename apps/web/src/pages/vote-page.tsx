import type { Poll } from '@hetu/domain/polls/poll'
import { useLocation, useParams } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { PollToVote } from './poll-to-vote.tsx'
import { usePolls } from '../polls/use-polls.ts'
import { BackLink } from '../shared/components/back-link.tsx'
import { EmptyState } from '../shared/components/empty-state.tsx'
import { PageFrame } from '../shared/components/page-frame.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Skeleton } from '../shared/components/skeleton.tsx'
import { useLocalText } from '../shared/language.ts'

/** Voting on a proposal: what is asked, who may, until when; choose, check, cast; then the receipt. */
export function VotePage() {
  const { reference } = useParams({ from: '/proposals/$reference/vote' })
  const title = useTranslations('pages.title')
  const t = useTranslations('polls')
  const say = useLocalText()
  const { data, error, refetch } = usePolls(reference)
  const asked = useLocation({ select: ({ hash }) => hash })
  const polls = data?.polls ?? []
  const [poll] = polls
  const isOne = polls.length === 1
  const back = (
    <BackLink to="/proposals/$reference" params={{ reference }}>
      {poll ? say(poll.proposalTitle) : t('back', { reference })}
    </BackLink>
  )
  if (!data && !error) return <Skeleton kind="page" rows={4} />
  return (
    <PageFrame
      title={poll && isOne ? say(poll.question) : title('vote')}
      // A link to the only one leads here, above its question.
      eyebrow={poll && isOne ? <span id={`poll-${poll.id}`}>{t('card')}</span> : undefined}
      lead={isOne || !poll ? undefined : t('several', { count: polls.length })}
      back={back}
    >
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {data && !poll ? <EmptyState title={t('none')} /> : null}
      {inOrder(polls, asked).map((one) => (
        <article key={one.id} id={isOne ? undefined : `poll-${one.id}`} className="flex flex-col gap-6">
          {isOne ? null : (
            <h2 className="border-t border-hair pt-6 text-title font-bold">{say(one.question)}</h2>
          )}
          <PollToVote poll={one} />
        </article>
      ))}
    </PageFrame>
  )
}

const order: readonly Poll['state'][] = ['open', 'waiting', 'counting', 'closed']

/** The poll one came for, then what can be voted on now; the rest keeps its order, newest first. */
const inOrder = (polls: readonly Poll[], asked: string) => {
  const rank = (poll: Poll) => (asked === `poll-${poll.id}` ? -1 : order.indexOf(poll.state))
  return polls.toSorted((one, other) => rank(one) - rank(other))
}
