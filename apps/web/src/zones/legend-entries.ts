import type { LocalText } from '@hetu/domain/language'
import type { HeritageObject } from '@hetu/domain/zones/heritage-object'
import { zoneTypeNames } from '@hetu/domain/zones/zone-names'
import type { ZoneVersion } from '@hetu/domain/zones/zone'
import { zoneTypes } from '@hetu/domain/zones/zone-types'
import type { AreaLook } from '@hetu/map/area-layers'
import { buriedLook, treeLook, waterLineLook, wellLook, zoneLooks } from './zone-looks.ts'
import { capital } from '../shared/capital.ts'

/** Groups of heritage objects that are drawn as layers of their own; lanes are on the base map. */
export const objectGroups = {
  trees: { kinds: ['old_tree'], name: { zh: '古树', en: 'Old trees' }, look: treeLook },
  wells: { kinds: ['well'], name: { zh: '古井', en: 'Old wells' }, look: wellLook },
  lines: { kinds: ['control_line'], name: { zh: '控制线', en: 'Control lines' }, look: waterLineLook },
  buried: { kinds: ['burial_area'], name: { zh: '地下文物埋藏区', en: 'Buried remains' }, look: buriedLook },
  objects: {
    kinds: [
      'relic',
      'historic_building',
      'character_building',
      'environment_element',
      'living_tradition',
      'view_corridor',
    ],
    name: { zh: '其他保护对象', en: 'Other protected things' },
    look: zoneLooks.historic_building,
  },
} as const satisfies Record<
  string,
  { kinds: readonly HeritageObject['kind'][]; name: LocalText; look: AreaLook }
>
export type ObjectGroup = keyof typeof objectGroups

const isOf = (group: ObjectGroup, kind: HeritageObject['kind']) =>
  (objectGroups[group].kinds as readonly HeritageObject['kind'][]).includes(kind)

export const groupOf = (kind: HeritageObject['kind']): ObjectGroup | undefined =>
  (Object.keys(objectGroups) as ObjectGroup[]).find((group) => isOf(group, kind))

/** One line of the legend: its code stands in the address (`?layers=`). */
export interface LegendEntry {
  code: string
  name: LocalText
  look: AreaLook
  /** The first day of the newest version among its zones; null for objects. */
  since: string | null
  count: number
}

const capitalised = ({ zh, en }: LocalText): LocalText => ({ zh, en: capital(en) })

/** What can be switched on and off, in the law's order: kinds of zone first, then single things. */
export function legendEntries(
  zones: readonly ZoneVersion[],
  objects: readonly HeritageObject[],
): LegendEntry[] {
  const ofZones = zoneTypes.flatMap((type): LegendEntry[] => {
    const some = zones.filter((zone) => zone.type === type)
    const since = some
      .map((zone) => zone.validFrom)
      .toSorted()
      .at(-1)
    if (since === undefined) return []
    return [
      {
        code: type,
        name: capitalised(zoneTypeNames[type]),
        look: zoneLooks[type],
        since,
        count: some.length,
      },
    ]
  })
  const ofObjects = (Object.keys(objectGroups) as ObjectGroup[]).flatMap((group): LegendEntry[] => {
    const count = objects.filter((object) => isOf(group, object.kind)).length
    return count > 0
      ? [{ code: group, name: objectGroups[group].name, look: objectGroups[group].look, since: null, count }]
      : []
  })
  return [...ofZones, ...ofObjects]
}

/** What is shown before anybody chooses: everything, with core area and control belt strong. */
export function defaultShown(entries: readonly LegendEntry[]): string[] {
  const codes = entries.map((entry) => entry.code)
  const last = ['district_control', 'district_core'].filter((code) => codes.includes(code))
  return [...codes.filter((code) => !last.includes(code)), ...last]
}

/** The day that most zones of the legend are law since: said once in its head, the others say their own. */
export function commonSince(entries: readonly LegendEntry[]): string | null {
  const days = entries.flatMap(({ since }) => since ?? [])
  const count = (day: string) => days.filter((other) => other === day).length
  return days.toSorted((a, b) => count(b) - count(a))[0] ?? null
}
