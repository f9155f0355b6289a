import { boxAround } from '../data/fill.ts'
import { cookieOf, placeId } from '../data/quarter.ts'
import { type Drawing, banId, makeDrawings, wktOf } from '../data/zones.ts'
import { figure } from '../harness/figure.ts'
import { requireSame, timed } from '../harness/pairs.ts'
import { share, spreadOf } from '../harness/spread.ts'
import { zonesNearBox } from '../other-side/best-sql.ts'
import { Connection, wire } from '../scene/http.ts'
import type { Scene } from '../scene/scene.ts'

const rounds = 3
const drawingsInRound = 40
const secondsInRound = 20
/** Half of the largest drawing, and as far as any rule asks. */
const reachMetres = 150

/** A planner draws a house inside a zone with thousands of corners and asks what the rules say. */
export const check = figure({
  name: 'check',
  limits: {
    beyond: { what: 'conformity check beyond its query, p95', unit: 'ms', atMost: 20 },
    whole: { what: 'conformity check over HTTP, p95', unit: 'ms' },
  },
  async measure(scene) {
    const drawings = makeDrawings(scene.options.seed, rounds * drawingsInRound)
    const connection = new Connection(scene.serve.port)
    const [beyond, whole]: number[][] = [[], []]
    await compare(scene, connection, drawings.slice(0, 5))
    await scene.besideOthers(async () => {
      for (let round = 0; round < rounds; round += 1) {
        const part = drawings.slice(round * drawingsInRound, (round + 1) * drawingsInRound)
        const takes: { query: number; check: number }[] = []
        const endsAt = performance.now() + secondsInRound * 1000
        for (const [at, drawing] of part.entries()) {
          if (at > 0 && performance.now() > endsAt) break
          const query = () => timed(() => near(scene, drawing))
          const ask = () => askCheck(scene, connection, drawing).then(({ milliseconds }) => milliseconds)
          const first = at % 2 === 0 ? await query() : await ask()
          const second = at % 2 === 0 ? await ask() : await query()
          takes.push(at % 2 === 0 ? { query: first, check: second } : { query: second, check: first })
        }
        const of = (pick: (take: (typeof takes)[number]) => number) => share(takes.map(pick), 0.95)
        beyond!.push(of((take) => take.check - take.query))
        whole!.push(of((take) => take.check))
      }
    })
    connection.close()
    return { beyond: spreadOf(beyond!), whole: spreadOf(whole!) }
  },
})

const near = ({ sql }: Scene, { spot }: Drawing) =>
  sql.unsafe(zonesNearBox, [...boxAround(spot, reachMetres)], { prepare: true })

const elementOf = ({ ring }: Drawing) => ({
  id: 'house',
  name: { zh: '屋', en: 'House' },
  workType: 'new_build',
  geometry: { type: 'Polygon', coordinates: [ring] },
  heights: {
    reference: 'ground',
    ridge: { existing: 5, proposed: 7.5 },
    eaves: { existing: 3, proposed: 4 },
  },
  materials: ['grey_tile'],
  colours: ['#5b5f61'],
  roofForm: 'sloped',
  digDepthMetres: 0.4,
})

async function askCheck({ api }: Scene, connection: Connection, drawing: Drawing) {
  const answer = await connection.ask(
    wire({
      method: 'POST',
      path: `${api}/proposals/check`,
      cookie: cookieOf('planner', 1),
      body: { elements: [elementOf(drawing)] },
    }),
  )
  if (answer.status !== 200)
    throw new Error(`a check was answered ${answer.status}: ${answer.body.toString().slice(0, 160)}`)
  return answer
}

/** Each zone bans new buildings: the check must name the very zones in which PostGIS finds the drawing. */
async function compare(scene: Scene, connection: Connection, drawings: readonly Drawing[]): Promise<void> {
  for (const drawing of drawings) {
    const { body } = await askCheck(scene, connection, drawing)
    const { findings } = JSON.parse(body.toString()) as {
      findings: { ruleId: string; zoneId: string; result: string }[]
    }
    const banned = findings.filter(({ ruleId, result }) => ruleId === banId && result === 'fail')
    const rows = await scene.sql<{ zone_id: string; is_clear: boolean }[]>`
      select zone_id, ST_Area(ST_Intersection(geometry, ${wktOf(drawing.ring)}::geometry)::geography) >= 1 as is_clear
      from zone_version where place_id = ${placeId} and ST_Intersects(geometry, ${wktOf(drawing.ring)}::geometry)`
    // Whether a splinter of less than a square metre counts is the rules' own matter.
    const splinters = new Set(rows.filter((row) => !row.is_clear).map((row) => row.zone_id))
    requireSame(
      banned.flatMap(({ zoneId }) => (splinters.has(zoneId) ? [] : [zoneId])).toSorted(),
      rows.flatMap((row) => (row.is_clear ? [row.zone_id] : [])).toSorted(),
    )
  }
}
