import { type AddressInfo } from 'node:net'
import { createServer, request } from 'node:http'

/** A server in front of the product's, which a test can take away or let answer otherwise. */
export async function serverBetween(target: string) {
  const { hostname, port } = new URL(target)
  const answers = { suffixOf: (_path: string): string => '' }
  const server = createServer((asked, told) => {
    const { host: _, 'accept-encoding': encoding, ...headers } = asked.headers
    const suffix = answers.suffixOf(asked.url ?? '')
    const passed = request(
      {
        hostname,
        port,
        path: asked.url,
        method: asked.method,
        headers: suffix || !encoding ? headers : { ...headers, 'accept-encoding': encoding },
      },
      (answer) => {
        const { 'content-length': length, ...rest } = answer.headers
        told.writeHead(
          answer.statusCode ?? 502,
          suffix || !length ? rest : { ...rest, 'content-length': length },
        )
        answer.pipe(told, { end: !suffix })
        if (suffix) answer.on('end', () => told.end(suffix))
      },
    )
    passed.on('error', () => told.destroy())
    asked.pipe(passed)
  })
  const listen = (at: number) =>
    new Promise<number>((resolve) => {
      server.listen(at, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
    })
  const own = await listen(0)
  return {
    address: `http://localhost:${own}`,
    /** What is added to an answer, by its path. */
    answers,
    away: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
    back: () => listen(own),
  }
}
