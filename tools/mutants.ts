import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { allMutants } from './mutants/all-mutants.ts'
import type { Mutant } from './mutants/mutant.ts'
import { firstFailure } from './mutants/run-tests.ts'
import { scratchCopy } from './mutants/scratch-copy.ts'

/**
 * `pnpm mutants`: spoils the critical rules one at a time in a copy of the project and runs the tests that must notice.
 * `--only <part of a name or file>` for some of them, `--jobs <n>` for how many copies at once. Exits 1 below the wanted share.
 */
const wantedShare = 0.85
const root = join(import.meta.dirname, '..')
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    jobs: { type: 'string', default: String(Math.min(2, availableParallelism())) },
  },
})
const only = values.only ?? ''
const chosen = allMutants.filter(({ name, file }) => name.includes(only) || file.includes(only))
const waiting = [...chosen]
const survivors: Mutant[] = []
const say = (line: string) => process.stdout.write(`${line}\n`)

/** Spoils one file, asks its tests, and puts the file back. */
async function tryMutant(folder: string, mutant: Mutant): Promise<void> {
  const path = join(folder, mutant.file)
  const source = readFileSync(path, 'utf8')
  if (source.split(mutant.stands).length !== 2)
    throw new Error(`${mutant.name}: its text does not stand once.`)
  writeFileSync(
    path,
    source.replace(mutant.stands, () => mutant.instead),
  )
  const failure = await firstFailure(folder, mutant.tests)
  writeFileSync(path, source)
  if (failure === null) survivors.push(mutant)
  say(failure === null ? `survived  ${mutant.name}` : `killed    ${mutant.name}  by: ${failure}`)
}

const folders = Array.from({ length: Math.max(1, Number(values.jobs)) }, () => scratchCopy(root))
try {
  // A test that fails anyway notices nothing.
  const before = await firstFailure(folders[0], [...new Set(chosen.flatMap(({ tests }) => tests))])
  if (before !== null) throw new Error(`Without any mutant a test fails: ${before}`)
  await Promise.all(
    folders.map(async (folder) => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await tryMutant(folder, next)
    }),
  )
} finally {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
}

const killed = chosen.length - survivors.length
for (const { name, file, breaks } of survivors) say(`\n${name} (${file}) lives: ${breaks}`)
const share = chosen.length === 0 ? 0 : killed / chosen.length
say(`\n${killed} of ${chosen.length} killed, ${(share * 100).toFixed(1)} %; wanted ${wantedShare * 100} %.`)
process.exit(share < wantedShare ? 1 : 0)
