import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { availableParallelism, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { startServers, type TestServer } from './servers.ts'

/**
 * Builds the pages, starts the product on empty folders, and runs the browser tests: two at a time, each worker
 * against a quarter of its own, and then alone those that measure time (`@quiet`).
 */
const folder = mkdtempSync(join(tmpdir(), 'hetu-e2e-'))
const require = createRequire(import.meta.url)
const asked = process.argv.slice(2)
// A few files are sooner run by one worker than a second quarter is made.
const workers = asked.length > 0 ? 1 : Math.min(2, availableParallelism())

/** The browser from npm finds its Chinese letters here, whatever the machine has. */
function linkFonts(): string {
  const fonts = join(folder, 'share/fonts')
  mkdirSync(fonts, { recursive: true })
  const font = dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'))
  for (const weight of ['400Regular', '700Bold']) symlinkSync(join(font, weight), join(fonts, weight))
  return join(folder, 'share')
}

/** Exit code of one pass over the tests; `workers` of them at a time. */
function runTests(pass: 'together' | 'quiet', servers: readonly TestServer[]): Promise<number> {
  const playwright = join(dirname(require.resolve('@playwright/test/package.json')), 'cli.js')
  const tests = spawn(process.execPath, [playwright, 'test', '--pass-with-no-tests', ...asked], {
    cwd: join(import.meta.dirname, '..'),
    env: {
      ...process.env,
      HETU_E2E_PASS: pass,
      BASE_URL: servers.map(({ address }) => address).join(' '),
      XDG_DATA_HOME: fonts,
      TMPDIR: folder,
    },
    stdio: 'inherit',
  })
  return new Promise((resolve) => tests.once('exit', (status) => resolve(status ?? 1)))
}

const fonts = linkFonts()
let servers: TestServer[] = []
let code = 1
try {
  servers = await startServers(folder, workers)
  const together = await runTests('together', servers)
  const quiet = await runTests('quiet', servers.slice(0, 1))
  code = together || quiet
} finally {
  for (const server of servers) await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
process.exit(code)
