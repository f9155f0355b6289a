import type { LocalText } from '@hetu/domain/language'
import type { ZoneVersion } from '@hetu/domain/zones/zone'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useFormat } from '../shared/formatter.ts'
import { useLanguage, useLocalText } from '../shared/language.ts'
import { usePlace } from '../shared/place.ts'

/** Where a zone comes from and how far it can be trusted. */
export function ZoneFacts({ zone }: { zone: ZoneVersion }) {
  const t = useTranslations('zones')
  const say = useLocalText()
  const { locale } = useLanguage()
  const format = useFormat()
  const place = usePlace()
  const { act, article, drawing } = zone.legalBasis
  const join = (first: LocalText, second: LocalText) =>
    locale === 'zh-CN' ? `${first.zh}${second.zh}` : `${first.en}, ${second.en}`
  const facts: [string, ReactNode][] = [
    [t('card.basis'), `${join(act, article)}${drawing ? ` · ${drawing}` : ''}`],
    [t('card.authority'), `${say(zone.authority)} · ${t(`levels.${zone.level}`)}`],
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
