import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../../..')

/** What the machine says, without the settings of whoever runs the tests: a product refuses those it does not know. */
const machine = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('HETU_')))

/** A product that runs for the tests, with a quarter of its own. */
export interface TestServer {
  address: string
  stop: () => Promise<void>
}

/**
 * Starts `count` products below `folder`. The first builds the pages and its quarter; the others begin with a copy
 * of that quarter, because building it takes longer than any test.
 */
export async function startServers(folder: string, count: number): Promise<TestServer[]> {
  const dataOf = (number: number) => join(folder, `data-${number}`)
  let first = await startServer(dataOf(0))
  if (count > 1) {
    await first.stop()
    for (let number = 1; number < count; number += 1)
      cpSync(dataOf(0), dataOf(number), { recursive: true, verbatimSymlinks: true })
    first = await startServer(dataOf(0))
  }
  const others = Array.from({ length: count - 1 }, (_, index) => startServer(dataOf(index + 1)))
  return [first, ...(await Promise.all(others))]
}

async function startServer(data: string): Promise<TestServer> {
  const port = await freePort()
  const address = `http://localhost:${port}`
  const server = spawn(process.execPath, ['apps/api/src/start.ts'], {
    cwd: root,
    env: {
      ...machine,
      PORT: String(port),
      HETU_DATA: data,
      HETU_LOG: 'error',
      // What is printed bears the address of the setting.
      HETU_PUBLIC_URL: address,
      DATABASE_URL: undefined,
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const stop = () => stopProcess(server)
  try {
    await waitFor(`${address}/readyz`, 240)
  } catch (problem) {
    await stop()
    throw problem
  }
  return { address, stop }
}

async function stopProcess(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return
  const gone = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGTERM')
  await gone
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 3999))
    })
  })
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
