import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { askOnce } from './http.ts'

const root = join(import.meta.dirname, '../..')
/** `/proc` counts a process's time in hundredths of a second. */
const tickMilliseconds = 10

export interface Process {
  port: number
  isAlive(): boolean
  /** Processor time that the process has taken since its start. */
  cpuMilliseconds(): number
  /** Megabytes that it holds now, and at most held. */
  memory(): { now: number; most: number }
  stop(): Promise<void>
}

export interface ProcessSettings {
  file: string
  port: number
  environment?: Record<string, string>
}

/** Starts one of our programs in a process of its own, on this machine only. */
export function startProcess({ file, port, environment = {} }: ProcessSettings): Process {
  const child = spawn(process.execPath, [join(root, file)], {
    env: { PATH: process.env['PATH'] ?? '', HOME: tmpdir(), NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  // Its complaints are ours to read; that the pages are not built is none here.
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (!line.startsWith('serveStatic:')) process.stderr.write(`${line}\n`)
  })
  const stopWithUs = () => child.kill('SIGKILL')
  process.once('exit', stopWithUs)
  const read = (name: string) => readFileSync(`/proc/${child.pid}/${name}`, 'utf8')
  const isAlive = () => child.exitCode === null && child.signalCode === null
  return {
    port,
    isAlive,
    cpuMilliseconds() {
      // The name in brackets may hold spaces; what counts stands behind it.
      const fields = read('stat').split(') ')[1]!.split(' ')
      return (Number(fields[11]) + Number(fields[12])) * tickMilliseconds
    },
    memory() {
      const status = read('status')
      const megabytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024
      return { now: megabytes('VmRSS'), most: megabytes('VmHWM') }
    },
    async stop() {
      process.off('exit', stopWithUs)
      await stopChild(child)
    },
  }
}

async function stopChild(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const kill = setTimeout(() => child.kill('SIGKILL'), 10_000)
  await ended
  clearTimeout(kill)
}

/** Waits until an address answers 200. */
export async function waitFor(one: Process, path: string, seconds: number): Promise<void> {
  const endsAt = Date.now() + seconds * 1000
  for (;;) {
    if (!one.isAlive()) throw new Error('the process ended')
    const left = endsAt - Date.now()
    if (left <= 0) throw new Error(`${path} did not answer 200 within ${seconds} s`)
    const status = await askOnce(one.port, { path }, left).then(
      (answer) => answer.status,
      () => 0,
    )
    if (status === 200) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** `serve` and `work` as the README starts them on PostgreSQL; `serve` is what is measured. */
export function startServe(databaseUrl: string, port: number): Process {
  return withFolder((folder) =>
    startProcess({ file: 'apps/api/src/serve.ts', port, environment: settings(databaseUrl, port, folder) }),
  )
}

export function startWork(databaseUrl: string, port: number): Process {
  return withFolder((folder) =>
    startProcess({ file: 'apps/api/src/work.ts', port, environment: settings(databaseUrl, port, folder) }),
  )
}

const settings = (databaseUrl: string, port: number, folder: string) => ({
  PORT: String(port),
  DATABASE_URL: databaseUrl,
  HETU_DATA: folder,
  HETU_PUBLIC_URL: `http://127.0.0.1:${port}`,
  HETU_LOG: 'error',
  // Two thousand browsers stand at as many addresses.
  HETU_PROXY_HOPS: '1',
})

function withFolder(start: (folder: string) => Process): Process {
  const folder = mkdtempSync(join(tmpdir(), 'hetu-bench-'))
  const one = start(folder)
  return {
    ...one,
    async stop() {
      await one.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
