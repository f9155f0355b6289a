import { boxAround } from '../data/fill.ts'
import { cookieOf, idOf, signedInAuthors, sideMetres, slug, spotAt } from '../data/quarter.ts'
import { randomFrom } from '../data/random.ts'
import { Connection, wire } from './http.ts'

const readers = 20

export interface Background {
  /** What came of it: how many reads and writes were answered, and how many not. */
  stop(): Promise<{ reads: number; writes: number; failures: number }>
}

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/**
 * What goes on in a place in use: one support a second, and twenty readers who each ask for something once a second:
 * the list, the list of a box, an idea, the place.
 */
export function startBackground(port: number, seed: number): Background {
  const next = randomFrom(seed + 3)
  const done = { reads: 0, writes: 0, failures: 0 }
  const stopping = new AbortController()
  const everySecond = async (phase: number, count: 'reads' | 'writes', request: () => Buffer) => {
    const connection = new Connection(port)
    await wait(phase)
    while (!stopping.signal.aborted) {
      const start = performance.now()
      await connection.ask(request()).then(
        ({ status }) => (status === 200 ? (done[count] += 1) : (done.failures += 1)),
        () => (done.failures += 1),
      )
      await wait(Math.max(0, 1000 - (performance.now() - start)))
    }
    connection.close()
  }
  const api = `/api/places/${slug}`
  const reads = [
    () => `${api}/contributions`,
    () =>
      `${api}/contributions?box=${boxAround(spotAt(next() * sideMetres, next() * sideMetres), 250).join(',')}`,
    () => `${api}/ideas/BEN-${String(1 + Math.floor(next() * 1000)).padStart(4, '0')}`,
    () => api,
  ]
  const all = [
    everySecond(0, 'writes', () =>
      supportRequest(1 + Math.floor(next() * 1000), 1 + Math.floor(next() * 700)),
    ),
    ...Array.from({ length: readers }, (_, reader) =>
      everySecond((reader * 1000) / readers, 'reads', () =>
        wire({ path: reads[reader % reads.length]!(), headers: { 'Accept-Encoding': 'gzip' } }),
      ),
    ),
  ]
  return {
    async stop() {
      stopping.abort()
      await Promise.all(all)
      return done
    },
  }
}

let turn = 0
/** A support by one of those who are signed in; every other one takes back, so that each changes something. */
export function supportRequest(idea: number, author: number): Buffer {
  turn += 1
  return wire({
    method: 'PUT',
    path: `/api/places/${slug}/threads/${idOf('thread', idea)}/support`,
    cookie: cookieOf('author', 1 + (author % signedInAuthors)),
    body: { stance: turn % 2 === 0 ? 'support' : 'oppose' },
  })
}
