// oxlint-disable unicorn/require-post-message-target-origin -- the port of a thread, not a browser window
import { Refused } from '@hetu/domain/refusal'
import { type LayerChoice, readZoneLayer, zoneLayerOf } from '@hetu/domain/zones/read-zone-layer'
import type { LayerShift, ZoneLayer } from '@hetu/domain/zones/zone-import'
import { parentPort, workerData } from 'node:worker_threads'
import type { LayerBytes } from './formats/layer-file.ts'
import { readLayerFile } from './formats/read-layer-file.ts'
import { backFrom, suspectsOf } from './formats/suspect-shift.ts'

export interface LayerTask {
  file: string | LayerBytes
  choice: LayerChoice
  shift?: LayerShift | undefined
}

async function read({ file, choice, shift }: LayerTask): Promise<ZoneLayer> {
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

/** Runs in a thread of its own with its own memory: a hostile file ends this thread and nothing else. */
if (parentPort) {
  try {
    parentPort.postMessage({ layer: await read(workerData as LayerTask) })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    parentPort.postMessage({ refusal: error.refusal })
  }
}
