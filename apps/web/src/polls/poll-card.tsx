import type { Poll } from '@hetu/domain/polls/poll'
import { useTranslations } from 'use-intl'
import { Countdown } from '../shared/components/countdown.tsx'
import { LinkButton } from '../shared/components/link.tsx'
import { useFormat } from '../shared/formatter.ts'
import { VoteIcon } from '../shared/icons/speech-icons.tsx'
import { useLocalText } from '../shared/language.ts'
import { useMe } from '../shared/session.ts'
import { chosenWords } from './chosen-words.ts'
import { SignInToVote } from './sign-in-to-vote.tsx'

/** A poll on the proposal's page: question, until when, how many took part, and the way in. */
export function PollCard({ poll }: { poll: Poll }) {
  const t = useTranslations('polls')
  const say = useLocalText()
  const format = useFormat()
  const mine = poll.myBallot?.choice ? chosenWords(poll, poll.myBallot.choice, say) : null
  const { person, isKnown } = useMe()
  const awaitsVote = poll.state === 'open' && !poll.myBallot
  const mayVote = awaitsVote && poll.mine.mayVote
  const maySignIn = awaitsVote && isKnown && person === null
  return (
    <section
      aria-labelledby={`poll-${poll.id}`}
      className="flex flex-col gap-3 rounded-sheet border-2 border-action bg-paper p-5"
    >
      <p className="text-note text-ink-least">{t('card')}</p>
      <h3 id={`poll-${poll.id}`} className="text-lead font-bold">
        {say(poll.question)}
      </h3>
      <p className="text-body text-ink-second">
        {poll.state === 'open' ? <Countdown closesAt={poll.closesAt} /> : null}
        {poll.state === 'waiting' ? t('waiting', { at: format.moment(poll.opensAt) }) : null}
        {poll.state === 'counting' ? t('counting') : null}
        {poll.state === 'closed' ? t('closed', { closing: format.closing(poll.closesAt) }) : null}
      </p>
      <p className="text-body tabular-nums">{t('turnout', poll.turnout)}</p>
      {poll.turnout.heldBack > 0 ? (
        <p className="text-label text-ink-second">
          {t(poll.state === 'closed' || poll.state === 'counting' ? 'held.leftOutCount' : 'held.count', {
            count: poll.turnout.heldBack,
          })}
        </p>
      ) : null}
      {mine ? <p className="text-body font-bold">{t('mine', { option: mine })}</p> : null}
      {awaitsVote && person !== null && poll.mine.reason ? (
        <p className="text-label text-ink-second">{say(poll.mine.reason)}</p>
      ) : null}
      <div className="flex flex-wrap gap-2">
        {maySignIn ? <SignInToVote poll={poll} /> : null}
        <LinkButton
          to="/proposals/$reference/vote"
          params={{ reference: poll.proposalReference }}
          hash={`poll-${poll.id}`}
          variant={mayVote ? 'primary' : undefined}
          icon={maySignIn ? undefined : <VoteIcon />}
        >
          {mayVote ? t('go') : poll.myBallot ? t('seeMine') : poll.result ? t('seeResult') : t('seeOptions')}
        </LinkButton>
      </div>
    </section>
  )
}
