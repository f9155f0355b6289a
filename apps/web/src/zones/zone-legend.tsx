import { useId, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { Checkbox } from '../shared/components/checkbox.tsx'
import { DownIcon, LayersIcon } from '../shared/icons/action-icons.tsx'
import { useLocalText } from '../shared/language.ts'
import { LayerSwatch } from './layer-swatch.tsx'
import { type LegendEntry, commonSince } from './legend-entries.ts'
import type { LawLayer } from './use-zone-map.ts'
import { shownCodes } from './zone-layers.ts'
import { planLook, quietLook, zoneLooks } from './zone-looks.ts'

export interface ZoneLegendProps {
  layers: readonly LawLayer[]
  /** Codes shown, last chosen last; undefined for the place's own choice. */
  shown: readonly string[] | undefined
  onShown: (shown: string[]) => void
  /** The kind of the zone chosen in the list or on the map. */
  selectedCode?: string | undefined
  isOpenAtFirst?: boolean
  className?: string
}

/** The layers of protection: what each sign on the map means, since when it is law, and a switch for each. */
export function ZoneLegend({
  layers,
  shown,
  onShown,
  selectedCode,
  isOpenAtFirst = true,
  className = '',
}: ZoneLegendProps) {
  const t = useTranslations('mapZones.legend')
  const [isOpen, setIsOpen] = useState(isOpenAtFirst)
  const [hasThings, setHasThings] = useState(false)
  const panel = useId()
  const things = useId()
  const { entries, codes, strong } = shownCodes(layers, { shown, selectedCode })
  if (entries.length === 0) return null
  const since = commonSince(entries)
  const row = (entry: LegendEntry) => (
    <LegendRow
      key={entry.code}
      entry={entry}
      since={entry.since === since ? null : entry.since}
      isShown={codes.includes(entry.code)}
      isQuiet={entry.since !== null && !strong.has(entry.code)}
      onChange={(isOn) =>
        onShown(isOn ? [...codes, entry.code] : codes.filter((code) => code !== entry.code))
      }
    />
  )
  const single = entries.filter((entry) => entry.since === null)
  return (
    <section
      aria-label={t('title')}
      className={`max-w-[22em] rounded-sheet bg-paper text-label shadow-lift ${className}`}
    >
      <AriaButton
        aria-expanded={isOpen}
        aria-controls={panel}
        onPress={() => setIsOpen(!isOpen)}
        className="flex min-h-target w-full items-center gap-2 rounded-sheet px-3 py-1 text-start font-bold hover:bg-mist"
      >
        <LayersIcon className="text-action" />
        <span>{t('title')}</span>
        <span className="flex-1 text-note font-normal whitespace-nowrap text-ink-least">
          {isOpen && since ? t('since', { day: since }) : null}
        </span>
        <Turning isOpen={isOpen} />
      </AriaButton>
      <div id={panel} hidden={!isOpen} className="max-h-[40vh] overflow-y-auto px-3 pb-1">
        <ul className="m-0 list-none p-0">{entries.filter((entry) => entry.since !== null).map(row)}</ul>
        {layers.some(({ planCount }) => planCount > 0) ? (
          <p className="flex items-center gap-2 py-2 text-note">
            <LayerSwatch look={planLook(zoneLooks.coordination)} />
            {t('plan')}
          </p>
        ) : null}
        {single.length > 0 ? (
          <>
            <AriaButton
              aria-expanded={hasThings}
              aria-controls={things}
              onPress={() => setHasThings(!hasThings)}
              className="flex min-h-target w-full items-center gap-2 border-t border-hair text-start text-note text-ink-second hover:bg-mist"
            >
              <span className="flex-1">{t('things', { count: single.length })}</span>
              <Turning isOpen={hasThings} />
            </AriaButton>
            <ul id={things} hidden={!hasThings} className="m-0 list-none p-0">
              {single.map(row)}
            </ul>
          </>
        ) : null}
      </div>
    </section>
  )
}

const Turning = ({ isOpen }: { isOpen: boolean }) => (
  <DownIcon className={`text-ink-least transition-transform duration-200 ${isOpen ? 'rotate-180' : ''}`} />
)

interface LegendRowProps {
  entry: LegendEntry
  /** Said only where it differs from the head. */
  since: string | null
  isShown: boolean
  isQuiet: boolean
  onChange: (isOn: boolean) => void
}

function LegendRow({ entry, since, isShown, isQuiet, onChange }: LegendRowProps) {
  const t = useTranslations('mapZones.legend')
  const say = useLocalText()
  return (
    <li>
      <Checkbox isSelected={isShown} onChange={onChange} className="[&_.text-body]:text-note">
        <span className="flex items-center gap-2">
          <LayerSwatch look={isQuiet ? quietLook(entry.look) : entry.look} />
          <span className="flex flex-wrap gap-x-2">
            <span>{say(entry.name)}</span>
            {since ? (
              <span className="whitespace-nowrap text-ink-least">{t('since', { day: since })}</span>
            ) : null}
          </span>
        </span>
      </Checkbox>
    </li>
  )
}
