import type { LocalText } from '@hetu/domain/language'
import type { MapLayerCode } from '@hetu/domain/zones/map-facts'
import type { ObjectGroup } from '@hetu/domain/zones/object-groups'
import { zoneTypeNames } from '@hetu/domain/zones/zone-names'
import type { AreaLook } from '@hetu/map/area-layers'
import { buriedLook, treeLook, waterLineLook, wellLook, zoneLooks } from './zone-looks.ts'
import { capital } from '../shared/capital.ts'
import type { LawLayer } from './use-zone-map.ts'

const groups: Record<ObjectGroup, { name: LocalText; look: AreaLook }> = {
  trees: { name: { zh: '古树', en: 'Old trees' }, look: treeLook },
  wells: { name: { zh: '古井', en: 'Old wells' }, look: wellLook },
  lines: { name: { zh: '控制线', en: 'Control lines' }, look: waterLineLook },
  buried: { name: { zh: '地下文物埋藏区', en: 'Buried remains' }, look: buriedLook },
  objects: { name: { zh: '其他保护对象', en: 'Other protected things' }, look: zoneLooks.historic_building },
}

/** One line of the legend: its code stands in the address (`?layers=`). */
export interface LegendEntry {
  code: MapLayerCode
  name: LocalText
  look: AreaLook
  /** The first day of the newest version among its zones; null for objects. */
  since: string | null
  count: number
}

const capitalised = ({ zh, en }: LocalText): LocalText => ({ zh, en: capital(en) })

/** What can be switched on and off, in the law's order: kinds of zone first, then single things. */
export const legendEntries = (layers: readonly LawLayer[]): LegendEntry[] =>
  layers.map((layer) =>
    isGroup(layer.code)
      ? { ...layer, ...groups[layer.code] }
      : { ...layer, name: capitalised(zoneTypeNames[layer.code]), look: zoneLooks[layer.code] },
  )

const isGroup = (code: MapLayerCode): code is ObjectGroup => code in groups

/** What is shown before anybody chooses: everything, with core area and control belt strong. */
export function defaultShown(entries: readonly LegendEntry[]): string[] {
  const codes: string[] = entries.map((entry) => entry.code)
  const last = ['district_control', 'district_core'].filter((code) => codes.includes(code))
  return [...codes.filter((code) => !last.includes(code)), ...last]
}

/** The day that most zones of the legend are law since: said once in its head, the others say their own. */
export function commonSince(entries: readonly LegendEntry[]): string | null {
  const days = entries.flatMap(({ since }) => since ?? [])
  const count = (day: string) => days.filter((other) => other === day).length
  return days.toSorted((a, b) => count(b) - count(a))[0] ?? null
}
