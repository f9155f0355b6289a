import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { DisclosureSection } from '../shared/components/disclosure-section.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Skeleton } from '../shared/components/skeleton.tsx'
import { ObjectDifferenceView } from './object-difference.tsx'
import { useObjectVersions } from './use-zones.ts'
import { VersionPeriod } from './version-period.tsx'

/** All versions of a heritage object, newest first; asked for only once somebody opens them, for there are many. */
export function ObjectHistory({ id }: { id: string }) {
  const t = useTranslations('zones.history')
  const [isAsked, setIsAsked] = useState(false)
  const { data, error } = useObjectVersions(isAsked ? id : undefined)
  return (
    <div className="no-print">
      <DisclosureSection level={4} title={t('ofObject')} onOpen={() => setIsAsked(true)}>
        {error ? <ProblemNotice error={error} /> : null}
        {!data && !error ? <Skeleton rows={2} /> : null}
        <ol className="m-0 flex list-none flex-col gap-4 p-0">
          {data?.map(({ difference, ...version }) => (
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
      </DisclosureSection>
    </div>
  )
}
