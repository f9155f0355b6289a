import type { ZoneImportSummary } from '@hetu/domain/zones/zone-import-record'
import { endWord } from '@hetu/domain/zones/meet-known-layer'
import { type GoneZone, type LayerRow, isObjectRow } from '@hetu/domain/zones/zone-layer'
import { useTranslations } from 'use-intl'
import { Checkbox } from '../shared/components/checkbox.tsx'
import { useLocalText } from '../shared/language.ts'
import type { RowTicks } from './use-row-ticks.ts'

/** How many zones and objects a layer makes, alters, leaves and ends. */
export const fatesOf = ({ goodCount, changedCount, unchangedCount, endingCount }: ZoneImportSummary) => ({
  fresh: goodCount - changedCount - unchangedCount,
  changed: changedCount,
  unchanged: unchangedCount,
  ending: endingCount,
})

/** What a row becomes: a new zone or object, the next version of one that is there, or nothing as it says nothing new. */
export function RowFate({ row }: { row: LayerRow }) {
  const { known } = row
  const t = useTranslations('zones.mapping.fates')
  if (!known) return t(isObjectRow(row) ? 'freshObject' : 'fresh')
  return known.isChanged
    ? t('changed', { zone: known.zoneId, version: String(known.version + 1) })
    : t('unchanged', { zone: known.zoneId, version: String(known.version) })
}

/** Zones and objects of earlier files of this kind that no usable row holds; each ends only where the planner ticks it. */
export function GoneZones({ gone, ticks }: { gone: readonly GoneZone[]; ticks: RowTicks | undefined }) {
  const t = useTranslations('zones.mapping.fates')
  const say = useLocalText()
  if (gone.length === 0) return null
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-lead font-bold">{t('goneTitle', { count: gone.length })}</h3>
      <p className="text-label">{t('goneLead')}</p>
      <ul className="m-0 flex list-none flex-col gap-1 p-0 text-label">
        {gone.map(({ zoneId, isObject, name, isEnding }) => (
          <li key={endWord({ zoneId, isObject })}>
            {ticks ? (
              <Checkbox
                isSelected={ticks.ends.includes(endWord({ zoneId, isObject }))}
                onChange={(isOn) => ticks.tick('ends', endWord({ zoneId, isObject }), isOn)}
              >
                {t('ends', { zone: zoneId, name: say(name) })}
              </Checkbox>
            ) : (
              t(isEnding ? 'ending' : 'staying', { zone: zoneId, name: say(name) })
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
