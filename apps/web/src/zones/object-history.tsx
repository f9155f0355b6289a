import { useTranslations } from 'use-intl'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Skeleton } from '../shared/components/skeleton.tsx'
import { ObjectDifferenceView } from './object-difference.tsx'
import { useObjectVersions } from './use-zones.ts'
import { VersionPeriod } from './version-period.tsx'

/** All versions of a heritage object, newest first, each with both of its periods and what it changed. */
export function ObjectHistory({ id }: { id: string }) {
  const t = useTranslations('zones.history')
  const { data, error, refetch } = useObjectVersions(id)
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton rows={2} />
  return (
    <ol className="m-0 flex list-none flex-col gap-4 p-0 pt-2">
      {data.map(({ difference, ...version }) => (
        <li key={version.version} className="flex flex-col gap-1">
          <VersionPeriod {...version} />
          {difference ? (
            <div className="flex flex-col gap-1 border-s-4 border-hair ps-3">
              <p className="text-note text-ink-least">
                {t('difference', { from: String(version.version - 1), to: String(version.version) })}
              </p>
              <ObjectDifferenceView difference={difference} />
            </div>
          ) : null}
        </li>
      ))}
    </ol>
  )
}
