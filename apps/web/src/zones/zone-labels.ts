import type { LocalText } from '@hetu/domain/language'
import type { MapFacts } from '@hetu/domain/zones/map-facts'
import type { ZoneType } from '@hetu/domain/zones/zone'
import { capital } from '../shared/capital.ts'

type Say = (text: LocalText) => string

/** The kind of a zone as short as it can be said on a map. */
const shortNames: Record<ZoneType, LocalText> = {
  historic_city: { zh: '历史城区', en: 'Historic city' },
  district_core: { zh: '核心范围', en: 'Core area' },
  district_control: { zh: '控制地带', en: 'Control belt' },
  coordination: { zh: '协调区', en: 'Setting' },
  relic_protection: { zh: '文物范围', en: 'Relic' },
  relic_control: { zh: '文物控制', en: 'Relic belt' },
  relic_unlisted: { zh: '文物', en: 'Relic' },
  historic_building: { zh: '历史建筑', en: 'Historic' },
  character_area: { zh: '风貌区', en: 'Character' },
  historic_lane: { zh: '历史街巷', en: 'Old lane' },
  old_tree: { zh: '古树', en: 'Old tree' },
  burial_area: { zh: '埋藏区', en: 'Buried' },
  purple_line: { zh: '紫线', en: 'Purple line' },
  red_line: { zh: '红线', en: 'Road line' },
  green_line: { zh: '绿线', en: 'Green line' },
  blue_line: { zh: '蓝线', en: 'Water line' },
  yellow_line: { zh: '黄线', en: 'Utility line' },
  view_corridor: { zh: '视廊', en: 'View' },
  pre_protection: { zh: '预先保护', en: 'Temporary' },
  designated_area: { zh: '保护区', en: 'Protected' },
}

/** Longer names give way to the kind of zone, in letters as wide as a Han character. */
const longest = 14
const widthOf = (text: string) =>
  Array.from(text).reduce((sum, letter) => sum + (letter > '\u2e7f' ? 1 : 0.55), 0)

/** A name from a file for the map, cut where it would run across others: it may be any length there. */
export function shortened(name: string): string {
  if (widthOf(name) <= longest) return name
  let label = ''
  for (const letter of name) {
    if (widthOf(`${label}${letter}`) > longest - 1) break
    label += letter
  }
  return `${label.trimEnd()}…`
}

/**
 * What stands on the map for a zone: its name and the limit that a neighbour would ask for first. Where the base map
 * already names the thing, “染坊旧址（紫线）” is only 紫线 here; on a phone it is the kind of zone.
 */
export function zoneLabel(zone: MapFacts & { type: ZoneType }, say: Say, isShort = false): string {
  const limit = limitOf(zone, say)
  return limit ? `${nameOf(zone, say, isShort)} ${limit}` : nameOf(zone, say, isShort)
}

function nameOf({ type, ...name }: LocalText & { type: ZoneType }, say: Say, isShort: boolean): string {
  const whole = capital(say(name).trim())
  const inBrackets = /[（(]([^（）()]+)[）)]$/.exec(whole)?.[1]
  if (inBrackets) return capital(inBrackets)
  if (isShort || type === 'view_corridor' || widthOf(whole) > longest) return say(shortNames[type])
  return whole
}

function limitOf({ storeys, ridgeMetres }: MapFacts, say: Say): string {
  if (storeys !== undefined) return say({ zh: `≤ ${storeys} 层`, en: `≤ ${storeys} storeys` })
  return ridgeMetres === undefined ? '' : `≤ ${ridgeMetres} m`
}

/** A tree with the radius that is kept free; a well or wall by its own name, without which of two it is. */
export function objectLabel({ radiusMetres, ...name }: MapFacts, say: Say): string {
  const label = capital(
    say(name)
      .replace(/^the /i, '')
      .replace(/[（(][^（）()]*[）)]$/, '')
      .trim(),
  )
  return radiusMetres === undefined ? label : `${label} ${radiusMetres} m`
}
