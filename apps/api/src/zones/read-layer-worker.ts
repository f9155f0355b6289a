// oxlint-disable unicorn/require-post-message-target-origin -- the port of a thread, not a browser window
import { enableCompileCache, flushCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import type { LayerTask } from './read-layer.ts'

export interface LayerOrder extends LayerTask {
  wanted: 'layer' | 'positions'
}

/** Runs in a thread of its own with its own memory: a hostile file ends this thread and nothing else. */
if (parentPort) {
  // Each file gets a new thread, and most of its time went into compiling what the last one compiled too. Kept beside
  // the packages, where nobody but who installed them can put code; without a right to write there it is slower.
  enableCompileCache(fileURLToPath(new URL('../../../../node_modules/.cache/compiled', import.meta.url)))
  const { Refused } = await import('@hetu/domain/refusal')
  const { positionLayer, readLayer } = await import('./read-layer.ts')
  const { wanted, ...task } = workerData as LayerOrder
  const read: Promise<unknown> = wanted === 'layer' ? readLayer(task) : positionLayer(task)
  const said = await read.then(
    (answer) => ({ answer }),
    (error: unknown) => {
      if (!(error instanceof Refused)) throw error
      return { refusal: error.refusal }
    },
  )
  flushCompileCache()
  parentPort.postMessage(said)
}
