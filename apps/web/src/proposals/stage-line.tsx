import type { Proposal } from '@hetu/domain/proposals/proposal'
import { isPublicStage, stageNames } from '@hetu/domain/proposals/stage'
import { useTranslations } from 'use-intl'
import { Countdown } from '../shared/components/countdown.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'

const ends = new Set([
  'decision',
  'published',
  'challenge_window',
  'implementation',
  'completion',
  'evaluation',
  'closed',
  'refused',
  'withdrawn',
  'lapsed',
  'discarded',
])

/** Where the proposal has been, where it is, and what comes before it is settled. */
export function StageLine({ proposal }: { proposal: Proposal }) {
  const t = useTranslations('proposals.stage')
  const format = useFormat()
  const say = useLocalText()
  const shown = proposal.stages.filter((entry) => isPublicStage(entry.stage))
  const entries = shown.length > 0 ? shown : proposal.stages
  const isSettled = ends.has(proposal.stage)
  return (
    <ol
      aria-label={t('title')}
      className="m-0 flex list-none flex-col gap-0 p-0 sm:flex-row sm:flex-wrap sm:gap-y-4"
    >
      {entries.map((entry, at) => {
        const isNow = at === entries.length - 1
        return (
          <li
            key={`${entry.stage} ${entry.enteredAt}`}
            aria-current={isNow ? 'step' : undefined}
            className={`relative flex flex-col border-s-4 py-1.5 ps-4 sm:border-s-0 sm:border-t-4 sm:py-0 sm:ps-0 sm:pe-6 sm:pt-2 ${isNow ? 'border-action' : 'border-edge'}`}
          >
            <span className={`text-label ${isNow ? 'font-bold text-action' : 'text-ink-second'}`}>
              {say(stageNames[entry.stage])}
              {isNow ? <span className="text-note font-normal text-ink-least"> · {t('now')}</span> : null}
            </span>
            <span className="text-note text-ink-least tabular-nums">
              <time dateTime={entry.enteredAt}>{format.day(entry.enteredAt)}</time>
            </span>
            {entry.note ? (
              <span className="max-w-[22rem] text-label text-ink-second">{say(entry.note)}</span>
            ) : null}
            {isNow && entry.dueAt ? (
              <span className="text-note text-ink-second">
                <Countdown closesAt={entry.dueAt} />
              </span>
            ) : null}
          </li>
        )
      })}
      {isSettled ? null : (
        <li className="flex flex-col border-s-4 border-dotted border-hair py-1.5 ps-4 sm:border-s-0 sm:border-t-4 sm:py-0 sm:ps-0 sm:pt-2">
          <span className="text-label text-ink-least">{say(stageNames.decision)}</span>
          <span className="text-note text-ink-least">{t('later')}</span>
        </li>
      )}
    </ol>
  )
}
