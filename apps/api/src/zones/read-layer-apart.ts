import type { LayerPosition, ZoneLayer } from '@hetu/domain/zones/zone-layer'
import { type Refusal, Refused } from '@hetu/domain/refusal'
import type { LayerChoice } from '@hetu/domain/zones/read-zone-layer'
import type { LayerShift } from '@hetu/domain/zones/zone-import'
import { Worker } from 'node:worker_threads'
import type { LayerBytes } from './formats/layer-file.ts'
import type { LayerOrder } from './read-layer-worker.ts'
import { takeTurn } from './take-turn.ts'

const caps = { milliseconds: 8000, maxOldGenerationSizeMb: 512, stackSizeMb: 4 }

/** Reads a layer in a thread of its own, with caps on time and memory; refuses `layer_too_heavy` beyond them. */
export function readLayerApart(
  file: string | LayerBytes,
  choice: LayerChoice,
  milliseconds = caps.milliseconds,
  shift?: LayerShift,
): Promise<ZoneLayer> {
  return runApart<ZoneLayer>({ wanted: 'layer', file, choice, shift }, milliseconds)
}

/** Says, read apart in the same way, where a file would lie in each system that its numbers may stand in. */
export function positionLayerApart(file: string | LayerBytes, choice: LayerChoice): Promise<LayerPosition[]> {
  return runApart<LayerPosition[]>({ wanted: 'positions', file, choice }, caps.milliseconds)
}

async function runApart<Answer>(order: LayerOrder, milliseconds: number): Promise<Answer> {
  const done = await takeTurn()
  const { maxOldGenerationSizeMb, stackSizeMb } = caps
  const worker = new Worker(new URL('./read-layer-worker.ts', import.meta.url), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb, stackSizeMb },
    execArgv: [],
    env: {},
  })
  return new Promise<Answer>((resolve, reject) => {
    const tooHeavy = () => reject(new Refused({ code: 'layer_too_heavy' }))
    const timer = setTimeout(tooHeavy, milliseconds)
    worker.once('message', (said: { answer?: Answer; refusal?: Refusal }) => {
      clearTimeout(timer)
      if (said.answer) resolve(said.answer)
      else reject(new Refused(said.refusal as Refusal))
    })
    worker.once('error', (error: Error & { code?: string }) => {
      clearTimeout(timer)
      const isOverflow = error.code === 'ERR_WORKER_OUT_OF_MEMORY' || error instanceof RangeError
      if (isOverflow) tooHeavy()
      else reject(error)
    })
    worker.once('exit', () => {
      clearTimeout(timer)
      tooHeavy()
    })
  }).finally(async () => {
    await worker.terminate()
    done()
  })
}
