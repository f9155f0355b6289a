import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** A server in a process of its own on a folder, which a test may kill at any moment. */
export interface KillableServer {
  /** Sends JSON as our pages do; null where no answer came. */
  send(method: string, path: string, cookie: string, body: object, key: string): Promise<Response | null>
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>
}

/** Starts it and waits until it is ready. */
export async function startKillable(folder: string, port: number): Promise<KillableServer> {
  const running = spawn(process.execPath, [join(import.meta.dirname, '../serve.ts')], {
    env: { ...process.env, PORT: String(port), HETU_DATA: folder, HETU_DEMONSTRATION: 'false' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let complaint = ''
  running.stderr?.on('data', (chunk: Buffer) => (complaint += chunk.toString()))
  const address = `http://127.0.0.1:${port}`
  const server: KillableServer = {
    send: (method, path, cookie, body, key) =>
      fetch(address + path, {
        method,
        headers: {
          'X-Hetu': '1',
          'Content-Type': 'application/json',
          Cookie: cookie,
          'Idempotency-Key': key,
        },
        body: JSON.stringify(body),
      }).catch(() => null),
    async end(signal) {
      if (running.exitCode !== null || running.signalCode !== null) return
      const ended = once(running, 'exit')
      running.kill(signal)
      await ended
    },
  }
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const isReady = await fetch(`${address}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (isReady) return server
    if (running.exitCode !== null) throw new Error(`The server ended: ${complaint}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  await server.end('SIGKILL')
  throw new Error('The server did not come back.')
}
