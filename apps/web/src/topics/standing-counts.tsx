import { standings } from '@hetu/domain/topics/count-persons'
import type { TopicSummary } from '@hetu/domain/topics/topic'
import { useTranslations } from 'use-intl'

/** How many persons stand where, side by side in a fixed order: the smallest beside the largest, never below it. */
export function StandingCounts({ counts }: { counts: TopicSummary['counts'] }) {
  const t = useTranslations('topics')
  return (
    <div className="flex flex-col gap-1">
      <dl className="m-0 grid grid-cols-5 gap-1 text-center">
        {standings.map((standing) => (
          <div key={standing} className="flex flex-col-reverse rounded-control bg-mist px-1 py-2">
            <dt className="text-note text-ink-second">{t(`standing.${standing}`)}</dt>
            <dd className="m-0 text-title font-bold tabular-nums">{counts[standing]}</dd>
          </div>
        ))}
      </dl>
      {counts.spokenFor > 0 ? (
        <p className="text-note text-ink-least">{t('spokenFor', { count: counts.spokenFor })}</p>
      ) : null}
      {counts.writerUnknown > 0 ? (
        <p className="text-note text-ink-least">{t('writerUnknown', { count: counts.writerUnknown })}</p>
      ) : null}
    </div>
  )
}
