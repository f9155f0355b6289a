import { execFileSync } from 'node:child_process'
import { cpus } from 'node:os'
import { authorsOf } from './data/quarter.ts'
import { figures } from './figures/all-figures.ts'
import type { Figure, Measured } from './harness/figure.ts'
import { isMissed, limitAt } from './harness/figure.ts'
import { type Options, readOptions, usage } from './harness/options.ts'
import { type Row, rowsAsMarkdown, rowsAsText } from './harness/table.ts'
import { writeFigures } from './harness/write-figures.ts'
import { ownPostgres } from './scene/own-postgres.ts'
import { type Scene, openScene } from './scene/scene.ts'

/** `pnpm bench`: one command that takes every figure of speed, beside its limit. Exits 1 for a missed row. */
const say = (line: string) => process.stdout.write(`${line}\n`)
const secondsForOne = 150

async function run(options: Options): Promise<number> {
  const chosen = figures.filter(
    ({ name, isLong }) =>
      (options.only.length === 0 && (options.takesLong || !isLong)) || options.only.includes(name),
  )
  const unknown = options.only.find((name) => !figures.some((figure) => figure.name === name))
  if (unknown)
    throw new Error(`There is no figure ${unknown}; there are ${figures.map(({ name }) => name).join(', ')}.`)
  const own = await ownPostgres(options, say)
  const rows: Row[] = []
  let scene: Scene | undefined
  try {
    for (const figure of chosen) {
      scene = await soundScene(scene, () => openScene(options, own, say))
      const start = Date.now()
      const found = await measured(figure, scene)
      rows.push(...found.rows)
      say(`\n${figure.name} (${((Date.now() - start) / 1000).toFixed(0)} s)\n${rowsAsText(found.rows)}`)
      // What was given up still asks; it ends with the processes that it asks.
      if (found.isGivenUp) await scene.stop()
      if (found.isGivenUp) scene = undefined
    }
  } finally {
    await scene?.stop()
    own.stop()
  }
  const missed = rows.filter(({ limit, measured: taken }) => isMissed(limit, taken))
  const section = `${about(options)}\n\n${rowsAsMarkdown(rows)}`
  say(`\n${section}\n\n${missed.length} of ${rows.length} rows missed.`)
  if (options.writes) writeFigures(options.ideas, section)
  return missed.length > 0 ? 1 : 0
}

/** Each row of a figure; one that ends in an error is told as failed, and the next figure is taken. */
async function measured(figure: Figure, scene: Scene): Promise<{ rows: Row[]; isGivenUp: boolean }> {
  const limitSeconds = figure.givenUpAfter ?? secondsForOne
  let isGivenUp = false
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      isGivenUp = true
      reject(new Error(`given up after ${limitSeconds} s`))
    }, limitSeconds * 1000)
  })
  const result: Partial<Record<string, Measured>> | Error = await Promise.race([
    figure.measure(scene),
    tooLong,
  ])
    .catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))))
    .finally(() => clearTimeout(timer))
  const rows = Object.entries(figure.limits).map(([name, limit]) => {
    const failed = result instanceof Error ? result.message.split('\n')[0]! : 'not taken'
    return {
      limit: limitAt(limit, scene.options.ideas),
      measured: (result instanceof Error ? undefined : result[name]) ?? { failed },
    }
  })
  return { rows, isGivenUp }
}

/** What one figure left behind, a process that ended or hangs, is not the next one's. */
async function soundScene(scene: Scene | undefined, open: () => Promise<Scene>): Promise<Scene> {
  if (scene && (await scene.isSound())) return scene
  await scene?.stop()
  return open()
}

function about({ ideas, seed, takesLong, only }: Options): string {
  const command = [
    'npx pnpm@12 bench',
    ideas === 1_000_000 ? '--million' : ideas === 100_000 ? '' : `--ideas ${ideas}`,
  ]
  const more = [takesLong ? '--long' : '', only.length > 0 ? `--only ${only.join(',')}` : '']
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  const isChanged = execFileSync('git', ['status', '--porcelain'], { encoding: 'utf8' }).trim() !== ''
  const day = new Date().toISOString().slice(0, 10)
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'processor'}, Node ${process.version}`
  return [
    `\`${[...command, ...more].filter(Boolean).join(' ')}\`, ${day}, seed ${seed}, commit ${commit}${isChanged ? ' with changes' : ''}, ${machine}.`,
    `${ideas.toLocaleString('en')} ideas by ${authorsOf(ideas).toLocaleString('en')} authors, half of them on 300 points, words by Zipf in Chinese and English; 5,000 zones, 4 % of them with 1,000 to 3,000 corners; 20,000 verified voters.`,
    `Client, server and database share the processors. Ratios are medians of pairs taken in turn, reads beside one write a second and 20 readers.`,
  ].join(' ')
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
try {
  const options = readOptions(process.argv.slice(2))
  if (options.asksHelp) say(usage)
  else process.exitCode = await run(options)
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n\n${usage}\n`)
  process.exitCode = 1
}
