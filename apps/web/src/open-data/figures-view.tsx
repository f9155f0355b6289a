import type { Figures } from '@hetu/domain/open-data/figures'
import { useTranslations } from 'use-intl'
import { Fact, FactRow } from '../shared/components/fact.tsx'
import { TextLink } from '../shared/components/link.tsx'
import { StatusWord } from '../shared/components/badge.tsx'
import { Table } from '../shared/components/table.tsx'
import { useLocalText } from '../shared/language.ts'

/** Numbers as sentences and tables, each with what it is a share of. */
export function FiguresView({ figures }: { figures: Figures }) {
  const t = useTranslations('figures')
  const tChannel = useTranslations('openData.channel')
  const say = useLocalText()
  const { answered, inTime, people, daysToAnswer } = figures
  const most = Math.max(1, ...figures.byStatus.map(({ count }) => count))
  return (
    <div className="flex flex-col gap-10">
      <p>
        <TextLink to="/board">{t('board')}</TextLink>
      </p>
      <FactRow>
        <Fact value={`${answered.count} / ${answered.of}`}>{t('answered')}</Fact>
        <Fact value={`${inTime.count} / ${inTime.of}`}>{t('inTime', { days: figures.promisedDays })}</Fact>
        {daysToAnswer ? (
          <Fact value={t('days', { days: daysToAnswer.median })}>
            {t('median', { p90: daysToAnswer.p90 })}
          </Fact>
        ) : null}
        <Fact value={people.count}>{t('people', { households: people.of })}</Fact>
        <Fact value={figures.decisions}>{t('decisions')}</Fact>
      </FactRow>
      <section aria-labelledby="overdue" className="flex flex-col gap-2">
        <h2 id="overdue" className="text-title font-bold">
          {t('overdue', { count: figures.overdueCount })}
        </h2>
        {figures.overdueCount === 0 ? <p className="text-body text-ink-second">{t('noneOverdue')}</p> : null}
        {figures.overdueCount > figures.overdue.length ? (
          <p className="text-body text-ink-second">
            {t('longestWaiting', { count: figures.overdue.length })}
          </p>
        ) : null}
        <ul className="m-0 list-none divide-y divide-hair p-0">
          {figures.overdue.map((idea) => (
            <li key={idea.reference} className="flex flex-wrap items-baseline gap-x-3 py-2">
              <TextLink to="/ideas/$reference" params={{ reference: idea.reference }} lang={idea.language}>
                {idea.title}
              </TextLink>
              <span className="text-note text-ink-least">{t('waiting', { days: idea.days })}</span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="by-status" className="flex flex-col gap-3">
        <h2 id="by-status" className="text-title font-bold">
          {t('byStatus')}
        </h2>
        <ul className="m-0 flex list-none flex-col gap-2 p-0">
          {figures.byStatus.map(({ status, count }) => (
            <li
              key={status}
              className="grid grid-cols-[minmax(5em,14em)_minmax(2em,1fr)_auto] items-center gap-3"
            >
              <StatusWord status={status} />
              <svg
                viewBox="0 0 100 8"
                preserveAspectRatio="none"
                className="h-3 w-full text-action"
                aria-hidden
              >
                <rect width={(count / most) * 100} height="8" fill="currentColor" />
              </svg>
              <span className="text-body tabular-nums">{count}</span>
            </li>
          ))}
        </ul>
      </section>
      <Table
        caption={t('byChannel')}
        columns={[
          { key: 'channel', title: t('channel'), cell: (row) => tChannel(row.channel), isRowName: true },
          { key: 'ideas', title: t('ideas'), cell: (row) => row.ideas, isNumber: true },
          { key: 'comments', title: t('comments'), cell: (row) => row.comments, isNumber: true },
        ]}
        rows={figures.byChannel}
        rowKey={(row) => row.channel}
      />
      <Table
        caption={t('byGridCell')}
        columns={[
          { key: 'name', title: t('gridCell'), cell: (row) => say(row.name), isRowName: true },
          { key: 'ideas', title: t('ideas'), cell: (row) => row.ideas, isNumber: true },
          {
            key: 'answered',
            title: t('answeredShort'),
            cell: (row) => `${row.answered} / ${row.ideas}`,
            isNumber: true,
          },
        ]}
        rows={figures.byGridCell}
        rowKey={(row) => row.id}
      />
    </div>
  )
}
