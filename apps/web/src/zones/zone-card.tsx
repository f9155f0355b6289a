import type { LocalText } from '@hetu/domain/language'
import { zoneTypeNames } from '@hetu/domain/zones/zone-names'
import type { ZoneVersion } from '@hetu/domain/zones/zone'
import { PatternSwatch } from '@hetu/map/pattern-swatch.tsx'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { DisclosureSection } from '../shared/components/disclosure-section.tsx'
import { useFormat } from '../shared/formatter.ts'
import { MapIcon } from '../shared/icons/navigation-icons.tsx'
import { useLanguage, useLocalText } from '../shared/language.ts'
import { usePlace } from '../shared/place.ts'
import { useReadingView } from '../shared/reading-view.ts'
import { useRequirementWords } from './requirement-words.ts'
import { ZoneHistory } from './zone-history.tsx'
import { zoneLooks } from './zone-looks.ts'
import { ZoneRules } from './zone-rules.tsx'

export interface ZoneCardProps {
  zone: ZoneVersion
  isSelected?: boolean
  /** Marks it on the map. */
  onShow?: () => void
  onHover?: (isHovered: boolean) => void
  /** Further parts at the end: a form to change it, say. */
  children?: ReactNode
}

/** One zone as law: what it is, on which basis, since when, how exact, with all its rules and versions. */
export function ZoneCard({ zone, isSelected, onShow, onHover, children }: ZoneCardProps) {
  const t = useTranslations('zones.card')
  const say = useLocalText()
  const { isDark } = useReadingView()
  const words = useRequirementWords()
  const look = zoneLooks[zone.type]
  const colour = isDark ? (look.colourOnDark ?? look.colour) : look.colour
  const name = capital(say(zone.name))
  const type = capital(say(zoneTypeNames[zone.type]))
  return (
    // Hovering only marks the same zone on the map; the button does it for everybody.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <article
      id={`zone-${zone.zoneId}`}
      onMouseEnter={() => onHover?.(true)}
      onMouseLeave={() => onHover?.(false)}
      className={`flex flex-col gap-3 border-b border-hair border-s-4 px-4 py-4 ${isSelected ? 'border-s-action bg-selected' : 'border-s-transparent'}`}
    >
      <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
        <PatternSwatch look={{ ...look, colour }} width={40} height={26} className="mt-1 shrink-0" />
        <h3 className="min-w-0 flex-1 text-lead font-bold">{name}</h3>
        {onShow ? (
          <Button isNarrow variant="quiet" icon={<MapIcon />} onPress={onShow}>
            {t('showOnMap')}
          </Button>
        ) : null}
        <p className="w-full text-note text-ink-least">
          {type === name ? null : `${type} · `}
          {t(zone.validTo ? 'until' : 'sinceDay', {
            day: zone.validFrom,
            from: zone.validFrom,
            to: zone.validTo ?? '',
            version: String(zone.version),
          })}
        </p>
      </div>
      <ZoneFacts zone={zone} />
      <div>
        <DisclosureSection
          level={3}
          title={t('rules', { count: String(zone.rules.length) })}
          isOpenAtFirst={isSelected ?? false}
        >
          <ZoneRules rules={zone.rules} />
        </DisclosureSection>
        {zone.procedures.length > 0 ? (
          <DisclosureSection level={3} title={t('procedures')}>
            <ul className="m-0 flex list-disc flex-col gap-1 ps-5 text-label">
              {zone.procedures.map(({ requirement }, at) => (
                <li key={at}>{words(requirement)}</li>
              ))}
            </ul>
          </DisclosureSection>
        ) : null}
        <DisclosureSection level={3} title={t('history', { count: String(zone.version) })}>
          <ZoneHistory zoneId={zone.zoneId} />
        </DisclosureSection>
        {children}
      </div>
    </article>
  )
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Where a zone comes from and how far it can be trusted. */
function ZoneFacts({ zone }: { zone: ZoneVersion }) {
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
