import { boxOf } from '@hetu/domain/geometry/planar'
import { positionsIn } from '@hetu/domain/geometry/positions-in'
import type { TableRow } from '@hetu/domain/ideas/idea-import-row'
import { Refused } from '@hetu/domain/refusal'
import { isBag } from '@hetu/domain/zones/bag'
import { decodeText } from '../../zones/formats/decode-text.ts'
import { flatRow } from './flat-row.ts'
import { type IdeaTable, tableOf } from './idea-table.ts'

/**
 * JSON of ideas: a GeoJSON collection, an Open311 list (bare or below `service_requests` or `requests`), a list of
 * Decidim's, or any list of objects below one name.
 */
export function readIdeaJson(bytes: Uint8Array): IdeaTable {
  const input = parsed(decodeText(bytes).replace(/^\uFEFF/, ''))
  if (isBag(input) && input.type === 'FeatureCollection' && Array.isArray(input.features))
    return tableOf('geojson', input.features.map(rowOfFeature))
  const list = listIn(input)
  const isOpen311 = list.some((each) => isBag(each) && 'service_request_id' in each)
  return tableOf(isOpen311 ? 'open311' : 'json', list.map(flatRow))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refused({ code: 'idea_file_unreadable', params: { format: 'JSON' } })
  }
}

function listIn(input: unknown): unknown[] {
  if (Array.isArray(input)) return input
  const lists = isBag(input) ? Object.values(input).filter(Array.isArray) : []
  const [longest] = lists.toSorted((a, b) => b.length - a.length)
  if (!longest) throw new Refused({ code: 'idea_file_without_rows' })
  return longest
}

function rowOfFeature(feature: unknown): TableRow {
  if (!isBag(feature)) return {}
  const middle = middleOf(feature.geometry)
  const properties = flatRow(feature.properties)
  const { id } = feature
  return {
    ...((typeof id === 'string' || typeof id === 'number') && { id: String(id) }),
    ...properties,
    // uMap and Felt call the title of a sign its name.
    ...(properties['name'] !== undefined &&
      properties['title'] === undefined && { title: properties['name'] }),
    ...(middle && { longitude: String(middle[0]), latitude: String(middle[1]) }),
  }
}

/** The point, or the middle of the box around any other shape. */
function middleOf(geometry: unknown): [number, number] | null {
  const box = boxOf(positionsIn(isBag(geometry) ? geometry.coordinates : undefined))
  return Number.isFinite(box.minX) ? [(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2] : null
}
