import { type LayerChoice, readZoneLayer, zoneLayerOf } from '@hetu/domain/zones/read-zone-layer'
import type { LayerShift, ZoneLayer } from '@hetu/domain/zones/zone-import'
import type { LayerBytes } from './formats/layer-file.ts'
import { readLayerFile } from './formats/read-layer-file.ts'
import { backFrom, suspectsOf } from './formats/suspect-shift.ts'

export interface LayerTask {
  /** GeoJSON as text, every other kind by its bytes. */
  file: string | LayerBytes
  choice: LayerChoice
  shift?: LayerShift | undefined
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
  const sent =
    typeof file === 'string' ? { fileName: 'layer.geojson', bytes: new TextEncoder().encode(file) } : file
  const { format, epsg, rows } = await readLayerFile(sent)
  const isStandardKnown = format === 'geojson' || format === 'kml'
  const layer = zoneLayerOf({ epsg, rows, isStandardKnown }, choice, shift && backFrom(shift))
  return { ...layer, format, ...(shift ? { shift } : { suspects: suspectsOf(layer, choice.placeBox) }) }
}
