// oxlint-disable unicorn/require-post-message-target-origin -- the port of a thread, not a browser window
import { parentPort, workerData } from 'node:worker_threads'
import type { IdeaFile } from './formats/read-idea-file.ts'

/** Runs in a thread of its own with its own memory: a hostile file ends this thread and nothing else. */
if (parentPort) {
  const { Refused } = await import('@hetu/domain/refusal')
  const { readIdeaFile } = await import('./formats/read-idea-file.ts')
  try {
    parentPort.postMessage({ answer: readIdeaFile(workerData as IdeaFile) })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    parentPort.postMessage({ refusal: error.refusal })
  }
}
