import { makeDrawings } from '../data/zones.ts'
import { figure } from '../harness/figure.ts'
import { meanOf, requireSame, takePairs } from '../harness/pairs.ts'
import { type Answer, Connection, wire } from '../scene/http.ts'

const tapsInTake = 20
const secondsInTake = 12
const compared = 5

/** A tap on the map, "what protects this place", against a bare handler that asks PostGIS and sends the same zones. */
export const tap = figure({
  name: 'tap',
  limits: {
    tap: {
      what: 'one tap "what protects this place" / bare handler with SQL point in zone',
      unit: 'times',
      atMost: 2,
    },
  },
  async measure(scene) {
    const spots = makeDrawings(scene.options.seed + 7, tapsInTake).map(({ spot }) => spot)
    const [ours, other] = [new Connection(scene.serve.port), new Connection(scene.other.port)]
    const ask = (at: (typeof spots)[number]) => good(ours, `${scene.api}/rules-at?lon=${at[0]}&lat=${at[1]}`)
    const askBare = (at: (typeof spots)[number]) => good(other, `/tap?lon=${at[0]}&lat=${at[1]}`)
    for (const spot of spots.slice(0, compared))
      requireSame(namedIn(await ask(spot)), foundIn(await askBare(spot)))
    const mean = (run: typeof ask) =>
      meanOf(spots, secondsInTake, async (spot) => (await run(spot)).milliseconds)
    const ratio = await scene.besideOthers(() =>
      takePairs({
        ours: async () => ({ value: await mean(ask) }),
        other: async () => ({ value: await mean(askBare) }),
      }),
    )
    for (const connection of [ours, other]) connection.close()
    return {
      tap: {
        ...ratio,
        note: `${ratio.ours.median.toFixed(1)} and ${ratio.other.median.toFixed(1)} ms; same zones`,
      },
    }
  },
})

async function good(connection: Connection, path: string): Promise<Answer> {
  const answer = await connection.ask(wire({ path }))
  if (answer.status === 200) return answer
  throw new Error(`a tap was answered ${answer.status}: ${answer.body.toString().slice(0, 160)}`)
}

/** The zones in which the product says that the spot lies. */
const namedIn = ({ body }: Answer): string[] =>
  (JSON.parse(body.toString()) as { zones: { zoneId: string; relation: string }[] }).zones
    .filter(({ relation }) => relation !== 'near')
    .map(({ zoneId }) => zoneId)
    .toSorted()

const foundIn = ({ body }: Answer): string[] =>
  (JSON.parse(body.toString()) as { zones: { zone_id: string }[] }).zones
    .map(({ zone_id: id }) => id)
    .toSorted()
