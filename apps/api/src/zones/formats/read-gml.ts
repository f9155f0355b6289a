import { Refused } from '@hetu/domain/refusal'
import { maxLayerRows } from '@hetu/domain/zones/zone-import'
import { chooseLayer } from './choose-layer.ts'
import { cellsOf, featuresIn, nodesById } from './gml-features.ts'
import { type GmlFrame, GmlGeometries, UnreadShape, frameIn, isGmlGeometry } from './gml-geometry.ts'
import type { FileRow, LayerFile } from './layer-file.ts'
import { planOf } from './xplan-law.ts'
import { type XmlNode, childNamed, xmlTree } from './xml-tree.ts'
import { openZip } from './zip-entries.ts'

const mostTags = 1_000_000

/**
 * A layer of GML 2, 3.1 or 3.2: the features of one type, as GML parts them. Any application schema is read by GML's
 * own rule (properties in small letters, objects in capitals) as plain shapes with attributes; objects of an XPlanung
 * plan bring what their plan says.
 */
export function readGml(bytes: Uint8Array, wanted?: string): LayerFile {
  const root = xmlTree(bytes, 'GML', mostTags)
  const features = featuresIn(root)
  const byId = nodesById(root)
  const geometries = new GmlGeometries(byId)
  const shapeOf = (feature: XmlNode) => shapeIn(feature, geometries)
  const types = Map.groupBy(features.filter(shapeOf), ({ name }) => name)
  const choice = chooseLayer(
    [...types].map(([name, list]) => ({ name, list })),
    wanted,
  )
  if (!choice) throw new Refused({ code: 'layer_without_shapes', params: { format: 'GML' } })
  const { layer, ...which } = choice
  // Those of the same type without a shape are refused one by one.
  const chosen = features.filter(({ name }) => name === layer.name)
  if (chosen.length > maxLayerRows)
    throw new Refused({ code: 'layer_too_many_rows', params: { limit: maxLayerRows } })
  const lawOf = planOf(features, byId)
  const frame = frameOfEnvelope(root, { system: undefined, dimension: undefined })
  const rows = chosen.map((feature) =>
    rowOf(
      shapeOf(feature),
      { ...lawOf(feature), ...cellsOf(feature) },
      geometries,
      frameOfEnvelope(feature, frame),
    ),
  )
  const systems = [...geometries.systems.values()].filter((system) => system !== undefined)
  if (new Set(systems.map(({ epsg, name }) => epsg ?? name)).size > 1)
    throw new Refused({ code: 'layer_several_systems' })
  const [system] = systems
  return {
    format: 'gml',
    epsg: system?.epsg,
    ...(system?.epsg === null && { definition: system.name }),
    rows,
    ...which,
  }
}

/** A plan in a zip; it may lie among its drawings, but must be the only one, as its types are chosen by name. */
export function readGmlArchive(bytes: Uint8Array, extension: '.gml' | '.xml', wanted?: string): LayerFile {
  const { entries, read } = openZip(bytes)
  const all = entries.filter(({ path }) => path.endsWith(extension))
  const [entry, another] = all
  if (!entry) throw new Refused({ code: 'archive_without_layer' })
  if (another) throw new Refused({ code: 'layer_several_gml', params: { count: all.length } })
  return readGml(read(entry), wanted)
}

/** The first shape among a feature's properties, itself or by reference; its outline in a box is none. */
function shapeIn(feature: XmlNode, geometries: GmlGeometries): XmlNode | undefined {
  for (const property of feature.children) {
    if (property.name === 'boundedBy') continue
    const [inside] = geometries.within(property)
    if (inside && isGmlGeometry(inside)) return inside
  }
  return undefined
}

const frameOfEnvelope = (node: XmlNode, frame: GmlFrame): GmlFrame => {
  const box = childNamed(childNamed(node, 'boundedBy'), 'Envelope', 'Box')
  return box ? frameIn(box, frame) : frame
}

function rowOf(
  shape: XmlNode | undefined,
  properties: Record<string, string>,
  geometries: GmlGeometries,
  frame: GmlFrame,
): FileRow {
  if (!shape) return { geometry: null, properties }
  geometries.deviation = 0
  try {
    const geometry = geometries.shape(shape, frame)
    return { geometry, properties, ...(geometries.deviation > 0 && { deviation: geometries.deviation }) }
  } catch (error) {
    if (!(error instanceof UnreadShape)) throw error
    const problem = error.kind
      ? { code: 'layer_row_shape_unread' as const, params: { kind: error.kind.slice(0, 60) } }
      : { code: 'layer_row_bad_shape' as const }
    return { geometry: null, properties, problem }
  }
}
