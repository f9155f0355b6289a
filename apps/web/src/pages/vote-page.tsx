import type { BallotReceipt as Receipt } from '@hetu/domain/polls/ballot'
import type { Poll } from '@hetu/domain/polls/poll'
import { useLocation, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { BallotForm } from '../polls/ballot-form.tsx'
import { BallotReceipt } from '../polls/ballot-receipt.tsx'
import { OptionTable } from '../polls/option-table.tsx'
import { PollResult } from '../polls/poll-result.tsx'
import { PollTerms } from '../polls/poll-terms.tsx'
import { usePolls } from '../polls/use-polls.ts'
import { BackLink } from '../shared/components/back-link.tsx'
import { EmptyState } from '../shared/components/empty-state.tsx'
import { LinkButton } from '../shared/components/link.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { PageFrame } from '../shared/components/page-frame.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Skeleton } from '../shared/components/skeleton.tsx'
import { useLocalText } from '../shared/language.ts'
import { useMe } from '../shared/session.ts'

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
      eyebrow={poll && isOne ? t('card') : undefined}
      lead={isOne || !poll ? undefined : t('several', { count: polls.length })}
      back={back}
    >
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {data && !poll ? <EmptyState title={t('none')} /> : null}
      {inOrder(polls, asked).map((one) => (
        <article key={one.id} id={`poll-${one.id}`} className="flex flex-col gap-6">
          {isOne ? null : (
            <h2 className="border-t border-hair pt-6 text-title font-bold">{say(one.question)}</h2>
          )}
          <ShownPoll poll={one} />
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

function ShownPoll({ poll }: { poll: Poll }) {
  const t = useTranslations('polls')
  const say = useLocalText()
  const { person, isKnown } = useMe()
  const [isChanging, setChanging] = useState(false)
  // The number is told in the answer alone; what is read afterwards has none.
  const [fresh, setFresh] = useState<Receipt | null>(null)
  const isOpen = poll.state === 'open'
  const mayVote = isOpen && poll.mine.mayVote
  const mine = poll.myBallot
  // Cast anew on another device, the number shown here would be void.
  const isSame = mine?.castAt === fresh?.castAt && mine?.revision === fresh?.revision
  const receipt = mine ? { ...mine, reference: (isSame && fresh?.reference) || null } : fresh
  const showsReceipt = receipt !== null && !isChanging
  return (
    <>
      <PollTerms poll={poll} />
      {showsReceipt ? (
        <BallotReceipt
          poll={poll}
          receipt={receipt}
          isFresh={fresh !== null}
          onChange={() => setChanging(true)}
        />
      ) : null}
      {mayVote && !showsReceipt ? (
        <BallotForm
          poll={poll}
          onCast={(cast) => {
            setChanging(false)
            setFresh(cast)
          }}
        />
      ) : null}
      {isOpen && isKnown && person === null ? (
        <LinkButton
          to="/sign-in"
          search={{ next: `/proposals/${poll.proposalReference}/vote` }}
          variant="primary"
          className="self-start"
        >
          {t('signIn')}
        </LinkButton>
      ) : null}
      {isOpen && person !== null && !poll.mine.mayVote && poll.mine.reason && !poll.myBallot ? (
        <Notice tone="info" title={say(poll.mine.reason)} />
      ) : null}
      {poll.state === 'counting' ? <Notice tone="info" title={t('counting')} /> : null}
      {poll.result ? <PollResult poll={poll} result={poll.result} /> : null}
      <OptionTable poll={poll} />
    </>
  )
}
