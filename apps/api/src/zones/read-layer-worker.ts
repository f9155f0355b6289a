// oxlint-disable unicorn/require-post-message-target-origin -- the port of a thread, not a browser window
import { Refused } from '@hetu/domain/refusal'
import { type LayerChoice, readZoneLayer } from '@hetu/domain/zones/read-zone-layer'
import { parentPort, workerData } from 'node:worker_threads'

/** Runs in a thread of its own with its own memory: a hostile file ends this thread and nothing else. */
if (parentPort) {
  const { text, choice } = workerData as { text: string; choice: LayerChoice }
  try {
    parentPort.postMessage({ layer: readZoneLayer(text, choice) })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    parentPort.postMessage({ refusal: error.refusal })
  }
}
