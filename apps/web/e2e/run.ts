import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Builds the pages, starts the product on an empty folder, and runs the browser tests against it. */
const root = join(import.meta.dirname, '../../..')
const folder = mkdtempSync(join(tmpdir(), 'hetu-e2e-'))
const require = createRequire(import.meta.url)

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 3999))
    })
  })
}

/** The browser from npm finds its Chinese letters here, whatever the machine has. */
function linkFonts(): string {
  const fonts = join(folder, 'share/fonts')
  mkdirSync(fonts, { recursive: true })
  const font = dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'))
  for (const weight of ['400Regular', '700Bold']) symlinkSync(join(font, weight), join(fonts, weight))
  return join(folder, 'share')
}

async function waitFor(url: string, seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second += 1) {
    const isUp = await fetch(url).then(
      (response) => response.ok,
      () => false,
    )
    if (isUp) return
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
  throw new Error(`The server did not answer at ${url} within ${seconds} s.`)
}

const port = await freePort()
const server = spawn(process.execPath, ['apps/api/src/start.ts'], {
  cwd: root,
  env: {
    ...process.env,
    PORT: String(port),
    HETU_DATA: join(folder, 'data'),
    HETU_LOG: 'error',
    // What is printed bears the address of the setting.
    HETU_PUBLIC_URL: `http://localhost:${port}`,
    DATABASE_URL: undefined,
  },
  stdio: ['ignore', 'inherit', 'inherit'],
})
let code = 1
try {
  await waitFor(`http://localhost:${port}/readyz`, 240)
  const playwright = join(dirname(require.resolve('@playwright/test/package.json')), 'cli.js')
  const tests = spawn(process.execPath, [playwright, 'test', ...process.argv.slice(2)], {
    cwd: join(root, 'apps/web'),
    env: { ...process.env, BASE_URL: `http://localhost:${port}`, XDG_DATA_HOME: linkFonts(), TMPDIR: folder },
    stdio: 'inherit',
  })
  code = await new Promise<number>((resolve) => tests.once('exit', (status) => resolve(status ?? 1)))
} finally {
  server.kill('SIGTERM')
  await new Promise((resolve) => server.once('exit', resolve))
  rmSync(folder, { recursive: true, force: true })
}
process.exit(code)
