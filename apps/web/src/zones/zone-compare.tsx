import type { ZoneVersion } from '@hetu/domain/zones/zone'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { Select } from '../shared/components/select.tsx'
import { ChangeMap } from './change-map.tsx'
import { useZoneDifference } from './use-zones.ts'
import { ZoneDifferenceView } from './zone-difference.tsx'

/** Any two versions of a zone against each other: on the map, in square metres and in words. */
export function ZoneCompare({
  versions,
}: {
  versions: readonly [ZoneVersion, ZoneVersion, ...ZoneVersion[]]
}) {
  const t = useTranslations('zones.history')
  const [newest, previous] = versions
  const [from, setFrom] = useState(previous.version)
  const [to, setTo] = useState(newest.version)
  const [isShown, setIsShown] = useState(false)
  const [older, newer] = [Math.min(from, to), Math.max(from, to)]
  const { data } = useZoneDifference(newest.zoneId, isShown && older !== newer ? older : 0, newer)
  const of = (version: number) => versions.find((each) => each.version === version)
  const [before, after] = [of(older), of(newer)]
  const options = versions.map(({ version, validFrom }) => ({
    value: String(version),
    label: `${t('version', { version: String(version) })} · ${t('period', { from: validFrom })}`,
  }))
  if (!isShown) {
    return (
      <Button isNarrow className="self-start" onPress={() => setIsShown(true)}>
        {t('compare')}
      </Button>
    )
  }
  return (
    <section aria-label={t('compare')} className="flex flex-col gap-3">
      <div className="grid gap-3">
        <Select
          label={t('compareFrom')}
          options={options}
          value={String(from)}
          onChange={(version) => setFrom(Number(version))}
        />
        <Select
          label={t('compareTo')}
          options={options}
          value={String(to)}
          onChange={(version) => setTo(Number(version))}
        />
      </div>
      {before && after ? <ChangeMap before={before.geometry} after={after.geometry} /> : null}
      {older === newer ? <p className="text-label">{t('sameVersion')}</p> : null}
      {data ? <ZoneDifferenceView difference={data} /> : null}
    </section>
  )
}
