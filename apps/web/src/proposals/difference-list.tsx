import { useTranslations } from 'use-intl'
import { Badge } from '../shared/components/badge.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Skeleton } from '../shared/components/skeleton.tsx'
import { useLocalText } from '../shared/language.ts'
import { useDifference } from './use-proposals.ts'

/** What differs between two versions, one line each, and which differences called for a new notice. */
export function DifferenceList({ reference, from, to }: { reference: string; from: number; to: number }) {
  const t = useTranslations('proposals.difference')
  const say = useLocalText()
  const { data, error, refetch } = useDifference(reference, from, to)
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton rows={2} />
  if (data.length === 0) return <p className="text-body text-ink-second">{t('none')}</p>
  return (
    <ul className="m-0 list-none p-0">
      {data.map((difference, at) => (
        <li
          key={at}
          className="flex flex-wrap items-baseline gap-x-3 gap-y-1 border-b border-hair py-3 text-body"
        >
          <b>{say(difference.name)}</b>
          <span className="text-ink-second">{t(`kind.${difference.kind}`)}</span>
          <span className="tabular-nums">
            {difference.before && difference.after
              ? `${say(difference.before)} → ${say(difference.after)}`
              : difference.after && difference.kind === 'geometry'
                ? say(difference.after)
                : null}
          </span>
          {difference.isMaterial ? <Badge tone="warn">{t('material')}</Badge> : null}
        </li>
      ))}
    </ul>
  )
}
