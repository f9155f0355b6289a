import { checkWork } from '../packages/domain/src/zones/check-work.ts'
import type { Work } from '../packages/domain/src/zones/work.ts'
import type { ZoneVersion } from '../packages/domain/src/zones/zone.ts'

export interface BrowserChecks {
  zones: ZoneVersion[]
  works: Work[]
  /** For each work, the numbers of the zones in view around it. */
  views: number[][]
  epsg: number
}

/** Milliseconds of each check: the first after the zones have come, the next while drawing on, and all zones at once. */
export interface BrowserTimes {
  first: number[]
  again: number[]
  whole: number[]
}

const timed = (run: () => unknown): number => {
  const start = performance.now()
  run()
  return performance.now() - start
}

function timeChecks({ zones, works, views, epsg }: BrowserChecks): BrowserTimes {
  const times: BrowserTimes = { first: [], again: [], whole: [] }
  for (const [at, work] of works.entries()) {
    // Fresh copies of the shapes have no metres worked out yet.
    const fresh = (views[at] ?? []).flatMap((number) => {
      const zone = zones[number]
      return zone ? [{ ...zone, geometry: { ...zone.geometry } }] : []
    })
    times.first.push(timed(() => checkWork(work, fresh, [], {}, epsg)))
    times.again.push(timed(() => checkWork(work, fresh, [], {}, epsg)))
  }
  const [first] = works
  if (first) checkWork(first, zones, [], {}, epsg)
  for (const work of works) times.whole.push(timed(() => checkWork(work, zones, [], {}, epsg)))
  return times
}

Object.assign(globalThis, { timeChecks })
