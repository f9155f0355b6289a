// oxlint-disable unicorn/require-post-message-target-origin -- the port of a thread, not a browser window
import { performance } from 'node:perf_hooks'
import { cpus } from 'node:os'
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads'
import { seededNumbers } from '../apps/api/src/zones/testing/generated-cases.ts'
import { choice } from '../apps/api/src/zones/formats/testing/layers.ts'
import { spoiledFile } from '../apps/api/src/zones/formats/testing/spoil-file.ts'
import { readLayer } from '../apps/api/src/zones/read-layer.ts'
import { facts } from '../apps/api/src/zones/testing/zone.ts'
import { objectOfRow } from '../packages/domain/src/zones/object-of-row.ts'
import { isObjectRow } from '../packages/domain/src/zones/zone-layer.ts'
import { Refused } from '../packages/domain/src/refusal.ts'
import { checkShape } from '../packages/domain/src/geometry/check-shape.ts'
import { plannerLimits } from '../packages/domain/src/geometry/shape-limits.ts'

/**
 * Reads spoiled zone files of every kind, a million unless told otherwise, in a thread with the caps of the product.
 * Every input must end in a layer of sound shapes or in a refusal, within a second, the thread alive.
 * `node bench/fuzz-zone-files.ts [count] [first]`; input n is made from the number n alone, so `1 n` repeats it.
 */
const batch = 1000
const slowestAllowedMilliseconds = 1000
const caps = { maxOldGenerationSizeMb: 256, stackSizeMb: 4 }

interface Report {
  from: number
  outcomes: Record<string, number>
  slowest: { input: number; milliseconds: number }
  residentBytes: number
  failures: string[]
}

async function readOne(input: number): Promise<string> {
  const file = spoiledFile(seededNumbers(input))
  const kind = file.fileName.replace('a.', '')
  try {
    const layer = await readLayer({ file, choice })
    const isSound = layer.good.every((row) => checkShape(row.geometry, plannerLimits).ok)
    // What was taken must be fit to become law: this throws where an object's figures are not.
    for (const row of layer.good.filter(isObjectRow)) objectOfRow(row, facts, 'T1')
    // A row of several lines or points is several zones.
    const judged = new Set([...layer.good, ...layer.refused].map(({ index }) => index))
    if (!isSound || judged.size !== layer.rowCount) throw new Error('unsound layer')
    return `${kind} ${layer.good.length > 0 ? 'read' : 'every row refused'}`
  } catch (error) {
    if (error instanceof Refused) return `${kind} refused: ${error.refusal.code}`
    throw error
  }
}

async function readBatches(first: number, count: number): Promise<void> {
  for (let from = first; from < first + count; from += batch) {
    const report: Report = {
      from,
      outcomes: {},
      slowest: { input: from, milliseconds: 0 },
      residentBytes: 0,
      failures: [],
    }
    for (let input = from; input < Math.min(first + count, from + batch); input += 1) {
      const start = performance.now()
      try {
        const outcome = await readOne(input)
        report.outcomes[outcome] = (report.outcomes[outcome] ?? 0) + 1
      } catch (error) {
        report.failures.push(`${input}: ${error instanceof Error ? error.stack : String(error)}`)
      }
      const milliseconds = performance.now() - start
      if (milliseconds > report.slowest.milliseconds) report.slowest = { input, milliseconds }
      if (milliseconds > slowestAllowedMilliseconds) report.failures.push(`${input}: ${milliseconds} ms`)
    }
    report.residentBytes = process.memoryUsage().rss
    parentPort?.postMessage(report)
  }
}

async function main(): Promise<void> {
  const [count = 1_000_000, first = 1] = process.argv.slice(2).map(Number)
  const start = performance.now()
  const outcomes = new Map<string, number>()
  const failures: string[] = []
  let [done, most, slowest] = [0, 0, { input: 0, milliseconds: 0 }]
  const worker = new Worker(new URL(import.meta.url), {
    workerData: { first, count },
    resourceLimits: caps,
    execArgv: [],
  })
  await new Promise<void>((resolve, reject) => {
    let watch = setTimeout(() => {}, 0)
    const waitOn = (from: number) => {
      clearTimeout(watch)
      watch = setTimeout(() => reject(new Error(`nothing for a minute after input ${from}`)), 60_000)
    }
    waitOn(first)
    worker.on('message', (report: Report) => {
      waitOn(report.from + batch)
      for (const [outcome, times] of Object.entries(report.outcomes)) {
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + times)
        done += times
      }
      failures.push(...report.failures)
      most = Math.max(most, report.residentBytes)
      if (report.slowest.milliseconds > slowest.milliseconds) slowest = report.slowest
      if ((report.from - first) % 50_000 === 0) console.log(`${report.from - first + batch} of ${count}`)
    })
    worker.on('error', reject)
    worker.on('exit', () => {
      clearTimeout(watch)
      resolve()
    })
  }).finally(() => worker.terminate())
  const seconds = (performance.now() - start) / 1000
  console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`)
  for (const [outcome, times] of [...outcomes].toSorted((a, b) => b[1] - a[1]))
    console.log(`${times}\t${outcome}`)
  console.log(
    `${done} inputs in ${seconds.toFixed(0)} s (${Math.round(done / seconds)} a second), inputs ${first} to ${first + count - 1}`,
  )
  console.log(
    `slowest: input ${slowest.input}, ${slowest.milliseconds.toFixed(0)} ms; process at most ${Math.round(most / 1024 / 1024)} MB`,
  )
  console.log(`${failures.length} failures`)
  for (const failure of failures.slice(0, 20)) console.log(failure)
  if (failures.length > 0 || done < count) process.exitCode = 1
}

if (isMainThread) await main()
else await readBatches(workerData.first, workerData.count)
