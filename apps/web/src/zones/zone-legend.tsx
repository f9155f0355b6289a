import type { HeritageObject } from '@hetu/domain/zones/heritage-object'
import type { ZoneVersion } from '@hetu/domain/zones/zone'
import { PatternSwatch } from '@hetu/map/pattern-swatch.tsx'
import { useId, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { Checkbox } from '../shared/components/checkbox.tsx'
import { DownIcon, LayersIcon } from '../shared/icons/action-icons.tsx'
import { useLocalText } from '../shared/language.ts'
import { useReadingView } from '../shared/reading-view.ts'
import { defaultShown, legendEntries } from './legend-entries.ts'

export interface ZoneLegendProps {
  zones: readonly ZoneVersion[]
  objects: readonly HeritageObject[]
  /** Codes shown, last chosen last; undefined for the place's own choice. */
  shown: readonly string[] | undefined
  onShown: (shown: string[]) => void
  isOpenAtFirst?: boolean
  className?: string
}

/** The layers of protection: what each sign on the map means, since when it is law, and a switch for each. */
export function ZoneLegend({
  zones,
  objects,
  shown,
  onShown,
  isOpenAtFirst = true,
  className = '',
}: ZoneLegendProps) {
  const t = useTranslations('zones.legend')
  const say = useLocalText()
  const { isDark } = useReadingView()
  const [isOpen, setIsOpen] = useState(isOpenAtFirst)
  const panel = useId()
  const entries = legendEntries(zones, objects)
  const codes = shown ?? defaultShown(entries)
  if (entries.length === 0) return null
  return (
    <section
      aria-label={t('title')}
      className={`max-w-[22em] rounded-sheet bg-paper text-label shadow-lift ${className}`}
    >
      <AriaButton
        aria-expanded={isOpen}
        aria-controls={panel}
        onPress={() => setIsOpen(!isOpen)}
        className="flex min-h-target w-full items-center gap-2 rounded-sheet px-4 py-1 text-start font-bold hover:bg-mist"
      >
        <LayersIcon className="text-action" />
        <span className="flex-1">{t('title')}</span>
        <DownIcon
          className={`text-ink-least transition-transform duration-200 ${isOpen ? 'rotate-180' : ''}`}
        />
      </AriaButton>
      <ul id={panel} hidden={!isOpen} className="m-0 max-h-[46vh] list-none overflow-y-auto px-4 pb-2">
        {entries.map((entry) => {
          const look =
            isDark && entry.look.colourOnDark
              ? { ...entry.look, colour: entry.look.colourOnDark }
              : entry.look
          return (
            <li key={entry.code}>
              <Checkbox
                isSelected={codes.includes(entry.code)}
                onChange={(isOn) =>
                  onShown(isOn ? [...codes, entry.code] : codes.filter((code) => code !== entry.code))
                }
                className="[&_.text-body]:text-label"
              >
                <span className="flex items-center gap-2">
                  <PatternSwatch look={look} className="shrink-0" />
                  <span className="flex flex-wrap gap-x-2">
                    <span>{say(entry.name)}</span>
                    {entry.since ? (
                      <span className="whitespace-nowrap text-note text-ink-least">
                        {t('since', { day: entry.since })}
                      </span>
                    ) : null}
                  </span>
                </span>
              </Checkbox>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
