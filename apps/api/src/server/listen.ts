import { mayHear } from '@hetu/domain/may-hear'
import { streamSSE } from 'hono/streaming'
import { z } from 'zod'
import type { LiveEvent } from './live-hub.ts'
import { defineDirectRead } from './read.ts'

const heartbeatMilliseconds = 20_000

/** Then the browser comes again by itself, with the roles and the session that it has by then. */
const longestMilliseconds = 10 * 60_000

/** So long an event waits for others to go with it. */
const burstMilliseconds = 50

const told = new WeakMap<LiveEvent, string>()

/** An event as it goes to every listener, written once. */
function toldOf(event: LiveEvent): string {
  const known = told.get(event)
  if (known) return known
  const data = JSON.stringify({ kind: event.subjectKind, id: event.subjectId })
  const text = `event: change\ndata: ${data}\nid: ${event.id}\n\n`
  told.set(event, text)
  return text
}

const lastEventId = {
  in: 'header',
  name: 'Last-Event-ID',
  description: 'The last event that arrived; the stream goes on after it.',
  schema: { type: 'string', pattern: String.raw`^\d{1,18}$` },
} as const

/**
 * Server-sent events of a place, to each listener those of which they may know: ids only, the browser fetches
 * what it may see.
 */
export const listen = defineDirectRead({
  name: 'listen',
  path: '/live',
  summary: 'Server-sent events: `change` with the kind and id of what changed, to be read anew',
  readers: ['visitor'],
  query: z.object({}),
  file: 'text/event-stream',
  parameters: [lastEventId],
  respond(c) {
    const { live } = c.get('services')
    const placeId = c.get('place').id
    const actor = c.get('actor')
    const isForReader = (event: LiveEvent) => event.placeId === placeId && mayHear(event, actor)
    const last = c.req.header('Last-Event-ID')
    c.header('X-Accel-Buffering', 'no')
    return streamSSE(c, async (stream) => {
      const queue: LiveEvent[] = []
      let wake = () => {}
      const unsubscribe = live.subscribe((event) => {
        if (!isForReader(event)) return
        queue.push(event)
        wake()
      })
      stream.onAbort(() => {
        unsubscribe()
        wake()
      })
      await stream.writeSSE({ event: 'hello', data: '{}' })
      if (last && /^\d{1,18}$/.test(last))
        queue.unshift(...(await live.since(placeId, last)).filter(isForReader))
      const endsAt = Date.now() + longestMilliseconds
      while (!stream.aborted && !stream.closed && Date.now() < endsAt) {
        if (queue.length > 0) {
          // What happens in a burst goes out as one piece.
          await stream.sleep(burstMilliseconds)
          await stream.write(queue.splice(0).map(toldOf).join(''))
          continue
        }
        const isWoken = await new Promise<boolean>((resolve) => {
          const timer = setTimeout(() => resolve(false), heartbeatMilliseconds)
          wake = () => {
            clearTimeout(timer)
            resolve(true)
          }
        })
        if (!isWoken) await stream.write(': still here\n\n')
      }
      unsubscribe()
    })
  },
})
