import { performance } from 'node:perf_hooks'
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { newPlace, testServices } from '../apps/api/src/testing/services.ts'
import { seededNumbers } from '../apps/api/src/zones/testing/generated-cases.ts'
import { checkInBrowser } from './check-in-browser.ts'
import { recordZoneRows } from './record-zone-rows.ts'
import { askedBy } from '../apps/api/src/proposals/asked-by.ts'
import { zonesNear } from '../apps/api/src/zones/zones-near.ts'
import { sql } from '../packages/db/src/sql.ts'
import { liutingLiAnchor, localFrame } from '../packages/domain/src/geometry/local-frame.ts'
import { boxDistance, toPlanar } from '../packages/domain/src/geometry/planar.ts'
import { projectorFor } from '../packages/domain/src/geometry/projection.ts'
import type { Position } from '../packages/domain/src/geometry/shape.ts'
import { checkProposal } from '../packages/domain/src/proposals/check-proposal.ts'
import { askedWithinMetres, checkWork } from '../packages/domain/src/zones/check-work.ts'
import type { Work } from '../packages/domain/src/zones/work.ts'
import { Zone, type ZoneVersion } from '../packages/domain/src/zones/zone.ts'

/**
 * How fast one drawing is held against 5,000 zones: in the browser's own code, and on the server beyond the bare
 * indexed query, the two side by side in one run. Prints figures and ratios; fails when a promise is not kept.
 */
const zoneCount = 5000
const sideMetres = 4000
const onDay = '2026-05-20'
const epsg = 4550
const promisedMilliseconds = { browser: 50, server: 20 }

const frame = localFrame(liutingLiAnchor)
const next = seededNumbers(5000)
const seed: unknown = JSON.parse(
  readFileSync(join(import.meta.dirname, '../sql/seed/liuting-li/zones.json'), 'utf8'),
)
const examples = Zone.array()
  .parse((seed as { zones: unknown }).zones)
  .map((zone) => zone.versions[0]!)

function star(x: number, y: number, radius: number, corners: number): Position[] {
  const ring = Array.from({ length: corners }, (_, i): Position => {
    const angle = ((i + next() * 0.6) / corners) * 2 * Math.PI
    const reach = radius * (0.45 + 0.55 * next())
    return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)]
  })
  return [...ring, ring[0]!]
}

function zoneNumber(i: number): ZoneVersion {
  const [x, y, radius] = [next() * sideMetres, next() * sideMetres, 20 + next() * 100]
  const example = examples[i % examples.length]!
  const hole = i % 5 === 0 ? [star(x, y, radius * 0.3, 12)] : []
  return {
    ...example,
    zoneId: `B${i}`,
    version: 1,
    validFrom: '2020-01-01',
    validTo: null,
    recordedTo: null,
    status: 'in_force',
    geometry: frame.toShape({
      type: 'Polygon',
      coordinates: [star(x, y, radius, 12 + Math.floor(next() * 40)), ...hole],
    }),
  }
}

function drawing(): Work {
  const [x, y] = [300 + next() * (sideMetres - 600), 300 + next() * (sideMetres - 600)]
  const [wide, deep] = [8 + next() * 30, 8 + next() * 20]
  const ring: Position[] = [
    [x, y],
    [x + wide, y],
    [x + wide, y + deep],
    [x, y + deep],
    [x, y],
  ]
  return {
    id: 'house',
    workType: 'new_build',
    geometry: frame.toShape({ type: 'Polygon', coordinates: [ring] }),
    heights: {
      reference: 'ground',
      ridge: { existing: 5, proposed: 7.5 },
      eaves: { existing: 3, proposed: 4 },
    },
    materials: ['grey_tile'],
    colours: ['#5b5f61'],
    roofForm: 'sloped',
    digDepthMetres: 0.4,
  }
}

const timed = async (run: () => unknown): Promise<number> => {
  const start = performance.now()
  await run()
  return performance.now() - start
}
const share = (numbers: number[], part: number) =>
  numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * part))]!
const spread = (numbers: number[]) =>
  `p50 ${share(numbers, 0.5).toFixed(2)} ms, p95 ${share(numbers, 0.95).toFixed(2)} ms, max ${share(numbers, 1).toFixed(2)} ms`
const say = (line: string) => process.stdout.write(`${line}\n`)

const zones = Array.from({ length: zoneCount }, (_, i) => zoneNumber(i))
say(
  `${new Date().toISOString()}  Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}`,
)
say(
  `${zoneCount} zones on ${sideMetres / 1000} × ${sideMetres / 1000} km, ${zones.reduce((sum, { geometry }) => sum + geometry.coordinates.flat().length, 0)} corners\n`,
)

// The browser: the map gives the zones in view, 480 × 360 m around the drawing.
const projector = projectorFor(epsg)
const works = Array.from({ length: 300 }, drawing)
const boxes = zones.map((zone) => toPlanar(zone.geometry, projector).box)
const inViewOf = (work: Work) => {
  const { box } = toPlanar(work.geometry, projector)
  const view = { minX: box.minX - 240, minY: box.minY - 180, maxX: box.maxX + 240, maxY: box.maxY + 180 }
  return zones.filter((_, i) => boxDistance(view, boxes[i]!) === 0)
}
const views = works.map(inViewOf)
// Fresh copies of the shapes have no metres worked out yet, as at the first check after the zones have come.
const fresh = views.map((view) => view.map((zone) => ({ ...zone, geometry: { ...zone.geometry } })))
const first: number[] = []
const again: number[] = []
const whole: number[] = []
let findings = 0
for (const [i, work] of works.entries()) {
  first.push(await timed(() => checkWork(work, fresh[i]!, [], {}, epsg)))
  again.push(await timed(() => (findings += checkWork(work, fresh[i]!, [], {}, epsg).length)))
}
checkWork(works[0]!, zones, [], {}, epsg)
for (const work of works) whole.push(await timed(() => checkWork(work, zones, [], {}, epsg)))
const inView = views.reduce((sum, view) => sum + view.length, 0)
const seconds = again.reduce((sum, ms) => sum + ms, 0) / 1000
say(
  `browser code, one drawing, zones in view (${Math.round(inView / works.length)} on average; ${Math.round(findings / works.length)} findings)`,
)
say(`  first check      ${spread(first)}`)
say(`  while drawing    ${spread(again)}`)
say(`  zones tested     ${Math.round(inView / seconds).toLocaleString('en')} a second`)
say(
  `  all ${zoneCount} at once ${spread(whole)}; ${Math.round((zoneCount * works.length) / (whole.reduce((sum, ms) => sum + ms, 0) / 1000)).toLocaleString('en')} zones a second\n`,
)

const numberOf = new Map(zones.map((zone, i) => [zone.zoneId, i]))
const inBrowser = await checkInBrowser({
  zones,
  works,
  views: views.map((view) => view.map((zone) => numberOf.get(zone.zoneId)!)),
  epsg,
})
const sumOf = (numbers: number[]) => numbers.reduce((sum, ms) => sum + ms, 0) / 1000
say(`the same built for the browser and run in it (Chromium ${inBrowser.browserVersion})`)
say(`  first check      ${spread(inBrowser.first)}`)
say(`  while drawing    ${spread(inBrowser.again)}`)
say(
  `  zones tested     ${Math.round(inView / sumOf(inBrowser.again)).toLocaleString('en')} a second in view; ${Math.round((zoneCount * works.length) / sumOf(inBrowser.whole)).toLocaleString('en')} when all are given`,
)
say(`  all ${zoneCount} at once ${spread(inBrowser.whole)}\n`)

// The server: the bare indexed query, and the same with versions chosen and every rule held against the drawing.
const services = await testServices()
const place = await newPlace(services)
const db = services.database.kysely
await recordZoneRows(db, place.id, zones)
const reach = (work: Work): [number, number, number, number] => {
  const { box } = toPlanar(work.geometry, projector)
  const far = askedWithinMetres + 1
  const [west, south] = projector.inverse([box.minX - far, box.minY - far])
  const [east, north] = projector.inverse([box.maxX + far, box.maxY + far])
  return [west, south, east, north]
}
const bare: number[] = []
const full: number[] = []
const beyond: number[] = []
let differing = 0
for (const [i, work] of works.entries()) {
  const query = () => {
    const [west, south, east, north] = reach(work)
    return sql`select zone_id, version from zone_version where place_id = ${place.id} and valid_from <= ${onDay}
      and geometry && ST_MakeEnvelope(${west}::float8, ${south}::float8, ${east}::float8, ${north}::float8, 4326)`.execute(
      db,
    )
  }
  const check = async () =>
    checkProposal([work], await zonesNear(db, place.id, askedBy([work], epsg), { onDay }), [], epsg)
  if (i === 0) await Promise.all([query(), check()])
  const pair: [number, number] = i % 2 === 0 ? [await timed(query), await timed(check)] : [0, 0]
  if (i % 2 === 1) {
    pair[1] = await timed(check)
    pair[0] = await timed(query)
  }
  bare.push(pair[0])
  full.push(pair[1])
  beyond.push(pair[1] - pair[0])
  if (i % 10 === 0) {
    const ofAll = checkProposal([work], zones, [], epsg).findings.length
    if (ofAll !== (await check()).findings.length) differing += 1
  }
}
say(`server, ${services.database.kind}, one drawing`)
say(`  bare query       ${spread(bare)}`)
say(`  query and check  ${spread(full)}`)
say(`  beyond the query ${spread(beyond)}`)
say(
  `  check / bare     ${(share(full, 0.5) / share(bare, 0.5)).toFixed(2)} (p50), ${(share(full, 0.95) / share(bare, 0.95)).toFixed(2)} (p95)`,
)
say(`  answers that differ from a check against all zones: ${differing}`)
await services.close()

const isKept =
  share(first, 0.95) <= promisedMilliseconds.browser &&
  share(inBrowser.first, 0.95) <= promisedMilliseconds.browser &&
  share(beyond, 0.95) <= promisedMilliseconds.server &&
  differing === 0
say(isKept ? '\nKept: 50 ms in the browser, 20 ms beyond the query.' : '\nNot kept.')
process.exitCode = isKept ? 0 : 1
