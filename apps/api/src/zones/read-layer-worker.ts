// oxlint-disable unicorn/require-post-message-target-origin -- the port of a thread, not a browser window
import { enableCompileCache, flushCompileCache } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import type { LayerTask } from './read-layer.ts'

export interface LayerOrder extends LayerTask {
  wanted: 'layer' | 'positions'
}

/** Runs in a thread of its own with its own memory: a hostile file ends this thread and nothing else. */
if (parentPort) {
  // Each file gets a new thread, and most of its time went into compiling what the last one compiled too.
  enableCompileCache()
  const { Refused } = await import('@hetu/domain/refusal')
  const { positionLayer, readLayer } = await import('./read-layer.ts')
  const { wanted, ...task } = workerData as LayerOrder
  try {
    parentPort.postMessage({ answer: await (wanted === 'layer' ? readLayer(task) : positionLayer(task)) })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    parentPort.postMessage({ refusal: error.refusal })
  }
  flushCompileCache()
}
