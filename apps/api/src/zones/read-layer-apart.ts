import type { LayerPosition, ZoneLayer } from '@hetu/domain/zones/zone-layer'
import type { LayerChoice } from '@hetu/domain/zones/read-zone-layer'
import type { LayerShift } from '@hetu/domain/zones/zone-import'
import type { LayerBytes } from './formats/layer-file.ts'
import type { LayerOrder } from './read-layer-worker.ts'
import { runApart } from './run-apart.ts'

const ordered = <Answer>(order: LayerOrder, milliseconds?: number) =>
  runApart<Answer>(new URL('./read-layer-worker.ts', import.meta.url), order, milliseconds)

/** Reads a layer in a thread of its own, with caps on time and memory; refuses `layer_too_heavy` beyond them. */
export function readLayerApart(
  file: string | LayerBytes,
  choice: LayerChoice,
  milliseconds?: number,
  shift?: LayerShift,
): Promise<ZoneLayer> {
  return ordered<ZoneLayer>({ wanted: 'layer', file, choice, shift }, milliseconds)
}

/** Says, read apart in the same way, where a file would lie in each system that its numbers may stand in. */
export function positionLayerApart(file: string | LayerBytes, choice: LayerChoice): Promise<LayerPosition[]> {
  return ordered<LayerPosition[]>({ wanted: 'positions', file, choice })
}
