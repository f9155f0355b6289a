import { type Bag, isBag } from './bag.ts'
import { Refused } from '../refusal.ts'
import { epsgOfMember } from './layer-datum.ts'
import type { LayerSource } from './read-zone-layer.ts'
import { maxLayerRows } from './zone-import.ts'

/**
 * A GeoJSON text as rows, nothing checked but that it is a layer of not too many: a collection, a feature or shape
 * alone, or a sequence of them, one a line (RFC 8142, with or without its record separators).
 */
export function featuresOfText(text: string): LayerSource {
  const { list, crs } = membersOf(text.replace(/^\uFEFF/, ''))
  if (list.length > maxLayerRows) {
    throw new Refused({ code: 'layer_too_many_rows', params: { limit: maxLayerRows } })
  }
  const epsg = epsgOfMember(crs)
  const definition = epsg === null ? { definition: JSON.stringify(crs) } : {}
  return { epsg, ...definition, isStandardKnown: true, rows: list.map(rowOf) }
}

function membersOf(text: string): { list: unknown[]; crs: unknown } {
  const lines = text
    .split(/[\n\r]+/)
    .flatMap((line) => line.split('\u001E'))
    .filter((line) => line.trim() !== '')
  // A collection that was written over many lines does not end on its first.
  const isSequence = text.startsWith('\u001E') || (lines.length > 1 && isWhole(lines[0] ?? ''))
  const input = isSequence ? undefined : parse(text)
  if (isSequence) return { list: lines.flatMap((line) => membersIn(parse(line))), crs: undefined }
  return { list: membersIn(input), crs: isBag(input) ? input.crs : undefined }
}

function isWhole(line: string): boolean {
  try {
    return isBag(JSON.parse(line))
  } catch {
    return false
  }
}

const shapeTypes = /^(Multi)?(Point|LineString|Polygon)$|^GeometryCollection$/

function membersIn(input: unknown): unknown[] {
  if (isBag(input) && input.type === 'FeatureCollection' && Array.isArray(input.features)) {
    return input.features
  }
  if (isBag(input) && input.type === 'Feature') return [input]
  if (isBag(input) && typeof input.type === 'string' && shapeTypes.test(input.type)) {
    const { crs: _, ...geometry } = input
    return [{ type: 'Feature', geometry, properties: {} }]
  }
  throw new Refused({ code: 'layer_not_collection' })
}

function rowOf(feature: unknown): { geometry: unknown; properties: Bag } {
  if (!isBag(feature) || feature.type !== 'Feature') return { geometry: {}, properties: {} }
  return { geometry: feature.geometry, properties: isBag(feature.properties) ? feature.properties : {} }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? text.length
    throw new Refused({ code: 'layer_not_json', params: { position } })
  }
}
