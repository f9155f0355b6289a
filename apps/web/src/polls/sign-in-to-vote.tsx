import type { Poll } from '@hetu/domain/polls/poll'
import { useTranslations } from 'use-intl'
import { LinkButton } from '../shared/components/link.tsx'
import { VoteIcon } from '../shared/icons/speech-icons.tsx'

/** The way of a visitor into an open poll: sign in, and be back at the ballot. */
export function SignInToVote({ poll }: { poll: Poll }) {
  const t = useTranslations('polls')
  return (
    <LinkButton
      to="/sign-in"
      search={{ next: `/proposals/${poll.proposalReference}/vote` }}
      variant="primary"
      icon={<VoteIcon />}
      className="self-start"
    >
      {t('signIn')}
    </LinkButton>
  )
}
