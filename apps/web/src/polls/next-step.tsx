import type { Poll } from '@hetu/domain/polls/poll'
import { useTranslations } from 'use-intl'
import { Countdown } from '../shared/components/countdown.tsx'
import { LinkButton } from '../shared/components/link.tsx'

interface NextStepProps {
  reference: string
  /** The polls of the proposal, as far as they were read. */
  polls: readonly Pick<Poll, 'id' | 'state' | 'closesAt' | 'myBallot' | 'mine'>[]
  /** Until when a notice takes comments; null where none is open. */
  noticeClosesAt: string | null
}

/** The one thing to do now, on a phone a button that stays in reach of the thumb. */
export function NextStep({ reference, polls, noticeClosesAt }: NextStepProps) {
  const t = useTranslations('proposals.next')
  const open = polls.find(({ state }) => state === 'open')
  const closesAt = open?.closesAt ?? noticeClosesAt
  const mayVote = open !== undefined && !open.myBallot && open.mine.mayVote
  return (
    <div className="no-print sticky bottom-[calc(4rem+env(safe-area-inset-bottom))] z-20 -mx-4 flex items-center gap-3 border-t border-hair bg-paper px-4 py-2 no-script:hidden sm:-mx-6 sm:px-6 md:hidden low:static">
      {closesAt ? (
        <span className="text-label font-bold text-warn">
          <Countdown closesAt={closesAt} part="left" />
        </span>
      ) : null}
      {open ? (
        <LinkButton
          variant="primary"
          to="/proposals/$reference/vote"
          params={{ reference }}
          className="flex-1 justify-center"
        >
          {t(mayVote ? 'vote' : open.myBallot ? 'mine' : 'options')}
        </LinkButton>
      ) : (
        <LinkButton
          variant="primary"
          to="/proposals/$reference"
          params={{ reference }}
          hash="comments"
          className="flex-1 justify-center"
        >
          {t(noticeClosesAt ? 'comment' : 'read')}
        </LinkButton>
      )}
    </div>
  )
}
