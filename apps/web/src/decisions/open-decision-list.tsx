import { useTranslations } from 'use-intl'
import { Badge } from '../shared/components/badge.tsx'
import { TextLink } from '../shared/components/link.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'
import { useOpenDecisions } from './use-decision.ts'

/** Decisions being written or waiting for approval, each leading to its close-out. */
export function OpenDecisionList() {
  const t = useTranslations('decisions')
  const say = useLocalText()
  const format = useFormat()
  const { data } = useOpenDecisions(true)
  if (!data) return null
  if (data.length === 0) return <p className="text-body text-ink-second">{t('open.none')}</p>
  return (
    <ul className="flex flex-col">
      {data.map((decision) => (
        <li key={decision.id} className="flex flex-col gap-1 border-b border-hair py-2">
          <TextLink
            to="/proposals/$reference/close-out"
            params={{ reference: decision.proposal.reference }}
            className="font-bold"
          >
            {say(decision.proposal.title)}
          </TextLink>
          <span className="flex flex-wrap items-center gap-2 text-note text-ink-least">
            {decision.proposal.reference} · {t(`outcome.${decision.outcome}`)} ·{' '}
            {t('page.draftedBy', { name: say(decision.draftedBy.chosenName) })} ·{' '}
            {format.day(decision.submittedAt ?? decision.draftedAt)}
            <Badge tone={decision.state === 'awaiting_approval' ? 'warn' : 'plain'}>
              {t(`open.${decision.state}`)}
            </Badge>
          </span>
        </li>
      ))}
    </ul>
  )
}
