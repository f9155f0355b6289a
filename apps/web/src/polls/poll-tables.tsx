import type { Poll } from '@hetu/domain/polls/poll'
import type { Tally } from '@hetu/domain/polls/poll-result'
import { useTranslations } from 'use-intl'
import { Table } from '../shared/components/table.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'

/** The result in figures, by option and, where it is not secret, by relation to the place; for whoever wants more than the bars. */
export function PollTables({ poll, result }: { poll: Poll; result: Tally }) {
  const t = useTranslations('polls.result')
  const relation = useTranslations('shared.person.relation')
  const say = useLocalText()
  const format = useFormat()
  const titles = new Map(poll.options.map((option) => [option.id, say(option.title)]))
  if (result.byOption.length === 0) return null
  return (
    <section className="flex flex-col gap-5">
      <h2 className="text-title font-bold">{t('tables')}</h2>
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
      {poll.isSecret ? null : (
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
      )}
    </section>
  )
}
