import type { Poll } from '@hetu/domain/polls/poll'
import type { RunningCount } from '@hetu/domain/polls/poll-result'
import { useTranslations } from 'use-intl'
import { ShareBar } from '../shared/components/share-bar.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'

/** The counts of a poll that is still open, in steps: what they are of, that they are rounded, and why. */
export function RunningResult({ poll, running }: { poll: Poll; running: RunningCount }) {
  const t = useTranslations('polls.running')
  const say = useLocalText()
  const format = useFormat()
  const { voted, step, byOption } = running
  const titles = new Map(poll.options.map((option) => [option.id, say(option.title)]))
  return (
    <div className="flex flex-col gap-4">
      <p className="text-body">{voted === 0 ? t('none', { step }) : t('of', { voted })}</p>
      {voted === 0 ? null : (
        <ul className="m-0 flex list-none flex-col gap-3 p-0">
          {byOption.map(({ optionId, atLeast }) => (
            <li key={optionId} className="flex flex-col gap-1">
              <span className="flex flex-wrap justify-between gap-x-4 text-body">
                <b>{titles.get(optionId)}</b>
                <span className="tabular-nums">
                  {atLeast === 0
                    ? t('few', { step })
                    : t('atLeast', { count: atLeast, share: format.percent(atLeast, voted) })}
                </span>
              </span>
              <ShareBar count={atLeast} of={voted} />
            </li>
          ))}
        </ul>
      )}
      <p className="text-label text-ink-second">{t('why', { step })}</p>
    </div>
  )
}
