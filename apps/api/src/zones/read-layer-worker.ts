// oxlint-disable unicorn/require-post-message-target-origin -- the port of a thread, not a browser window
import { Refused } from '@hetu/domain/refusal'
import { parentPort, workerData } from 'node:worker_threads'
import { type LayerTask, positionLayer, readLayer } from './read-layer.ts'

export interface LayerOrder extends LayerTask {
  wanted: 'layer' | 'positions'
}

/** Runs in a thread of its own with its own memory: a hostile file ends this thread and nothing else. */
if (parentPort) {
  try {
    const { wanted, ...task } = workerData as LayerOrder
    parentPort.postMessage({ answer: await (wanted === 'layer' ? readLayer(task) : positionLayer(task)) })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    parentPort.postMessage({ refusal: error.refusal })
  }
}
