// oxlint-disable unicorn/require-post-message-target-origin -- the port of a thread, not a browser window
import { Refused } from '@hetu/domain/refusal'
import { parentPort, workerData } from 'node:worker_threads'
import { type LayerTask, readLayer } from './read-layer.ts'

/** Runs in a thread of its own with its own memory: a hostile file ends this thread and nothing else. */
if (parentPort) {
  try {
    parentPort.postMessage({ layer: await readLayer(workerData as LayerTask) })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    parentPort.postMessage({ refusal: error.refusal })
  }
}
