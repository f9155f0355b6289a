import { cookieOf, idOf } from '../data/quarter.ts'
import { figure } from '../harness/figure.ts'
import { requireSame } from '../harness/pairs.ts'
import { spreadOf } from '../harness/spread.ts'
import { Connection, wire } from '../scene/http.ts'
import type { Scene } from '../scene/scene.ts'
import { type ListAnswer, readList } from './list-answer.ts'

const rounds = 3
const clicksInRound = 40
const secondsInRound = 25

/** One click of one person, and the list that every open browser then asks for. */
export const supportThenList = figure({
  name: 'support-then-list',
  limits: {
    processor: { what: 'processor of `serve` for one support and the next list', unit: 'ms', atMost: 10 },
    healthz: { what: 'longest wait of /healthz meanwhile', unit: 'ms', atMost: 50 },
  },
  async measure(scene) {
    await readList(scene)
    const connection = new Connection(scene.serve.port)
    const watch = watchHealth(scene.serve.port)
    const processor: number[] = []
    const clock: number[] = []
    let author = 0
    for (let round = 0; round < rounds; round += 1) {
      const [before, begun] = [scene.serve.cpuMilliseconds(), performance.now()]
      let clicks = 0
      while (clicks < clicksInRound && performance.now() - begun < secondsInRound * 1000) {
        await clickAndLook(scene, connection, (author += 1))
        clicks += 1
      }
      processor.push((scene.serve.cpuMilliseconds() - before) / clicks)
      clock.push((performance.now() - begun) / clicks)
    }
    const waits = await watch.stop()
    connection.close()
    const longest = Math.max(...waits)
    return {
      processor: {
        ...spreadOf(processor),
        note: `${spreadOf(clock).median.toFixed(0)} ms by the clock, nobody beside`,
      },
      healthz: { median: longest, least: longest, most: longest, note: `${waits.length} asked` },
    }
  },
})

/** Whoever has just supported sees their support in the list. */
async function clickAndLook(scene: Scene, connection: Connection, author: number): Promise<void> {
  const look = async () => {
    const { body } = await connection.ask(wire({ path: `${scene.api}/contributions` }))
    return (JSON.parse(body.toString()) as ListAnswer).items
  }
  shown ??= (await look())
    .filter(({ kind }) => kind === 'idea')
    .map(({ reference }) => Number(reference.slice(4)))
  const idea = shown[author % shown.length]!
  const given = await connection.ask(
    wire({
      method: 'PUT',
      path: `${scene.api}/threads/${idOf('thread', idea)}/support`,
      cookie: cookieOf('author', author),
      body: { stance: 'support' },
    }),
  )
  if (given.status !== 200) throw new Error(`a support was answered ${given.status}`)
  const { supportCount } = JSON.parse(given.body.toString()) as { supportCount: number }
  const item = (await look()).find(({ id }) => id === idOf('idea', idea))
  requireSame(item?.supportCount, supportCount)
}
let shown: number[] | undefined

/** Asks whether the process lives, fifty times a second, and keeps how long each answer took. */
function watchHealth(port: number): { stop(): Promise<number[]> } {
  const connection = new Connection(port)
  const waits: number[] = []
  const stopping = new AbortController()
  const watching = (async () => {
    while (!stopping.signal.aborted) {
      waits.push((await connection.ask(wire({ path: '/healthz' }))).milliseconds)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    connection.close()
  })()
  return {
    async stop() {
      stopping.abort()
      await watching
      return waits
    },
  }
}
