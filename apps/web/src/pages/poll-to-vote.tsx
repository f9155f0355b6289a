import type { BallotReceipt as Receipt } from '@hetu/domain/polls/ballot'
import type { Poll } from '@hetu/domain/polls/poll'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { BallotForm } from '../polls/ballot-form.tsx'
import { BallotReceipt } from '../polls/ballot-receipt.tsx'
import { OptionTable } from '../polls/option-table.tsx'
import { PollResult } from '../polls/poll-result.tsx'
import { PollTables } from '../polls/poll-tables.tsx'
import { PollTerms } from '../polls/poll-terms.tsx'
import { RecountLink } from '../polls/recount-link.tsx'
import { RunningResult } from '../polls/running-result.tsx'
import { SignInToVote } from '../polls/sign-in-to-vote.tsx'
import { DisclosureSection } from '../shared/components/disclosure-section.tsx'
import { LinkButton } from '../shared/components/link.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { useLocalText } from '../shared/language.ts'
import { useMe } from '../shared/session.ts'

/**
 * One poll from its terms to the counts: what each option means, choose, check, cast, and only then how others chose.
 * Who has voted, or comes after the close, finds their receipt and the counts first.
 */
export function PollToVote({ poll }: { poll: Poll }) {
  const t = useTranslations('polls')
  const [isChanging, setChanging] = useState(false)
  // The number is told in the answer alone; what is read afterwards has none.
  const [fresh, setFresh] = useState<Receipt | null>(null)
  const isOpen = poll.state === 'open'
  const isOver = poll.state === 'counting' || poll.state === 'closed'
  const mine = poll.myBallot
  // Cast anew on another device, the number shown here would be void.
  const isSame = mine?.castAt === fresh?.castAt && mine?.revision === fresh?.revision
  const receipt = mine ? { ...mine, reference: (isSame && fresh?.reference) || null } : fresh
  const hasChosen = receipt !== null && !isChanging
  const counts = <Counts poll={poll} isFolded={!isOver && receipt === null} />
  return (
    <>
      <PollTerms poll={poll} />
      {hasChosen ? (
        <BallotReceipt
          poll={poll}
          receipt={receipt}
          isFresh={fresh !== null}
          onChange={() => setChanging(true)}
        />
      ) : null}
      {poll.state === 'counting' ? <Notice tone="info" title={t('counting')} /> : null}
      {hasChosen || isOver ? counts : null}
      <OptionTable poll={poll} />
      {isOpen && poll.mine.mayVote && !hasChosen ? (
        <BallotForm
          poll={poll}
          onCast={(cast) => {
            setChanging(false)
            setFresh(cast)
          }}
        />
      ) : null}
      {isOver || mine ? null : <NoBallot poll={poll} />}
      {hasChosen || isOver ? null : counts}
      {poll.result ? (
        <>
          <PollTables poll={poll} result={poll.result} />
          <RecountLink pollId={poll.id} />
        </>
      ) : null}
    </>
  )
}

/** Why the reader has no ballot, and what they can do instead. */
function NoBallot({ poll }: { poll: Poll }) {
  const t = useTranslations('polls')
  const say = useLocalText()
  const { person, isKnown } = useMe()
  if (!isKnown || poll.mine.mayVote) return null
  if (person === null) return poll.state === 'open' ? <SignInToVote poll={poll} /> : null
  if (!poll.mine.reason) return null
  return (
    <Notice
      tone="info"
      title={t('notAsked')}
      actions={
        <LinkButton to="/proposals/$reference" params={{ reference: poll.proposalReference }} hash="comments">
          {t('comment')}
        </LinkButton>
      }
    >
      {say(poll.mine.reason)}
    </Notice>
  )
}

/** How others chose, as far as it is public; folded for whoever has not chosen yet. */
function Counts({ poll, isFolded }: { poll: Poll; isFolded: boolean }) {
  const t = useTranslations('polls.running')
  if (poll.result) return <PollResult poll={poll} result={poll.result} />
  if (!poll.running) return null
  const running = <RunningResult poll={poll} running={poll.running} />
  return isFolded ? (
    <DisclosureSection title={t('title')}>{running}</DisclosureSection>
  ) : (
    <section className="flex flex-col gap-3">
      <h2 className="text-title font-bold">{t('title')}</h2>
      {running}
    </section>
  )
}
