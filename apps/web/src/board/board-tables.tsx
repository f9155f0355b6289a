import type { Board } from '@hetu/domain/board/board'
import type { Rate } from '@hetu/domain/board/rate'
import { ideaKinds } from '@hetu/domain/ideas/idea'
import { Channel } from '@hetu/domain/channel'
import { useTranslations } from 'use-intl'
import { useFormat } from '../shared/formatter.ts'
import { Table, type TableColumn } from '../shared/components/table.tsx'

type Answered = Board['byMonth'][number]
type Row = Board['byKind'][number]

/** The same numbers by kind, channel and month, as tables. */
export function BoardTables({ board }: { board: Board }) {
  const t = useTranslations('board')
  const kinds = useTranslations('ideas.kind')
  const channels = useTranslations('openData.channel')
  const format = useFormat()
  const rate = ({ share, count, of }: Rate) =>
    share === null || count === null || of === null
      ? t('cellFew')
      : t('cell', { share: format.percent(share, 1), count, of })
  const answering: TableColumn<Answered>[] = [
    {
      key: 'answered',
      title: t('column.answered'),
      cell: ({ answered, ideas }) => `${answered} / ${ideas}`,
      isNumber: true,
      isShort: true,
    },
    {
      key: 'inTime',
      title: t('column.inTime'),
      cell: ({ inTime, answered }) => `${inTime} / ${answered}`,
      isNumber: true,
      isShort: true,
    },
    {
      key: 'days',
      title: t('column.days'),
      cell: ({ days }) => (days ? `${days.median} / ${days.p90}` : t('none')),
      isNumber: true,
    },
  ]
  const outcome: TableColumn<Pick<Row, 'solved' | 'satisfied'>>[] = [
    { key: 'solved', title: t('column.solved'), cell: ({ solved }) => rate(solved), isNumber: true },
    {
      key: 'satisfied',
      title: t('column.satisfied'),
      cell: ({ satisfied }) => rate(satisfied),
      isNumber: true,
    },
  ]
  const named = (name: (row: Row) => string): TableColumn<Row>[] => [
    { key: 'name', title: t('column.name'), cell: name, isRowName: true },
    ...answering,
    ...outcome,
  ]
  const kindOf = ({ name }: Row) => {
    const kind = ideaKinds.find((each) => each === name)
    return kind ? kinds(kind) : name
  }
  const channelOf = ({ name }: Row) => {
    const channel = Channel.options.find((each) => each === name)
    return channel ? channels(channel) : name
  }
  return (
    <>
      <Table caption={t('byKind')} columns={named(kindOf)} rows={board.byKind} rowKey={({ name }) => name} />
      <Table
        caption={t('byChannel')}
        columns={named(channelOf)}
        rows={board.byChannel}
        rowKey={({ name }) => name}
      />
      <Table
        caption={t('byMonth')}
        columns={[
          { key: 'name', title: t('column.month'), cell: ({ name }) => name, isRowName: true },
          ...answering,
        ]}
        rows={board.byMonth}
        rowKey={({ name }) => name}
      />
      {board.byAsked.length > 0 ? (
        <Table
          caption={t('byAsked')}
          columns={[
            {
              key: 'months',
              title: t('column.month'),
              cell: ({ from, to }) => (from === to ? from : t('months', { from, to })),
              isRowName: true,
            },
            ...outcome,
          ]}
          rows={board.byAsked}
          rowKey={({ from }) => from}
        />
      ) : null}
    </>
  )
}
