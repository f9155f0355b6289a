import postgres from 'postgres'
import { slug } from '../data/quarter.ts'
import type { Options } from '../harness/options.ts'
import { type Background, startBackground } from './background.ts'
import type { OwnPostgres } from './own-postgres.ts'
import { type Process, startProcess, startServe, startWork, waitFor } from './product.ts'

/** What figures measure: the product and the other sides, each in a process of its own, over the same data. */
export interface Scene {
  options: Options
  databaseUrl: string
  sql: postgres.Sql
  serve: Process
  other: Process
  /** The port on which the other side of live events takes bare sockets. */
  socketPort: number
  /** The address of the place below the product's API. */
  api: string
  /** Runs with one write a second and twenty readers beside it. */
  besideOthers<T>(run: () => Promise<T>): Promise<T>
  /** Another `serve` on a port of its own, for the figures of starting. */
  startAnother(): Process
  /** Whether `serve` lives and answers at once. */
  isSound(): Promise<boolean>
  stop(): Promise<void>
}

export async function openScene(
  options: Options,
  own: OwnPostgres,
  say: (line: string) => void,
): Promise<Scene> {
  const databaseUrl = await own.freshUrl()
  const { port } = options
  const serve = startServe(databaseUrl, port)
  await waitFor(serve, '/readyz', 120)
  const work = startWork(databaseUrl, port + 1)
  const other = startProcess({
    file: 'bench/serve-other-side.ts',
    port: port + 2,
    environment: { PORT: String(port + 2), SOCKET_PORT: String(port + 3), DATABASE_URL: databaseUrl },
  })
  await waitFor(other, '/healthz', 20)
  const sql = postgres(databaseUrl, { max: 4, onnotice: () => {} })
  await untilSearchIsFilled(sql)
  return {
    options,
    databaseUrl,
    sql,
    serve,
    other,
    socketPort: port + 3,
    api: `/api/places/${slug}`,
    async besideOthers(run) {
      const background: Background = startBackground(serve.port, options.seed)
      try {
        return await run()
      } finally {
        const { reads, writes, failures } = await background.stop()
        say(`  beside it: ${reads} reads and ${writes} writes answered, ${failures} not`)
      }
    },
    startAnother: () => startServe(databaseUrl, port + 4),
    isSound: () =>
      waitFor(serve, '/healthz', 5).then(
        () => other.isAlive(),
        () => false,
      ),
    async stop() {
      await Promise.all([serve.stop(), work.stop(), other.stop(), sql.end({ timeout: 2 })])
    },
  }
}

/**
 * Ideas that a verb wrote are found by their words at once. Ours were copied in, so `serve` goes through them once, as
 * after an upgrade; figures are of the days after that.
 */
async function untilSearchIsFilled(sql: postgres.Sql): Promise<void> {
  for (const endsAt = Date.now() + 600_000; Date.now() < endsAt;) {
    const [left] = await sql<{ count: number }[]>`
      select ((select count(*) from idea) - (select count(*) from idea_search))::int as count`
    if (left?.count === 0) return
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error('the search was not filled within ten minutes')
}
