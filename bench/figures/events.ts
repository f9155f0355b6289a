import { type Socket, connect } from 'node:net'
import { placeId } from '../data/quarter.ts'
import { figure } from '../harness/figure.ts'
import { requireSame, takePairs } from '../harness/pairs.ts'
import { wire } from '../scene/http.ts'
import type { Scene } from '../scene/scene.ts'

const browsers = 2000
const eventsInTake = 100
const patience = 120_000

/** Events of another process told to every open browser, against one pre-encoded write to each bare socket. */
export const events = figure({
  name: 'events',
  limits: {
    events: {
      what: 'events to 2,000 open browsers / one pre-encoded socket write',
      unit: 'times',
      atLeast: 0.9,
    },
    processor: { what: 'processor of `serve` / that of the bare writer', unit: 'times' },
  },
  async measure(scene) {
    const processor = { ours: 0, other: 0 }
    const take = async (side: 'ours' | 'other') => {
      const server = side === 'ours' ? scene.serve : scene.other
      // Both servers hear of every event; only the one that is timed has browsers to tell.
      const open =
        side === 'ours'
          ? await openBrowsers(scene.serve.port, `${scene.api}/live`)
          : await openBrowsers(scene.socketPort, '/')
      const before = server.cpuMilliseconds()
      const passed = await tellAll(scene, open)
      processor[side] += server.cpuMilliseconds() - before
      for (const socket of open.sockets) socket.destroy()
      await new Promise((resolve) => setTimeout(resolve, 500))
      return { value: (browsers * eventsInTake * 1000) / passed }
    }
    const ratio = await takePairs({ ours: () => take('ours'), other: () => take('other') })
    const rate = ({ median }: { median: number }) => Math.round(median).toLocaleString('en')
    const times = processor.ours / Math.max(processor.other, 1)
    return {
      events: {
        ...ratio,
        note: `${rate(ratio.ours)} and ${rate(ratio.other)} a second; each browser heard each once`,
      },
      processor: { median: times, least: times, most: times },
    }
  },
})

interface Browsers {
  sockets: Socket[]
  /** How many events each heard whose mark it was told to look for. */
  heard: number[]
  listenFor(mark: string, expected: number): Promise<void>
}

async function openBrowsers(port: number, path: string): Promise<Browsers> {
  const heard = Array.from({ length: browsers }, () => 0)
  let [wanted, wantedCount, silent] = ['', 0, 0]
  let allHeard = () => {}
  const one = async (browser: number) => {
    const socket = connect({ port, host: '127.0.0.1' })
    const address = `10.${1 + (browser >> 16)}.${(browser >> 8) & 255}.${browser & 255}`
    socket.write(wire({ path, headers: { 'X-Forwarded-For': address, Accept: 'text/event-stream' } }))
    await new Promise<void>((resolve, reject) => {
      socket.once('data', (data) =>
        data.toString('latin1', 9, 12) === '200' ? resolve() : reject(new Error('a browser was not let in')),
      )
      socket.once('error', reject)
    })
    let rest = ''
    socket.on('error', () => {})
    socket.on('data', (data) => {
      if (wanted === '') return
      // A mark may be cut in two between what comes now and what comes next.
      const text = rest + data.toString('latin1')
      let [at, count] = [-1, 0]
      let last = 0
      while ((at = text.indexOf(wanted, at + 1)) >= 0) [count, last] = [count + 1, at + wanted.length]
      rest = text.slice(Math.max(last, text.length - wanted.length))
      if (count === 0) return
      heard[browser]! += count
      if (heard[browser]! >= wantedCount && heard[browser]! - count < wantedCount && (silent -= 1) === 0)
        allHeard()
    })
    return socket
  }
  const sockets: Socket[] = []
  for (let start = 0; start < browsers; start += 100)
    sockets.push(...(await Promise.all(Array.from({ length: 100 }, (_, i) => one(start + i)))))
  return {
    sockets,
    heard,
    async listenFor(mark, expected) {
      ;[wanted, wantedCount, silent] = [mark, expected, browsers]
      heard.fill(0)
      let timer: NodeJS.Timeout | undefined
      await new Promise<void>((resolve, reject) => {
        allHeard = resolve
        timer = setTimeout(() => reject(new Error(`${silent} browsers did not hear everything`)), patience)
      })
      clearTimeout(timer)
    },
  }
}

let turn = 0
/** Writes the events as another process does, and waits until each browser of this side has heard all. */
async function tellAll({ sql }: Scene, open: Browsers): Promise<number> {
  turn += 1
  const mark = `mark-${turn}-`
  const all = open.listenFor(mark, eventsInTake)
  const begun = performance.now()
  await sql`with written as (
      insert into event (place_id, at, verb, subject_kind, subject_id, is_public)
      select ${placeId}, now(), 'publish-notice', 'notice', ${mark} || n, true from generate_series(1, ${eventsInTake}) n
      returning id)
    select pg_notify('hetu_event', id::text) from written`
  await all
  const passed = performance.now() - begun
  await new Promise((resolve) => setTimeout(resolve, 500))
  requireSame([...new Set(open.heard)], [eventsInTake])
  return passed
}
