import { spawn } from 'node:child_process'
import { join } from 'node:path'

/**
 * `pnpm test`: vitest and the browser tests beside each other. Both wait a good deal, for clocks, processes and pages;
 * in turn one core of two would stand idle half of the time. What the browsers say comes when vitest has ended.
 */
const root = join(import.meta.dirname, '..')

const browsers = spawn(process.execPath, ['apps/web/e2e/run.ts'], {
  cwd: root,
  stdio: ['ignore', 'pipe', 'pipe'],
})
let held: Buffer[] | null = []
for (const stream of [browsers.stdout, browsers.stderr]) {
  stream.on('data', (chunk: Buffer) => (held ? held.push(chunk) : process.stdout.write(chunk)))
}
const browsersEnded = new Promise<number>((resolve) => browsers.once('close', (code) => resolve(code ?? 1)))

const vitest = spawn('vitest', ['run'], { cwd: root, stdio: 'inherit' })
const code = await new Promise<number>((resolve) => vitest.once('close', (status) => resolve(status ?? 1)))

process.stdout.write(Buffer.concat(held))
held = null
process.exit((await browsersEnded) || code)
