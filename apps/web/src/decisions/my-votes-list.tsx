import type { MyVote } from '@hetu/domain/decisions/my-vote'
import { useTranslations } from 'use-intl'
import { TextLink } from '../shared/components/link.tsx'
import { Section } from '../shared/components/section.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'
import { useMyVotes } from './use-decision.ts'

/** The reader's own votes: on what, which option, and until when it may be changed. */
export function MyVotesList() {
  const t = useTranslations('decisions.votes')
  const votes = useMyVotes(true)
  if (votes.data?.length === 0) return null
  return (
    <Section title={t('title')} reading={votes} rows={1}>
      {(read) => <Votes votes={read} />}
    </Section>
  )
}

function Votes({ votes }: { votes: readonly MyVote[] }) {
  const t = useTranslations('decisions.votes')
  const say = useLocalText()
  const format = useFormat()
  return (
    <>
      <p className="text-note text-ink-least">{t('onlyYou')}</p>
      <ul className="flex flex-col">
        {votes.map((vote) => (
          <li key={vote.pollId} className="flex flex-col gap-1 border-b border-hair py-3">
            <TextLink
              to="/proposals/$reference/vote"
              params={{ reference: vote.proposalReference }}
              className="font-bold"
            >
              {say(vote.question)}
            </TextLink>
            <p className="text-body">
              {vote.chosen ? t('chose', { option: vote.chosen.map(say).join(' · ') }) : t('secret')}
            </p>
            {vote.standing === 'counted' ? null : (
              <p className="text-label text-warn">{t(`standing.${vote.standing}`)}</p>
            )}
            <p className="text-note text-ink-least">
              {t('cast', { moment: format.moment(vote.castAt) })} ·{' '}
              {vote.mayChange ? t('mayChange', { closing: format.closing(vote.closesAt) }) : t('fixed')}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
