import { cookieOf, voterCount } from '../data/quarter.ts'
import { figure } from '../harness/figure.ts'
import { requireSame, takePairs } from '../harness/pairs.ts'
import { share } from '../harness/spread.ts'
import { Connection, readJson, wire } from '../scene/http.ts'
import { load } from '../scene/load.ts'
import type { Scene } from '../scene/scene.ts'
import { keepForNoOp } from './no-op.ts'
import { countedIn, openPoll, optionIds } from './poll.ts'

const seconds = 4
const connections = 64

/** Everybody votes in one poll at once, against the framework that reads as much JSON and answers the same bytes. */
export const ballots = figure({
  name: 'ballots',
  limits: {
    ballots: {
      what: 'ballots over HTTP / no-op HTTP, one hot poll, tally exact',
      unit: 'times',
      atLeast: 0.25,
    },
    p99: { what: 'p99 of a ballot, 64 at a time', unit: 'ms' },
  },
  async measure(scene) {
    const p99: number[] = []
    const sample = await castOne(scene, await openPoll(scene, 600), voterCount)
    await keepForNoOp(scene, 'ballot', sample)
    const ratio = await takePairs({
      ours: async () => {
        const taken = await castFor(scene, await openPoll(scene, 600))
        p99.push(share(taken.milliseconds, 0.99))
        return { value: taken.perSecond }
      },
      other: async () => {
        const request = wire({
          method: 'PUT',
          path: '/taken/ballot',
          cookie: cookieOf('voter', 1),
          body: { choice: ['stone'] },
        })
        const taken = await load({ port: scene.other.port, connections, seconds, next: () => request })
        return { value: taken.perSecond }
      },
    })
    const rate = ({ median }: { median: number }) => Math.round(median).toLocaleString('en')
    return {
      ballots: {
        ...ratio,
        note: `${rate(ratio.ours)} and ${rate(ratio.other)} a second; every ballot counted`,
      },
      p99: { median: share(p99, 0.5), least: Math.min(...p99), most: Math.max(...p99) },
    }
  },
})

let nextVoter = 0

/** Everybody votes in this poll for some seconds; every answer is in its count, and no other. */
export async function castFor(scene: Scene, pollId: string) {
  const answered: Record<string, number> = {}
  const taken = await load({
    port: scene.serve.port,
    connections,
    seconds,
    // Each voter casts one; a poll has its own, so nobody changes a ballot.
    most: voterCount,
    next: () => ballotRequest(scene, pollId, 1 + (nextVoter++ % (voterCount - 1))),
    onAnswer: ({ body }) => {
      const {
        choice: [optionId],
      } = JSON.parse(body.toString()) as { choice: [string] }
      answered[optionId] = (answered[optionId] ?? 0) + 1
    },
  })
  requireSame(await countedIn(scene, pollId), answered)
  await requireTurnout(scene, pollId, taken.count)
  return taken
}

export const ballotRequest = ({ api }: Scene, pollId: string, voter: number): Buffer =>
  wire({
    method: 'PUT',
    path: `${api}/polls/${pollId}/ballot`,
    cookie: cookieOf('voter', voter),
    headers: { 'Idempotency-Key': `ballot-${voter}-${pollId}` },
    body: { choice: [optionIds[voter % optionIds.length]] },
  })

async function castOne(scene: Scene, pollId: string, voter: number) {
  const connection = new Connection(scene.serve.port)
  const answer = await connection.ask(ballotRequest(scene, pollId, voter))
  connection.close()
  if (answer.status !== 200)
    throw new Error(`a ballot was answered ${answer.status}: ${answer.body.toString()}`)
  return answer
}

/** What the poll's own page says was cast. */
async function requireTurnout({ serve, api }: Scene, pollId: string, cast: number): Promise<void> {
  const { turnout } = await readJson<{ turnout: { voted: number } }>(serve.port, {
    path: `${api}/polls/${pollId}`,
  })
  requireSame(turnout.voted, cast)
}
