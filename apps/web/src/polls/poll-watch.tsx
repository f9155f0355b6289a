import { useOffer } from '../shared/offer.ts'
import { useNow } from '../shared/now.ts'
import { mayClosePoll } from '@hetu/domain/polls/may-close-poll'
import type { Poll } from '@hetu/domain/polls/poll'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { LinkButton } from '../shared/components/link.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Table } from '../shared/components/table.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'
import { useMay } from '../shared/may.ts'
import { useActor } from '../shared/session.ts'
import { toast } from '../shared/toast.ts'
import { NotedVoters } from './noted-voters.tsx'
import { PollTerms } from './poll-terms.tsx'
import { useClosePoll } from './use-polls.ts'

/** A poll as its planner watches it: state, turnout against all entitled, and by which channel people came. */
export function PollWatch({ poll }: { poll: Poll }) {
  const t = useTranslations('polls')
  const vote = { closesAt: new Date(poll.closesAt), closedAt: poll.closedAt }
  const closing = useOffer()(mayClosePoll(vote, useActor(), useNow()))
  const mayCheck = useMay('check-relation')
  const say = useLocalText()
  const format = useFormat()
  const close = useClosePoll(poll.id)
  const { voted, eligible, byChannel } = poll.turnout
  return (
    <section
      aria-labelledby={`watch-${poll.id}`}
      className="flex flex-col gap-3 rounded-sheet border border-hair p-4"
    >
      <p className="text-note text-ink-least">{t(`watch.${poll.state}`)}</p>
      <h3 id={`watch-${poll.id}`} className="text-lead font-bold">
        {say(poll.question)}
      </h3>
      <PollTerms poll={poll} />
      <p className="text-lead font-bold tabular-nums">
        {t('watch.turnout', { voted, eligible, share: format.percent(voted, eligible) })}
      </p>
      <Table
        caption={t('watch.channels')}
        columns={[
          {
            key: 'channel',
            title: t('watch.channel'),
            isRowName: true,
            cell: (row) => t(`watch.${row.channel}`),
          },
          { key: 'count', title: t('result.votes'), isNumber: true, cell: (row) => format.number(row.count) },
          {
            key: 'share',
            title: t('watch.ofVoted'),
            isNumber: true,
            cell: (row) => format.percent(row.count, voted),
          },
        ]}
        rows={byChannel}
        rowKey={(row) => row.channel}
      />
      {mayCheck ? <NotedVoters pollId={poll.id} /> : null}
      {close.error ? <ProblemNotice error={close.error} /> : null}
      <div className="no-print flex flex-wrap gap-2">
        <LinkButton
          to="/proposals/$reference/vote"
          params={{ reference: poll.proposalReference }}
          hash={`poll-${poll.id}`}
        >
          {poll.result ? t('seeResult') : t('seeOptions')}
        </LinkButton>
        {closing.isShown ? (
          <Button
            disabledReason={closing.disabledReason}
            isPending={close.isPending}
            onPress={() => close.mutate(undefined, { onSuccess: () => toast(t('watch.stored')) })}
          >
            {t('watch.store')}
          </Button>
        ) : null}
      </div>
    </section>
  )
}
