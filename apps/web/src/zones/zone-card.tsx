import { zoneTypeNames } from '@hetu/domain/zones/zone-names'
import { isLawKnown } from '@hetu/domain/zones/law-known'
import type { ZoneVersion } from '@hetu/domain/zones/zone'
import { PatternSwatch } from '@hetu/map/pattern-swatch.tsx'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { capital } from '../shared/capital.ts'
import { Button } from '../shared/components/button.tsx'
import { DisclosureSection } from '../shared/components/disclosure-section.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { MapIcon } from '../shared/icons/navigation-icons.tsx'
import { useLocalText } from '../shared/language.ts'
import { useReadingView } from '../shared/reading-view.ts'
import { useRequirementWords } from './requirement-words.ts'
import { useZoneVersions } from './use-zones.ts'
import { ZoneFacts } from './zone-facts.tsx'
import { ZoneHistory } from './zone-history.tsx'
import { zoneLooks } from './zone-looks.ts'
import { ZoneRules } from './zone-rules.tsx'

export interface ZoneCardProps {
  zone: ZoneVersion
  /** Of its pin on a drawing. */
  number?: number | undefined
  isSelected?: boolean
  /** Marks it on the map. */
  onShow?: () => void
  onHover?: (isHovered: boolean) => void
  /** Further parts at the end: a form to change it, say. */
  children?: ReactNode
}

/** One zone, as law or as a plan whose law is unknown: what it is, on which basis, since when, how exact, with all its rules and versions. */
export function ZoneCard({ zone, number, isSelected, onShow, onHover, children }: ZoneCardProps) {
  const t = useTranslations('zones.card')
  const say = useLocalText()
  const { isDark } = useReadingView()
  const { data: versions } = useZoneVersions(zone.zoneId)
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
        {number === undefined ? null : (
          <span className="rounded-full bg-ink px-2 text-body font-bold text-paper tabular-nums">
            {number}
          </span>
        )}
        <h3 className="min-w-36 flex-1 text-lead font-bold">{name}</h3>
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
      {isLawKnown(zone) ? null : (
        <Notice tone="warn" title={t('plan')}>
          {t('planBody')}
        </Notice>
      )}
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
        <DisclosureSection
          level={3}
          title={t('history', { count: String(versions?.length ?? zone.version) })}
        >
          <ZoneHistory zoneId={zone.zoneId} />
        </DisclosureSection>
        {children}
      </div>
    </article>
  )
}
