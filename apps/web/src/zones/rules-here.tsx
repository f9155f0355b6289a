import type { Shape } from '@hetu/domain/geometry/shape'
import type { RuleInWords, RulesHere as RulesInWords, ZoneMention } from '@hetu/domain/zones/rules-in-words'
import { type ReactNode, useId } from 'react'
import { useTranslations } from 'use-intl'
import { Badge } from '../shared/components/badge.tsx'
import { DisclosureSection } from '../shared/components/disclosure-section.tsx'
import { IconButton } from '../shared/components/icon-button.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Skeleton } from '../shared/components/skeleton.tsx'
import { useFormat } from '../shared/formatter.ts'
import { CloseIcon } from '../shared/icons/action-icons.tsx'
import { LockIcon } from '../shared/icons/notice-icons.tsx'
import { useLocalText } from '../shared/language.ts'
import { type InForce, useRulesHere } from './use-zones.ts'

export interface RulesHereProps extends InForce {
  /** One of the two: a point as [longitude, latitude], or a drawn shape. */
  position?: [number, number]
  shape?: Shape
  /** How people call the spot: “双井巷 12 号院”. */
  placeName?: ReactNode
  onClose?: () => void
  level?: 2 | 3
  /** Two sentences, the rules folded behind one tap (open on paper). */
  isCompact?: boolean
}

/** What protects this place: two sentences first, then every rule with its limit, article and zone version. */
export function RulesHere({
  position,
  shape,
  placeName,
  onClose,
  level = 2,
  isCompact = false,
  ...when
}: RulesHereProps) {
  const t = useTranslations('mapZones.here')
  const say = useLocalText()
  const titleId = useId()
  const where = { ...(position && { position }), ...(shape && { shape }) }
  const { data, error, refetch, isPlaceholderData } = useRulesHere(where, when)
  const Heading = `h${level}` as const
  return (
    <section aria-labelledby={titleId} aria-busy={isPlaceholderData} className="flex flex-col gap-4">
      <div className="flex items-start justify-between gap-3">
        <div>
          <Heading id={titleId} className="text-lead font-bold">
            {t('title')}
          </Heading>
          {placeName ? <p className="text-note text-ink-least">{placeName}</p> : null}
        </div>
        {onClose ? (
          <IconButton label={t('close')} icon={<CloseIcon />} variant="quiet" onPress={onClose} />
        ) : null}
      </div>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton rows={3} /> : null}
      {data ? (
        <>
          <p aria-live="polite" className="text-body">
            {say(data.sentences)}
          </p>
          {data.isHiddenNearby ? (
            <p className="flex items-start gap-2 border-s-4 border-warn bg-warn-ground px-3 py-2 text-label text-ink">
              <LockIcon className="text-warn" />
              {t('hidden')}
            </p>
          ) : null}
          {!isCompact ? <RuleLists here={data} level={level} /> : null}
          {isCompact && data.zones.length + data.objects.length > 0 ? (
            <DisclosureSection
              level={3}
              title={t('allRules', { count: data.limits.length + data.others.length })}
            >
              <div className="flex flex-col gap-4">
                <RuleLists here={data} level={3} />
              </div>
            </DisclosureSection>
          ) : null}
        </>
      ) : null}
    </section>
  )
}

/** Every rule with its limit, article and zone version, the strictest of each value first. */
function RuleLists({ here, level }: { here: RulesInWords; level: 2 | 3 }) {
  const t = useTranslations('mapZones.here')
  const say = useLocalText()
  const format = useFormat()
  const Sub = level === 2 ? 'h3' : 'h4'
  return (
    <>
      {here.limits.length > 0 ? (
        <div className="flex flex-col gap-1">
          <Sub className="text-label font-bold text-ink-second">{t('limits')}</Sub>
          <ul className="m-0 list-none p-0">
            {here.limits.map((limit) => (
              <RuleLine
                key={`${limit.zone.zoneId}-${limit.id}`}
                rule={limit}
                figure={`${limit.direction === 'max' ? '≤' : '≥'} ${limit.figure}`}
              >
                {limit.givesWay.map((other) => (
                  <p key={`${other.zone.zoneId}-${other.figure}`} className="text-note text-ink-second">
                    {t('wins', {
                      strict: limit.figure,
                      zone: say(other.zone.name),
                      figure: other.figure,
                      article: say(other.article),
                    })}
                  </p>
                ))}
              </RuleLine>
            ))}
          </ul>
        </div>
      ) : null}
      {here.others.length > 0 ? (
        <div className="flex flex-col gap-1">
          <Sub className="text-label font-bold text-ink-second">{t('others')}</Sub>
          <ul className="m-0 list-none p-0">
            {here.others.map((rule) => (
              <RuleLine key={`${rule.zone.zoneId}-${rule.id}`} rule={rule} />
            ))}
          </ul>
        </div>
      ) : null}
      {here.objects.length > 0 ? (
        <div className="flex flex-col gap-1">
          <Sub className="text-label font-bold text-ink-second">{t('objects')}</Sub>
          <ul className="m-0 flex list-none flex-col gap-1 p-0 text-label">
            {here.objects.map((object) => (
              <li key={object.id}>
                {t(object.distanceMetres < 0.5 ? 'objectHere' : 'objectAway', {
                  name: say(object.name),
                  distance: format.distance(object.distanceMetres),
                })}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <ZonesMet zones={here.zones} />
    </>
  )
}

/** One rule: its sentence, its figure, the article, the zone version, and who may grant an exception. */
function RuleLine({ rule, figure, children }: { rule: RuleInWords; figure?: string; children?: ReactNode }) {
  const t = useTranslations('mapZones.here')
  const say = useLocalText()
  return (
    <li className="flex flex-col gap-0.5 border-b border-hair py-2 last:border-0">
      <p className="flex flex-wrap items-baseline gap-x-3 text-label">
        {figure ? <strong className="text-body tabular-nums">{figure}</strong> : null}
        <span className="min-w-0 flex-1 basis-60">{say(rule.text)}</span>
        {rule.severity === 'guidance' ? <Badge>{t('guidance')}</Badge> : null}
      </p>
      <p className="text-note text-ink-least">
        {t('source', {
          zone: capital(say(rule.zone.name)),
          version: String(rule.zone.version),
          article: say(rule.article),
        })}
      </p>
      {rule.exception ? (
        <p className="text-note text-ink-second">
          {t('exception', { text: say(rule.exception.text), by: say(rule.exception.grantedBy) })}
        </p>
      ) : null}
      {children}
    </li>
  )
}

function ZonesMet({
  zones,
}: {
  zones: (ZoneMention & { relation: 'inside' | 'partly' | 'near'; distanceMetres: number })[]
}) {
  const t = useTranslations('mapZones.here')
  const say = useLocalText()
  if (zones.length === 0) return null
  return (
    <p className="text-note text-ink-least">
      {zones
        .map((zone) =>
          t(zone.isLawKnown ? zone.relation : 'plan', {
            zone: say(zone.name),
            version: String(zone.version),
            day: zone.validFrom,
          }),
        )
        .join(t('separator'))}
    </p>
  )
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
