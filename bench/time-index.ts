import { execFileSync, spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { newPerson, newPlace } from '../apps/api/src/testing/services.ts'
import type { Services } from '../apps/api/src/server/api-context.ts'
import { connect } from '../packages/db/src/connect.ts'
import { migrate } from '../packages/db/src/migrate.ts'
import { sql } from '../packages/db/src/sql.ts'
import { fillIdeas } from './fill-ideas.ts'

/**
 * What the public index costs with many ideas: from the start of `serve` to the first list, memory, the processor's
 * share of one support and the next list, and how long anybody else waits meanwhile. Takes a PostgreSQL on which it
 * may create databases, and how many ideas: `node bench/time-index.ts postgres://… 100000`.
 */
const [admin = '', count = '100000'] = process.argv.slice(2)
const wanted = { firstListSeconds: 15, memoryMegabytes: 700, processorMilliseconds: 10, waitMilliseconds: 50 }
const ticksASecond = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }))
const port = 3104
const base = `http://127.0.0.1:${port}`
const rounds = 100
const warmUpRounds = 40
const name = `hetu_bench_index_${process.pid}`
const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0
const say = (line: string) => process.stdout.write(`${line}\n`)

const server = await connect({ databaseUrl: admin, allowUnsafe: true })
await sql`create database ${sql.id(name)}`.execute(server.kysely)
const databaseUrl = Object.assign(new URL(admin), { pathname: `/${name}` }).href
const database = await connect({ databaseUrl, allowUnsafe: true })
const folder = await mkdtemp(join(tmpdir(), 'hetu-bench-'))
let serve: ReturnType<typeof spawn> | undefined
try {
  await migrate(database)
  const services = { database } as Services
  const place = await newPlace(services, 'bench')
  const { personId } = await newPerson(services, place)
  const token = randomBytes(32).toString('base64url')
  await database.kysely
    .insertInto('session')
    .values({
      token_hash: createHash('sha256').update(token).digest('hex'),
      person_id: personId,
      created_at: new Date(),
      expires_at: new Date(Date.now() + 86_400_000),
    })
    .execute()
  const filledAt = performance.now()
  await fillIdeas(database, place.id, Number(count))
  say(`${count} ideas, filled in ${((performance.now() - filledAt) / 1000).toFixed(1)} s`)
  const threads = await database.kysely
    .selectFrom('idea')
    .select('thread_id')
    .where('place_id', '=', place.id)
    .limit(rounds + warmUpRounds)
    .execute()

  const startedAt = performance.now()
  serve = spawn(process.execPath, [join(import.meta.dirname, '../apps/api/src/serve.ts')], {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      HETU_DATA: folder,
      HETU_PUBLIC_URL: base,
      HETU_ALLOW_UNSAFE_DATABASE: 'true',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const cookie = { Cookie: `hetu=${token}` }
  const list = () => fetch(`${base}/api/places/bench/contributions`, { headers: cookie })
  const health = { isWatched: true, longestWait: 0 }
  const watchHealth = async () => {
    while (health.isWatched) {
      const at = performance.now()
      const isUp = await fetch(`${base}/healthz`).then(
        (answer) => answer.ok,
        () => false,
      )
      if (isUp) health.longestWait = Math.max(health.longestWait, performance.now() - at)
      await sleep(5)
    }
  }
  for (;;) {
    const isUp = await fetch(`${base}/healthz`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (isUp) break
    await sleep(50)
  }
  const watching = watchHealth()
  const first = (await (await list()).json()) as { total: number }
  const firstListSeconds = (performance.now() - startedAt) / 1000
  const waitOfFill = health.longestWait
  const status = () => readFileSync(`/proc/${serve?.pid}/status`, 'utf8')
  const kilobytes = (field: string) => Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status())?.[1] ?? 0)
  health.isWatched = false
  await watching
  // What words are kept for searching is made after the first list; it must not be measured with the rest.
  for (let quiet = 0; quiet < 5;) {
    const before = processorOf()
    await sleep(200)
    quiet = processorOf() - before < 20 ? quiet + 1 : 0
  }
  const supportAndList = async (threadId: string) => {
    const at = performance.now()
    const supported = await fetch(`${base}/api/places/bench/threads/${threadId}/support`, {
      method: 'PUT',
      headers: { ...cookie, 'X-Hetu': '1', 'Content-Type': 'application/json' },
      body: JSON.stringify({ stance: 'support' }),
    })
    if (!supported.ok) throw new Error(await supported.text())
    await (await list()).text()
    return performance.now() - at
  }
  const ids = threads.map(({ thread_id }) => thread_id)
  for (const id of ids.slice(0, warmUpRounds)) await supportAndList(id)
  const computed = processorOf()
  const waits: number[] = []
  for (const id of ids.slice(warmUpRounds)) waits.push(await supportAndList(id))
  const processor = (processorOf() - computed) / rounds
  health.isWatched = true
  health.longestWait = 0
  const watchingAgain = watchHealth()
  for (const id of ids) await supportAndList(id)
  health.isWatched = false
  await watchingAgain
  const memory = kilobytes('VmHWM') / 1024
  say(
    `start to first list      ${firstListSeconds.toFixed(1)} s (${first.total} items), wanted ≤ ${wanted.firstListSeconds}`,
  )
  say(`memory, highest          ${memory.toFixed(0)} MB, wanted ≤ ${wanted.memoryMegabytes}`)
  say(
    `support and next list    ${processor.toFixed(1)} ms processor, ${median(waits).toFixed(1)} ms by the clock, wanted ≤ ${wanted.processorMilliseconds}`,
  )
  say(
    `longest wait of others   ${waitOfFill.toFixed(0)} ms while filling, ${health.longestWait.toFixed(0)} ms after, wanted ≤ ${wanted.waitMilliseconds}`,
  )
  const isMet =
    firstListSeconds <= wanted.firstListSeconds &&
    memory <= wanted.memoryMegabytes &&
    processor <= wanted.processorMilliseconds
  process.exitCode = isMet ? 0 : 1
} finally {
  serve?.kill('SIGTERM')
  if (serve) await new Promise((resolve) => serve?.once('exit', resolve))
  await database.close()
  await sql`drop database ${sql.id(name)} with (force)`.execute(server.kysely)
  await server.close()
  await rm(folder, { recursive: true, force: true })
}

/** Milliseconds that the server has computed. */
function processorOf(): number {
  const fields = readFileSync(`/proc/${serve?.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * (1000 / ticksASecond)
}
