import { useTranslations } from 'use-intl'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Skeleton } from '../shared/components/skeleton.tsx'
import { useZoneDifference, useZoneVersions } from './use-zones.ts'
import { VersionPeriod } from './version-period.tsx'
import { ZoneCompare } from './zone-compare.tsx'
import { ZoneDifferenceView } from './zone-difference.tsx'

/** All versions of a zone, newest first, each with both of its periods and what it changed. */
export function ZoneHistory({ zoneId }: { zoneId: string }) {
  const { data, error } = useZoneVersions(zoneId)
  if (error) return <ProblemNotice error={error} />
  if (!data) return <Skeleton rows={2} />
  const [newest, previous, ...older] = data
  return (
    <div className="flex flex-col gap-4">
      {newest && previous ? <ZoneCompare versions={[newest, previous, ...older]} /> : null}
      <ol className="m-0 flex list-none flex-col gap-4 p-0">
        {data.map((version) => (
          <li key={version.version} className="flex flex-col gap-1">
            <VersionPeriod {...version} />
            {version.version > 1 ? (
              <Difference zoneId={zoneId} from={version.version - 1} to={version.version} />
            ) : null}
          </li>
        ))}
      </ol>
    </div>
  )
}

function Difference({ zoneId, from, to }: { zoneId: string; from: number; to: number }) {
  const t = useTranslations('zones.history')
  const { data } = useZoneDifference(zoneId, from, to)
  if (!data) return null
  return (
    <div className="flex flex-col gap-1 border-s-4 border-hair ps-3">
      <p className="text-note text-ink-least">{t('difference', { from: String(from), to: String(to) })}</p>
      <ZoneDifferenceView difference={data} />
    </div>
  )
}
