import type { ZoneVersion } from '@hetu/domain/zones/zone'
import { useTranslations } from 'use-intl'
import { Section } from '../shared/components/section.tsx'
import { useZoneDifference, useZoneVersions } from './use-zones.ts'
import { VersionPeriod } from './version-period.tsx'
import { ZoneCompare } from './zone-compare.tsx'
import { ZoneDifferenceView } from './zone-difference.tsx'

/** All versions of a zone, newest first, each with both of its periods and what it changed. */
export function ZoneHistory({ zoneId }: { zoneId: string }) {
  return (
    <Section reading={useZoneVersions(zoneId)} rows={2}>
      {(versions) => <Versions zoneId={zoneId} versions={versions} />}
    </Section>
  )
}

function Versions({ zoneId, versions }: { zoneId: string; versions: readonly ZoneVersion[] }) {
  const [newest, previous, ...older] = versions
  return (
    <div className="flex flex-col gap-4">
      {newest && previous ? <ZoneCompare versions={[newest, previous, ...older]} /> : null}
      <ol className="m-0 flex list-none flex-col gap-4 p-0">
        {versions.map((version) => (
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
  return (
    <div className="flex flex-col gap-1 border-s-4 border-hair ps-3">
      <p className="text-note text-ink-least">{t('difference', { from: String(from), to: String(to) })}</p>
      <Section reading={useZoneDifference(zoneId, from, to)} rows={1}>
        {(difference) => <ZoneDifferenceView difference={difference} />}
      </Section>
    </div>
  )
}
