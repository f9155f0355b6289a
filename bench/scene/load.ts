import { type Answer, Connection } from './http.ts'

export interface Load {
  port: number
  /** The next request, or none when there is no more to ask. */
  next: () => Buffer | undefined
  connections?: number
  /** Ends after this time or this many requests, whichever comes first. */
  seconds: number
  most?: number
  isGood?: (answer: Answer) => boolean
  onAnswer?: (answer: Answer, request: Buffer) => void
}

export interface Loaded {
  perSecond: number
  count: number
  milliseconds: number[]
}

/** Sends one request after another over each connection; an answer that is no good one ends the figure. */
export async function load(given: Load): Promise<Loaded> {
  const { port, next, connections = 8, seconds, most = 2_000_000, isGood = isOk } = given
  const milliseconds: number[] = []
  const start = performance.now()
  const endsAt = start + seconds * 1000
  let begun = 0
  const stopping = new AbortController()
  const one = async () => {
    const connection = new Connection(port)
    try {
      while (!stopping.signal.aborted && begun < most && performance.now() < endsAt) {
        begun += 1
        const request = next()
        if (!request) return
        const answer = await connection.ask(request)
        if (!isGood(answer))
          throw new Error(`answered ${answer.status}: ${answer.body.toString().slice(0, 160)}`)
        milliseconds.push(answer.milliseconds)
        given.onAnswer?.(answer, request)
      }
    } catch (error) {
      stopping.abort(error)
    } finally {
      connection.close()
    }
  }
  await Promise.all(Array.from({ length: connections }, one))
  stopping.signal.throwIfAborted()
  const passed = (performance.now() - start) / 1000
  return { perSecond: milliseconds.length / passed, count: milliseconds.length, milliseconds }
}

const isOk = ({ status }: Answer) => status === 200
