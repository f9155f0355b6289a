import type { LayerPosition, ZoneLayer } from '@hetu/domain/zones/zone-layer'
import type { LayerShift } from '@hetu/domain/zones/zone-import'
import { type LayerChoice, readZoneLayer, zoneLayerOf } from '@hetu/domain/zones/read-zone-layer'
import type { LayerBytes, LayerFile } from './formats/layer-file.ts'
import { readLayerFile } from './formats/read-layer-file.ts'
import { layerPositions } from './layer-positions.ts'
import { backFrom, suspectsOf } from './formats/suspect-shift.ts'

export interface LayerTask {
  /** GeoJSON as text, every other kind by its bytes. */
  file: string | LayerBytes
  choice: LayerChoice
  shift?: LayerShift | undefined
}

/** The rows of a file, whatever its format. */
function openFile(file: LayerTask['file']): Promise<LayerFile> {
  return readLayerFile(
    typeof file === 'string' ? { fileName: 'layer.geojson', bytes: new TextEncoder().encode(file) } : file,
  )
}

/** Where a file would lie in each system that its numbers may stand in. */
export async function positionLayer({ file, choice }: LayerTask): Promise<LayerPosition[]> {
  return layerPositions(await openFile(file), choice)
}

/**
 * A file as a layer with every row judged; the only errors are refusals. It takes as long and as much memory as
 * the file asks for: whoever reads a stranger's file calls this in a thread with caps.
 */
export async function readLayer({ file, choice, shift }: LayerTask): Promise<ZoneLayer> {
  if (typeof file === 'string' && !shift) {
    const layer = readZoneLayer(file, choice)
    return { ...layer, format: 'geojson', suspects: suspectsOf(layer, choice.placeBox) }
  }
  const { format, layerName, ...source } = await openFile(file)
  const isStandardKnown = format === 'geojson' || format === 'kml'
  const layer = zoneLayerOf({ ...source, isStandardKnown }, choice, shift && backFrom(shift))
  const read = { ...layer, format, ...(layerName !== undefined && { layerName }) }
  return { ...read, ...(shift ? { shift } : { suspects: suspectsOf(layer, choice.placeBox) }) }
}
