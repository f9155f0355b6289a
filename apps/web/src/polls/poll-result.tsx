import type { Poll } from '@hetu/domain/polls/poll'
import type { Tally } from '@hetu/domain/polls/poll-result'
import { useTranslations } from 'use-intl'
import { ShareBar } from '../shared/components/share-bar.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'
import { RankingResult } from './ranking-result.tsx'

/** How the vote went: sentence and bars of all who voted; the smallest option is as complete as the largest. */
export function PollResult({ poll, result }: { poll: Poll; result: Tally }) {
  const t = useTranslations('polls.result')
  const polls = useTranslations('polls')
  const say = useLocalText()
  const format = useFormat()
  const titles = new Map(poll.options.map((option) => [option.id, say(option.title)]))
  const channels = new Map(result.byChannel.map(({ channel, count }) => [channel, count]))
  return (
    <section className="flex flex-col gap-5">
      <h2 className="text-title font-bold">{t('title')}</h2>
      <p className="text-body">
        {t('sentence', {
          eligible: result.eligible,
          voted: result.voted,
          share: format.percent(result.voted, result.eligible),
        })}{' '}
        {t('channel', {
          online: channels.get('online') ?? 0,
          door: channels.get('grid_worker') ?? 0,
          paper: channels.get('paper') ?? 0,
        })}
      </p>
      {result.heldBack > 0 ? (
        <p className="text-body">{polls('held.leftOutCount', { count: result.heldBack })}</p>
      ) : null}
      {result.byOption.length === 0 ? <p className="text-body">{polls('secretFew')}</p> : null}
      {result.byOption.length > 0 && poll.method !== 'single' ? (
        <p className="text-body">{t(poll.method)}</p>
      ) : null}
      <ul className="m-0 flex list-none flex-col gap-3 p-0">
        {result.byOption.map(({ optionId, count }) => (
          <li key={optionId} className="flex flex-col gap-1">
            <span className="flex flex-wrap justify-between gap-x-4 text-body">
              <b>{titles.get(optionId)}</b>
              <span className="tabular-nums">
                {format.number(count)} · {format.percent(count, result.voted)}
              </span>
            </span>
            <ShareBar count={count} of={result.voted} />
          </li>
        ))}
      </ul>
      {result.byOption.length === 0 ? null : <p className="text-note text-ink-least">{t('minority')}</p>}
      {result.ranking ? <RankingResult poll={poll} ranking={result.ranking} /> : null}
    </section>
  )
}
