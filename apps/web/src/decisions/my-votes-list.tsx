import { useTranslations } from 'use-intl'
import { TextLink } from '../shared/components/link.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'
import { useMyVotes } from './use-decision.ts'

/** The reader's own votes: on what, which option, and until when it may be changed. */
export function MyVotesList() {
  const t = useTranslations('decisions.votes')
  const say = useLocalText()
  const format = useFormat()
  const { data } = useMyVotes(true)
  if (!data || data.length === 0) return null
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-title font-bold">{t('title')}</h2>
      <p className="text-note text-ink-least">{t('onlyYou')}</p>
      <ul className="flex flex-col">
        {data.map((vote) => (
          <li key={vote.pollId} className="flex flex-col gap-1 border-b border-hair py-3">
            <TextLink
              to="/proposals/$reference/vote"
              params={{ reference: vote.proposalReference }}
              className="font-bold"
            >
              {say(vote.question)}
            </TextLink>
            <p className="text-body">{t('chose', { option: say(vote.option) })}</p>
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
    </section>
  )
}
