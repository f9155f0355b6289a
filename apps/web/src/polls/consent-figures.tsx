import type { Consent } from '@hetu/domain/polls/consent'
import { useTranslations } from 'use-intl'
import { Table } from '../shared/components/table.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'

/**
 * The statutory vote: what it asks, the rule with its article; once it is closed one sentence, the figures by persons
 * and share, and the minority's words. Before that only how many are asked.
 */
export function ConsentFigures({ consent }: { consent: Consent }) {
  const t = useTranslations('polls.consent')
  const say = useLocalText()
  const format = useFormat()
  const { outcome, state, holderCount, statements } = consent
  return (
    <section className="flex flex-col gap-3">
      <h3 className="text-lead font-bold">{say(consent.question)}</h3>
      {outcome ? (
        <Verdict outcome={outcome} />
      ) : (
        <p className="text-body font-bold">
          {t(state === 'open' ? 'open' : 'counting', { persons: holderCount })}
        </p>
      )}
      <p className="text-label text-ink-second">
        {say(consent.ruleSentence)} {say(consent.article)}
        {outcome ? '' : ` · ${t('closes', { closing: format.closing(consent.closesAt) })}`}
      </p>
      {outcome ? <OutcomeTable outcome={outcome} /> : null}
      {statements.map((statement, at) => (
        <blockquote key={at} className="m-0 border-s-4 border-official bg-official-ground p-3 text-body">
          <p>{say(statement.words)}</p>
          <p className="text-note text-ink-least">{t(statement.stance)}</p>
        </blockquote>
      ))}
    </section>
  )
}

type Outcome = NonNullable<Consent['outcome']>

function Verdict({ outcome }: { outcome: Outcome }) {
  const t = useTranslations('polls.consent')
  const format = useFormat()
  const yes = outcome.rows.find(({ stance }) => stance === 'yes')
  const facts = { share: format.percent(yes?.share ?? 0, 1), persons: yes?.persons ?? 0 }
  return (
    <>
      <p className="text-body font-bold">{t(outcome.isValid ? 'valid' : 'invalid', facts)}</p>
      {outcome.isQuorate ? null : <p className="text-body">{t('quorum')}</p>}
    </>
  )
}

function OutcomeTable({ outcome }: { outcome: Outcome }) {
  const t = useTranslations('polls.consent')
  const format = useFormat()
  return (
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
  )
}
