import type { Poll } from '@hetu/domain/polls/poll'
import type { Tally } from '@hetu/domain/polls/poll-result'
import { useTranslations } from 'use-intl'
import { Table } from '../shared/components/table.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'

/** How the vote went: sentence, bars, table by relation; the smallest option is as complete as the largest. */
export function PollResult({ poll, result }: { poll: Poll; result: Tally }) {
  const t = useTranslations('polls.result')
  const polls = useTranslations('polls')
  const relation = useTranslations('shared.person.relation')
  const say = useLocalText()
  const format = useFormat()
  const titles = new Map(poll.options.map((option) => [option.id, say(option.title)]))
  const channels = new Map(result.byChannel.map(({ channel, count }) => [channel, count]))
  return (
    <section className="flex flex-col gap-5">
      <h2 className="text-title font-bold">{poll.state === 'closed' ? t('title') : t('soFar')}</h2>
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
        <p className="text-body">
          {polls(poll.state === 'closed' || poll.state === 'counting' ? 'held.leftOutCount' : 'held.count', {
            count: result.heldBack,
          })}
        </p>
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
            <span aria-hidden className="block h-4 rounded-control bg-mist print:border">
              <span
                className="block h-full min-w-0.5 rounded-control bg-action"
                style={{ width: `${(count / Math.max(1, result.voted)) * 100}%` }}
              />
            </span>
          </li>
        ))}
      </ul>
      <Table
        caption={t('byOption')}
        columns={[
          {
            key: 'option',
            title: t('option'),
            isRowName: true,
            cell: (row: Tally['byOption'][number]) => titles.get(row.optionId),
          },
          { key: 'votes', title: t('votes'), isNumber: true, cell: (row) => format.number(row.count) },
          {
            key: 'share',
            title: t('share'),
            isNumber: true,
            cell: (row) => format.percent(row.count, result.voted),
          },
        ]}
        rows={result.byOption}
        rowKey={(row) => row.optionId}
      />
      <Table
        caption={t('byRelation')}
        columns={[
          {
            key: 'relation',
            title: t('relation'),
            isRowName: true,
            cell: (row) => (row.relation ? relation(row.relation) : t('others')),
          },
          ...poll.options.map((option) => ({
            key: option.id,
            title: say(option.title),
            isNumber: true,
            cell: (row: Tally['byRelation'][number]) =>
              format.number(row.byOption.find(({ optionId }) => optionId === option.id)?.count ?? 0),
          })),
          { key: 'voted', title: t('votes'), isNumber: true, cell: (row) => format.number(row.voted) },
        ]}
        rows={result.byRelation}
        rowKey={(row) => row.relation ?? 'others'}
      />
      <p className="text-note text-ink-least">{t('minority')}</p>
    </section>
  )
}
