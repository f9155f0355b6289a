import type { BoardRead } from '@hetu/domain/board/board-read'
import { useTranslations } from 'use-intl'
import { addressInPlace } from '../shared/client.ts'
import { OutsideLink, TextLink } from '../shared/components/link.tsx'
import { useFormat } from '../shared/formatter.ts'
import { BoardTables } from './board-tables.tsx'
import { RateBar, ShareBar } from './rate-bar.tsx'

/** Three rates that are never mixed, who waits too long and why, the same in tables, and how to count it oneself. */
export function BoardView({ read: { board, overdue } }: { read: BoardRead }) {
  const t = useTranslations('board')
  const format = useFormat()
  const { answering, outcome, later, promisedDays } = board
  const { asked, of } = outcome.solved
  return (
    <div className="flex flex-col gap-10">
      <section className="flex max-w-measure flex-col gap-6">
        <p className="text-body text-ink-second">
          {asked !== null && of !== null
            ? t('asked', { asked, given: of, part: format.percent(of, asked) })
            : t('nobodyAsked')}{' '}
          {t('monthly')}
        </p>
        {answering.ideas === 0 ? null : (
          <div className="flex flex-col gap-1">
            <ShareBar
              title={t('answered')}
              share={answering.answered / answering.ideas}
              of={t('ofIdeas', { count: answering.answered, of: answering.ideas })}
            />
            <p className="text-note text-ink-second">
              {t('inTime', { count: answering.inTime, days: promisedDays })}{' '}
              {answering.days ? t('days', answering.days) : ''}
            </p>
          </div>
        )}
        <RateBar title={t('solved')} rate={outcome.solved} />
        <RateBar title={t('satisfied')} rate={outcome.satisfied} />
      </section>
      {later.solved.share === null ? null : (
        <section className="flex max-w-measure flex-col gap-6">
          <h2 className="text-title font-bold">{t('laterTitle')}</h2>
          <RateBar title={t('solved')} rate={later.solved} />
          <RateBar title={t('satisfied')} rate={later.satisfied} />
        </section>
      )}
      <Overdue count={answering.overdue} overdue={overdue} />
      <BoardTables board={board} />
      <section className="no-print flex max-w-measure flex-col gap-2">
        <h2 className="text-title font-bold">{t('count')}</h2>
        <p className="text-body text-ink-second">{t('countLead')}</p>
        <ul className="m-0 flex list-none flex-col gap-1 p-0">
          {(
            [
              ['json', '/board.json'],
              ['ideasCsv', '/board-ideas.csv'],
              ['verdictsCsv', '/board-verdicts.csv'],
            ] as const
          ).map(([name, path]) => (
            <li key={name}>
              <OutsideLink
                className="inline-flex min-h-target items-center"
                href={addressInPlace(path)}
                download
              >
                {t(name)}
              </OutsideLink>
            </li>
          ))}
        </ul>
        <p>
          <TextLink to="/figures">{t('figures')}</TextLink>
        </p>
      </section>
    </div>
  )
}

function Overdue({ count, overdue }: { count: number; overdue: BoardRead['overdue'] }) {
  const t = useTranslations('board')
  const format = useFormat()
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-title font-bold">{t('overdue', { count })}</h2>
      {count === 0 ? <p className="text-body text-ink-second">{t('overdueNone')}</p> : null}
      {count > overdue.length ? (
        <p className="text-body text-ink-second">{t('overdueFirst', { count: overdue.length })}</p>
      ) : null}
      <ul className="m-0 list-none divide-y divide-hair p-0">
        {overdue.map(({ reference, title, language, dueOn, daysLate, waitsFor }) => (
          <li key={reference} className="flex flex-col gap-1 py-2">
            <TextLink to="/ideas/$reference" params={{ reference }} lang={language} className="font-bold">
              {title}
            </TextLink>
            <span className="text-note text-warn">
              {t('late', { day: format.day(`${dueOn}T12:00:00Z`), days: daysLate })}
            </span>
            <span className="text-note text-ink-second">
              {waitsFor.length > 0 ? t('waitsFor', { references: waitsFor.join(' · ') }) : t('noReason')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
