import { citationOf } from '@hetu/domain/zones/citation'
import { zoneLevelNames } from '@hetu/domain/zones/zone-names'
import type { ZoneVersion } from '@hetu/domain/zones/zone'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'
import { usePlace } from '../shared/place.ts'

/** Where a zone comes from and how far it can be trusted. */
export function ZoneFacts({ zone }: { zone: ZoneVersion }) {
  const t = useTranslations('zones')
  const say = useLocalText()
  const format = useFormat()
  const place = usePlace()
  const { drawing } = zone.legalBasis
  const facts: [string, ReactNode][] = [
    [t('card.basis'), `${say(citationOf(zone.legalBasis))}${drawing ? ` · ${drawing}` : ''}`],
    [t('card.authority'), `${say(zone.authority)} · ${say(zoneLevelNames[zone.level])}`],
    [
      t('card.accuracy'),
      [
        t('card.accuracyValue', { metres: String(zone.accuracyMetres) }),
        zone.sourceScale ? t('card.scaleValue', { scale: zone.sourceScale }) : '',
        t(zone.isDefinitive ? 'card.definitive' : 'card.indicative'),
      ]
        .filter(Boolean)
        .join(' · '),
    ],
    [t('card.datum'), t('card.datumValue', { epsg: String(place?.epsg ?? '') })],
    [t('card.recorded'), format.moment(zone.recordedFrom, { withYear: true })],
    ...zone.documents.map((document): [string, ReactNode] => [t('card.documents'), say(document.title)]),
  ]
  return (
    <dl className="grid grid-cols-[minmax(5em,auto)_1fr] gap-x-4 gap-y-1 text-note">
      {facts.map(([name, value], at) => (
        <div key={at} className="contents">
          <dt className="text-ink-least">{name}</dt>
          <dd className="text-ink-second">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
