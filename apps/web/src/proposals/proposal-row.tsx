import type { ProposalSummary } from '@hetu/domain/proposals/proposal'
import { stageNames } from '@hetu/domain/proposals/stage'
import { useTranslations } from 'use-intl'
import { Badge, StatusWord } from '../shared/components/badge.tsx'
import { Countdown } from '../shared/components/countdown.tsx'
import { PlainLink } from '../shared/components/link.tsx'
import { useLocalText } from '../shared/language.ts'
import { linesOf } from './use-proposals.ts'

/** A proposal in the list: what, where it stands, until when one can take part. */
export function ProposalRow({ proposal }: { proposal: ProposalSummary }) {
  const t = useTranslations('proposals')
  const say = useLocalText()
  const { notice, status } = proposal
  return (
    <li className="border-b border-hair">
      <PlainLink
        to="/proposals/$reference"
        params={{ reference: proposal.reference }}
        className="flex flex-col gap-1 rounded-control px-1 py-4 no-underline hover:bg-mist"
      >
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {status ? (
            <StatusWord status={status}>{say(stageNames[proposal.stage])}</StatusWord>
          ) : (
            <Badge>{say(stageNames[proposal.stage])}</Badge>
          )}
          <span className="text-note text-ink-least">
            {t('numbered', { reference: proposal.reference, version: proposal.version })}
          </span>
        </span>
        <span className="text-lead font-bold text-ink">{say(proposal.title)}</span>
        <span className="max-w-measure text-body text-ink-second">{linesOf(say(proposal.summary))[0]}</span>
        <span className="flex flex-wrap gap-x-4 text-note text-ink-least">
          {status === 'open' && notice ? (
            <b className="text-ink-second">
              <Countdown closesAt={notice.closesAt} />
            </b>
          ) : null}
          <span>
            {t('counts', {
              supports: proposal.supportCount,
              comments: proposal.commentCount,
              ideas: proposal.ideaCount,
            })}
          </span>
        </span>
      </PlainLink>
    </li>
  )
}
