import type { Consent } from '@hetu/domain/polls/consent'
import { useTranslations } from 'use-intl'
import { Table } from '../shared/components/table.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'

/** The statutory vote: one sentence, the rule with its article, figures by persons and share, the minority's words. */
export function ConsentFigures({ consent }: { consent: Consent }) {
  const t = useTranslations('polls.consent')
  const say = useLocalText()
  const format = useFormat()
  const { outcome } = consent
  const yes = outcome.rows.find(({ stance }) => stance === 'yes')
  const facts = { share: format.percent(yes?.share ?? 0, 1), persons: yes?.persons ?? 0 }
  const verdict = consent.closedAt === null ? 'open' : outcome.isValid ? 'valid' : 'invalid'
  return (
    <section className="flex flex-col gap-3">
      <h3 className="text-lead font-bold">{say(consent.question)}</h3>
      <p className="text-body font-bold">{t(verdict, facts)}</p>
      {outcome.isQuorate || consent.closedAt === null ? null : <p className="text-body">{t('quorum')}</p>}
      <p className="text-label text-ink-second">
        {say(consent.ruleSentence)} {say(consent.article)}
        {consent.closedAt === null ? ` · ${t('closes', { closing: format.closing(consent.closesAt) })}` : ''}
      </p>
      <Table
        caption={t('title')}
        isCaptionHidden
        columns={[
          { key: 'stance', title: t('stance'), isRowName: true, cell: (row) => t(row.stance) },
          {
            key: 'persons',
            title: t('persons'),
            isNumber: true,
            cell: (row) => `${row.persons} / ${outcome.persons}`,
          },
          { key: 'share', title: t('share'), isNumber: true, cell: (row) => format.percent(row.share, 1) },
        ]}
        rows={outcome.rows}
        rowKey={(row) => row.stance}
      />
      {consent.statements.map((statement, at) => (
        <blockquote key={at} className="m-0 border-s-4 border-official bg-official-ground p-3 text-body">
          <p>{say(statement.words)}</p>
          <p className="text-note text-ink-least">
            {t('of', { share: format.percent(statement.share, 1), stance: t(statement.stance) })}
          </p>
        </blockquote>
      ))}
    </section>
  )
}
