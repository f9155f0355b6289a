import type { OpenDecisionLine } from '@hetu/domain/decisions/open-decision'
import { useTranslations } from 'use-intl'
import { Badge } from '../shared/components/badge.tsx'
import { TextLink } from '../shared/components/link.tsx'
import { Section } from '../shared/components/section.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'
import { useOpenDecisions } from './use-decision.ts'

/** Decisions being written or waiting for approval, each leading to its close-out. */
export function OpenDecisionList() {
  const t = useTranslations('decisions.open')
  const title = useTranslations('pages.title')('decisions')
  return (
    <Section level={3} title={title} reading={useOpenDecisions(true)} empty={t('none')}>
      {(decisions) => <Decisions decisions={decisions} />}
    </Section>
  )
}

function Decisions({ decisions }: { decisions: readonly OpenDecisionLine[] }) {
  const t = useTranslations('decisions')
  const say = useLocalText()
  const format = useFormat()
  return (
    <ul className="flex flex-col">
      {decisions.map((decision) => (
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
