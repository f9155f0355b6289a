import type { ColumnMapping, ZoneLayer } from './zone-import.ts'
import { zoneTypeNames } from './zone-names.ts'
import { type ZoneType, zoneTypes } from './zone.ts'

const nameHeadings = [
  'name',
  'zone_name',
  'district_name',
  'overlay_name',
  'title',
  'label',
  '名称',
  '区划名称',
  'mc',
  'naam',
  'nom',
]
const typeHeadings = ['type', 'zone_type', 'kind', 'category', '类型', '区划类型', '保护类型', 'lx']

const simplified = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')

/** Which columns hold name and kind: as given when they exist, else by the usual headings. */
export function guessMapping(columns: string[], given: ColumnMapping): ZoneLayer['mapping'] {
  const find = (headings: string[]) =>
    headings.flatMap((heading) => columns.filter((column) => simplified(column) === heading))[0] ?? null
  const chosen = (wanted: string | undefined, guess: string | null) =>
    wanted !== undefined && columns.includes(wanted) ? wanted : guess
  return {
    name: chosen(given.name, find(nameHeadings)),
    type: chosen(given.type, find(typeHeadings)),
    defaultType: given.defaultType,
  }
}

const typesByWord = new Map<string, ZoneType>(
  zoneTypes.flatMap((type): [string, ZoneType][] => [
    [type, type],
    [simplified(zoneTypeNames[type].zh), type],
    [simplified(zoneTypeNames[type].en), type],
  ]),
)

/** The kind of zone that a row names, in code, Chinese or English; null when it is none of ours. */
export function typeIn(properties: Record<string, unknown>, column: string | null): ZoneType | null {
  const value = valueIn(properties, column)
  return value === null ? null : (typesByWord.get(simplified(value)) ?? null)
}

/** The row's name as plain text of at most 200 characters, without control signs; null when there is none. */
export function nameIn(properties: Record<string, unknown>, column: string | null): string | null {
  const value = valueIn(properties, column)
    ?.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .trim()
  return value ? Array.from(value).slice(0, 200).join('') : null
}

function valueIn(properties: Record<string, unknown>, column: string | null): string | null {
  if (column === null || !Object.hasOwn(properties, column)) return null
  const value = properties[column]
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null
}
