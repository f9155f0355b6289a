import { figure } from '../harness/figure.ts'
import { spreadOf } from '../harness/spread.ts'
import { askOnce } from '../scene/http.ts'
import { waitFor } from '../scene/product.ts'

const rounds = 3
const patience = 90

/** A new `serve` over the filled place: how long its first reader waits, and what it holds then. */
export const start = figure({
  name: 'start',
  limits: {
    list: { what: 'start of `serve` to the first list', unit: 's', atMost: 15 },
    memory: { what: 'its memory then, at most', unit: 'MB', atMost: 700 },
  },
  givenUpAfter: 400,
  async measure(scene) {
    const [seconds, most, now]: number[][] = [[], [], []]
    for (let round = 0; round < rounds; round += 1) {
      const begun = performance.now()
      const one = scene.startAnother()
      try {
        await waitFor(one, '/readyz', patience)
        const answer = await askOnce(one.port, { path: `${scene.api}/contributions` }, patience * 1000)
        const passed = (performance.now() - begun) / 1000
        if (answer.status !== 200)
          throw new Error(`the first list is ${answer.status} after ${passed.toFixed(1)} s`)
        seconds!.push(passed)
        most!.push(one.memory().most)
        now!.push(one.memory().now)
      } finally {
        await one.stop()
      }
    }
    return {
      list: spreadOf(seconds!),
      memory: { ...spreadOf(most!), note: `${spreadOf(now!).median.toFixed(0)} MB after the answer` },
    }
  },
})
