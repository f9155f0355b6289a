import type { Poll } from '@hetu/domain/polls/poll'
import type { Tally } from '@hetu/domain/polls/poll-result'
import { useTranslations } from 'use-intl'
import { Table } from '../shared/components/table.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'

/** What rankings come to by two methods, whether they agree, and the comparison of every two options behind them. */
export function RankingResult({ poll, ranking }: { poll: Poll; ranking: NonNullable<Tally['ranking']> }) {
  const t = useTranslations('polls.choice')
  const say = useLocalText()
  const format = useFormat()
  const titles = new Map(poll.options.map((option) => [option.id, say(option.title)]))
  const places = new Map(ranking.schulze.flatMap((level, at) => level.map((id) => [id, at + 1] as const)))
  const points = new Map(ranking.borda.map((one) => [one.optionId, one.points]))
  const most = Math.max(...points.values())
  const first = ranking.borda.flatMap((one) => (one.points === most ? [one.optionId] : []))
  const isSame =
    first.length === ranking.schulze[0]?.length && first.every((id) => ranking.schulze[0]?.includes(id))
  const over = (one: string, other: string) =>
    ranking.pairs.find((pair) => pair.over === one && pair.under === other)?.count ?? 0
  const names = (ids: readonly string[]) => ids.map((id) => titles.get(id) ?? id).join(' = ')
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-title font-bold">{t('ranked')}</h2>
      <ol className="m-0 list-decimal ps-6 text-body">
        {ranking.schulze.map((level) => (
          <li key={level.join()} className="font-bold">
            {names(level)}
          </li>
        ))}
      </ol>
      <p className="text-body">
        {t(isSame ? 'same' : 'differ', { schulze: names(ranking.schulze[0] ?? []), borda: names(first) })}
      </p>
      <p className="text-label text-ink-second">{t('methods')}</p>
      <Table
        caption={t('pairs')}
        columns={[
          {
            key: 'option',
            title: t('option'),
            isRowName: true,
            cell: (row: Poll['options'][number]) => titles.get(row.id),
          },
          {
            key: 'place',
            title: 'Schulze',
            isNumber: true,
            cell: (row) => format.number(places.get(row.id) ?? 0),
          },
          {
            key: 'points',
            title: 'Borda',
            isNumber: true,
            cell: (row) => format.number(points.get(row.id) ?? 0),
          },
          ...poll.options.map((other) => ({
            key: other.id,
            title: t('before', { option: say(other.title) }),
            isNumber: true,
            cell: (row: Poll['options'][number]) =>
              row.id === other.id ? '–' : format.number(over(row.id, other.id)),
          })),
        ]}
        rows={poll.options}
        rowKey={(row) => row.id}
      />
    </section>
  )
}
