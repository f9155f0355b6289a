import { cookieOf, idOf, sideMetres, spotAt } from '../data/quarter.ts'
import { randomFrom } from '../data/random.ts'
import { type Limit, type Measured, figure } from '../harness/figure.ts'
import { requireSame } from '../harness/pairs.ts'
import { share, spreadOf } from '../harness/spread.ts'
import { gridParameters, gridTile } from '../other-side/best-sql.ts'
import { Connection, wire } from '../scene/http.ts'
import type { Scene } from '../scene/scene.ts'
import { readList } from './list-answer.ts'
import { shownIn, tileAt, tileBytes } from './tile-at.ts'

const zooms = [10, 12, 14, 15, 16]
const rawZooms = [10, 12, 14]
/** How many times as fast as raw points at a million ideas. */
const wantedOfRaw: Record<number, number> = { 10: 1000, 12: 150, 14: 30 }
const rounds = 3
const writesInRound = 5
const secondsInRound = 60

type Rows = `grid${number}` | `sql${number}` | `raw${number}` | 'p99'

const limitsOf = (name: string, of: number[], limit: (z: number) => Limit) =>
  Object.fromEntries(of.map((z) => [`${name}${z}`, limit(z)])) as Record<Rows, Limit>

/**
 * Somebody adds an idea: every tile that holds its spot is cold. Its first reader against a bare handler that makes
 * the same grid in SQL, that statement alone, and every point by itself; how many each shows is compared.
 */
export const coldTile = figure<Rows>({
  name: 'cold-tile',
  limits: {
    ...limitsOf('grid', zooms, (z) => ({
      what: `cold tile z${z}, times as fast as a live grid in SQL behind a bare handler`,
      unit: 'times',
      atLeast: 1.05,
    })),
    ...limitsOf('sql', zooms, (z) => ({
      what: `the same z${z} / that statement in bare SQL`,
      unit: 'times',
    })),
    ...limitsOf('raw', rawZooms, (z) => ({
      what: `cold tile z${z}, times as fast as raw points as SQL tiles (badges against points)`,
      unit: 'times',
      atLeast: wantedOfRaw[z]!,
      fromIdeas: 1_000_000,
    })),
    p99: { what: 'p99 of a cold tile / p99 of the no-op', unit: 'times', atMost: 10 },
  },
  givenUpAfter: 300,
  async measure(scene) {
    const next = randomFrom(scene.options.seed + 6)
    const connections = { ours: new Connection(scene.serve.port), other: new Connection(scene.other.port) }
    const takes: Takes[] = []
    const tails: number[] = []
    await scene.besideOthers(async () => {
      for (let round = 0; round < rounds; round += 1) {
        const endsAt = performance.now() + secondsInRound * 1000
        const taken: Takes[] = []
        for (let write = 0; write < writesInRound; write += 1) {
          if (write > 0 && performance.now() > endsAt) break
          const spot = spotAt(next() * sideMetres, next() * sideMetres)
          await addIdea(scene, connections.ours, spot, round * writesInRound + write)
          const { version } = await readList(scene)
          for (const z of zooms) {
            const isRawAsked = rawZooms.includes(z) && write === 0
            taken.push(await takeTile(scene, connections, version, tileAt(z, spot), isRawAsked))
          }
        }
        const p99 = (of: 'ours' | 'noOp') =>
          share(
            taken.map((take) => take[of]),
            0.99,
          )
        tails.push(p99('ours') / p99('noOp'))
        takes.push(...taken)
      }
    })
    for (const connection of Object.values(connections)) connection.close()
    return rowsOf(takes, tails)
  },
})

function rowsOf(takes: readonly Takes[], tails: readonly number[]): Partial<Record<Rows, Measured>> {
  const largest = Math.max(...takes.map(({ bytes }) => bytes)) / 1000
  const rows: Partial<Record<Rows, Measured>> = {
    p99: { ...spreadOf(tails), note: `largest tile ${largest.toFixed(1)} kB` },
  }
  for (const z of zooms) {
    const ofZoom = takes.filter((take) => take.z === z)
    const middle = (of: 'ours' | 'grid') => spreadOf(ofZoom.map((take) => take[of])).median.toFixed(1)
    const note = `${ofZoom.length} pairs, ${middle('ours')} and ${middle('grid')} ms; same ideas shown`
    rows[`grid${z}`] = { ...spreadOf(ofZoom.map((take) => take.grid / take.ours)), note }
    rows[`sql${z}`] = spreadOf(ofZoom.map((take) => take.sql / take.ours))
    const raw = ofZoom.flatMap((take) => (take.raw === null ? [] : [take.raw / take.ours]))
    if (raw.length > 0) rows[`raw${z}`] = spreadOf(raw)
  }
  return rows
}

/** Milliseconds of each side for one tile. */
interface Takes {
  z: number
  ours: number
  grid: number
  sql: number
  raw: number | null
  noOp: number
  bytes: number
}

async function addIdea(
  { api }: Scene,
  connection: Connection,
  position: readonly [number, number],
  turn: number,
) {
  const answer = await connection.ask(
    wire({
      method: 'POST',
      path: `${api}/ideas`,
      cookie: cookieOf('author', 1000 + turn),
      headers: { 'Idempotency-Key': `${idOf('idea', turn)}-${process.pid}-${Date.now()}` },
      body: { kind: 'suggestion', title: '这里要一盏灯', words: '晚上这里太暗，要一盏灯。', position },
    }),
  )
  if (answer.status !== 201)
    throw new Error(`an idea was answered ${answer.status}: ${answer.body.toString()}`)
}

/** One tile from each side, the cold one once, and how many items each of them shows. */
async function takeTile(
  { api, sql }: Scene,
  { ours, other }: { ours: Connection; other: Connection },
  version: string,
  [z, x, y]: [number, number, number],
  withRaw: boolean,
): Promise<Takes> {
  const at = `${z}/${x}/${y}`
  const cold = await ours.ask(
    wire({ path: `${api}/tiles/${version}/${at}.mvt`, headers: { 'Accept-Encoding': 'gzip' } }),
  )
  if (cold.status !== 200) throw new Error(`a tile was answered ${cold.status}`)
  const grid = await other.ask(wire({ path: `/grid/${at}` }))
  const begun = performance.now()
  await sql.unsafe(gridTile, gridParameters(z, x, y), { prepare: true })
  const inSql = performance.now() - begun
  const raw = withRaw ? await other.ask(wire({ path: `/raw/${at}` })) : null
  const noOp = await other.ask(wire({ path: '/kept/nothing' }))
  const counts = [shownIn(grid.body), ...(raw ? [shownIn(raw.body)] : [])]
  // The one proposal stands in the middle; the statements of the other side read ideas alone.
  const isMiddle = tileAt(z, spotAt(sideMetres / 2, sideMetres / 2)).join('/') === at
  requireSame(
    counts.map(() => shownIn(tileBytes(cold)) - Number(isMiddle)),
    counts,
  )
  return {
    z,
    ours: cold.milliseconds,
    grid: grid.milliseconds,
    sql: inSql,
    raw: raw?.milliseconds ?? null,
    noOp: noOp.milliseconds,
    bytes: cold.body.length,
  }
}
