import type { RulesHere } from '@hetu/domain/zones/rules-in-words'
import { rulesHere } from '@hetu/domain/zones/rules-here'
import { useDeferredValue, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { useLocalText } from '../shared/language.ts'
import { LayerSwatch } from './layer-swatch.tsx'
import type { Protection } from './use-zones.ts'
import { zoneLooks } from './zone-looks.ts'
import { capital } from '../shared/capital.ts'

interface UnderCursorProps {
  /** Longitude and latitude under the pointer, or under the crosshair of the keys. */
  position: [number, number]
  protection: Protection
  epsg: number
}

/** What is shown at once; the rest is one press away. */
const limitsShown = 3

/**
 * The zones under the pointer and what they say, worked out in the browser by the function that the server uses.
 * A screen reader hears the two sentences each time the crosshair has moved.
 */
export function UnderCursor({ position, protection, epsg }: UnderCursorProps) {
  const t = useTranslations('zones.cursor')
  const say = useLocalText()
  const at = useDeferredValue(position)
  const here = useMemo(
    () =>
      // What the reader may not see did not come with the answer, so nothing is left to hide.
      rulesHere({ type: 'Point', coordinates: at }, protection.zones, protection.objects, epsg, true),
    [at, protection, epsg],
  )
  const rest = here.others.length + Math.max(0, here.limits.length - limitsShown)
  return (
    <section
      aria-label={t('title')}
      className="flex max-w-[26em] flex-col gap-2 rounded-sheet bg-paper px-4 py-3 text-note shadow-lift"
    >
      <output className="block text-label font-bold">{say(here.sentences)}</output>
      {here.zones.length > 0 ? (
        <ul className="m-0 flex list-none flex-wrap gap-x-4 gap-y-1 p-0 text-ink-second">
          {here.zones.map((zone) => (
            <li key={zone.zoneId} className="flex items-center gap-2">
              <LayerSwatch look={zoneLooks[zone.type]} />
              {t(zone.relation === 'near' ? 'near' : 'in', { zone: capital(say(zone.name)) })}
            </li>
          ))}
        </ul>
      ) : null}
      <ul className="m-0 list-none p-0">
        {here.limits.slice(0, limitsShown).map((limit) => (
          <Limit key={`${limit.zone.zoneId}-${limit.id}`} limit={limit} />
        ))}
      </ul>
      {rest > 0 ? <p className="text-ink-least">{t('more', { count: rest })}</p> : null}
    </section>
  )
}

function Limit({ limit }: { limit: RulesHere['limits'][number] }) {
  const t = useTranslations('mapZones.here')
  const say = useLocalText()
  return (
    <li className="border-t border-hair py-1">
      <strong className="tabular-nums">{`${limit.direction === 'max' ? '≤' : '≥'} ${limit.figure}`}</strong>{' '}
      {say(limit.text)} <span className="text-ink-least">{say(limit.article)}</span>
      {limit.givesWay.map((other) => (
        <span key={`${other.zone.zoneId}-${other.figure}`} className="block text-ink-second">
          {t('wins', {
            strict: limit.figure,
            zone: say(other.zone.name),
            figure: other.figure,
            article: say(other.article),
          })}
        </span>
      ))}
    </li>
  )
}
