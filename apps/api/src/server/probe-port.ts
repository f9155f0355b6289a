import { createServer } from 'node:net'

/** Rejects at once when the port is taken, before anybody waits for a database to be prepared. */
export function probePort(port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(port, host, () => probe.close(() => resolve()))
  })
}
