import { useTranslations } from 'use-intl'
import { Badge } from '../shared/components/badge.tsx'
import { EmptyState } from '../shared/components/empty-state.tsx'
import { LinkButton, PlainLink } from '../shared/components/link.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Skeleton } from '../shared/components/skeleton.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'
import { useDecisions } from './use-decision.ts'

/** Published decisions, the newest first: number, title, outcome, how many were answered. */
export function DecisionList() {
  const t = useTranslations('decisions')
  const say = useLocalText()
  const format = useFormat()
  const { data, error, refetch } = useDecisions()
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton />
  if (data.length === 0) {
    return (
      <EmptyState
        title={t('list.empty')}
        action={<LinkButton to="/proposals">{t('list.proposals')}</LinkButton>}
      >
        {t('list.emptyNext')}
      </EmptyState>
    )
  }
  return (
    <ul className="flex flex-col border-t border-hair">
      {data.map((decision) => (
        <li key={decision.number} className="border-b border-hair">
          <PlainLink
            to="/decisions/$number"
            params={{ number: decision.number }}
            className="flex flex-col gap-1 border-s-4 border-official px-4 py-4 hover:bg-mist"
          >
            <span className="text-note font-bold text-official">
              {say(decision.authority)} · {decision.number}
            </span>
            <span className="text-lead font-bold">{say(decision.title)}</span>
            <span className="flex flex-wrap items-center gap-2 text-label text-ink-second">
              <Badge tone="official">{t(`outcome.${decision.outcome}`)}</Badge>
              {format.day(decision.publishedAt, { withYear: true })} ·{' '}
              {t('list.said', { contributions: decision.contributions, persons: decision.persons })}
              {decision.isSuperseded ? ` · ${t('list.superseded')}` : ''}
            </span>
          </PlainLink>
        </li>
      ))}
    </ul>
  )
}
