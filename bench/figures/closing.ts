import { figure } from '../harness/figure.ts'
import { requireSame } from '../harness/pairs.ts'
import { share } from '../harness/spread.ts'
import { Connection, wire } from '../scene/http.ts'
import type { Scene } from '../scene/scene.ts'
import { ballotRequest } from './ballots.ts'
import { countedIn, openPoll } from './poll.ts'

const voters = 5000
const seconds = 60
const readers = 50
/** Who came so long before the close has to be counted, however many came with them. */
const graceMilliseconds = 1000

/** 5,000 voters come evenly over a minute; the poll closes in the middle of it, fifty readers look at it meanwhile. */
export const closing = figure({
  name: 'closing',
  isLong: true,
  limits: {
    lost: {
      what: '5,000 voters over 60 s around the close: not answered, or counted wrongly',
      unit: 'lost',
      atMost: 0,
    },
    p99: { what: 'their p99, with 50 readers beside them', unit: 'ms', atMost: 1000 },
  },
  givenUpAfter: 180,
  async measure(scene) {
    const pollId = await openPoll(scene, seconds / 2)
    const begun = performance.now()
    const closesAt = begun + (seconds / 2) * 1000
    const stopReaders = readPoll(scene, pollId)
    const waits: number[] = []
    const answers = { counted: 0, late: 0, lost: 0 }
    const accepted: Record<string, number> = {}
    const vote = async (voter: number) => {
      await new Promise((resolve) => setTimeout(resolve, (voter * seconds * 1000) / voters))
      // Who comes waits from the moment at which they came, not from when a connection was free.
      const came = performance.now()
      const connection = new Connection(scene.serve.port)
      try {
        const answer = await connection.ask(ballotRequest(scene, pollId, voter))
        waits.push(performance.now() - came)
        const said = JSON.parse(answer.body.toString()) as {
          choice?: [string]
          castAt?: string
          closesAt?: string
          code?: string
        }
        if (answer.status === 200 && said.choice && said.castAt! < said.closesAt!) {
          answers.counted += 1
          const [optionId] = said.choice
          accepted[optionId] = (accepted[optionId] ?? 0) + 1
        } else if (said.code === 'poll_closed' && came > closesAt - graceMilliseconds) answers.late += 1
        else answers.lost += 1
      } catch {
        answers.lost += 1
      } finally {
        connection.close()
      }
    }
    await Promise.all(Array.from({ length: voters }, (_, voter) => vote(voter + 1)))
    const passed = (performance.now() - begun) / 1000
    await stopReaders()
    requireSame(await countedIn(scene, pollId), accepted)
    const { lost } = answers
    const p99 = share(waits, 0.99)
    return {
      lost: {
        median: lost,
        least: lost,
        most: lost,
        note: `${answers.counted} counted, ${answers.late} too late; tally exact`,
      },
      p99: { median: p99, least: p99, most: p99, note: `all answered after ${passed.toFixed(1)} s` },
    }
  },
})

/** Readers who each look at the poll once a second. */
function readPoll({ serve, api }: Scene, pollId: string): () => Promise<void> {
  const stopping = new AbortController()
  const one = async (reader: number) => {
    const connection = new Connection(serve.port)
    const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
    await wait((reader * 1000) / readers)
    while (!stopping.signal.aborted) {
      await connection.ask(wire({ path: `${api}/polls/${pollId}` })).catch(() => {})
      await wait(1000)
    }
    connection.close()
  }
  const all = Array.from({ length: readers }, (_, reader) => one(reader))
  return async () => {
    stopping.abort()
    await Promise.all(all)
  }
}
