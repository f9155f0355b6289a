import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../../..')
const dist = join(root, 'apps/web/dist')
const mark = join(dist, '.sources')
const sources = [
  'apps/web/{src,public,build}/**',
  'apps/web/*.{html,ts,json}',
  'packages/{domain,map}/src/**',
  'pnpm-lock.yaml',
]

/** Builds the web app when its sources changed since the last build; throws when the build fails. */
export async function buildPages(): Promise<void> {
  const hash = sourcesHash()
  if (existsSync(mark) && readFileSync(mark, 'utf8') === hash) return
  process.stdout.write('  Building the pages…\n')
  await runVite()
  // Into a folder of the first, which would empty it.
  await runVite('--ssr')
  writeFileSync(mark, hash)
}

async function runVite(...options: string[]): Promise<void> {
  const parameters = ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error', ...options]
  const vite = spawn(process.execPath, parameters, {
    cwd: join(root, 'apps/web'),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const code = await new Promise((resolve) => vite.once('exit', resolve))
  if (code !== 0) throw new Error('The pages could not be built; the lines above say why.')
}

function sourcesHash(): string {
  const hash = createHash('sha256')
  const files = globSync(sources, { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
  for (const file of files) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}
