import { type Refusal, Refused } from '@hetu/domain/refusal'
import { Worker } from 'node:worker_threads'
import { takeTurn } from './take-turn.ts'

const caps = { milliseconds: 8000, maxOldGenerationSizeMb: 512, stackSizeMb: 4 }

/**
 * Does an order in a thread of its own, with caps on time and memory; refuses `layer_too_heavy` beyond them. The thread
 * posts `{ answer }` or `{ refusal }`.
 */
export async function runApart<Answer>(
  thread: URL,
  order: object,
  milliseconds = caps.milliseconds,
): Promise<Answer> {
  const done = await takeTurn()
  const { maxOldGenerationSizeMb, stackSizeMb } = caps
  const worker = new Worker(thread, {
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
