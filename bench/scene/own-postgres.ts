import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { connect } from '../../packages/db/src/connect.ts'
import { migrate } from '../../packages/db/src/migrate.ts'
import { fill } from '../data/fill.ts'
import type { Options } from '../harness/options.ts'

const root = join(import.meta.dirname, '../..')
const migrations = join(root, 'sql/migrations')

/**
 * The last migration whose tables the filler knows. Later ones run over the filled tables when the product starts,
 * as they do in a place that is already in use.
 */
const filledUpTo = '20261123T0910Z-notifications-create.sql'

/** A server of this size with the same settings for both sides; what is said is on the disk when it is answered. */
const settings = [
  'shared_buffers=1GB',
  'max_wal_size=8GB',
  'jit=off',
  'max_parallel_workers_per_gather=0',
  'effective_cache_size=4GB',
  'random_page_cost=1.1',
]

export interface OwnPostgres {
  /** A database of its own with fresh data; an earlier one is dropped. */
  freshUrl(): Promise<string>
  stop(): void
}

/** Starts the bench's own PostgreSQL and fills it, or finds it as an earlier run kept it. */
export async function ownPostgres(options: Options, say: (line: string) => void): Promise<OwnPostgres> {
  requirePostgres()
  const port = options.port + 1000
  const environment = {
    ...process.env,
    HETU_POSTGRES_FOLDER: join(tmpdir(), `hetu-bench-postgres-${port}`),
    HETU_POSTGRES_PORT: String(port),
    HETU_POSTGRES_SETTINGS: settings.map((setting) => `-c ${setting}`).join(' '),
  }
  const script = (verb: 'start' | 'stop') =>
    spawnSync('sh', [join(root, '.ci/postgres.sh'), verb], { env: environment, encoding: 'utf8' })
  const started = script('start')
  if (started.status !== 0) throw new Error(`PostgreSQL did not start: ${started.stderr.trim()}`)
  const server = started.stdout.trim()
  let isStopped = false
  const stop = () => {
    if (isStopped) return
    isStopped = true
    if (options.keeps)
      say(`Kept: PostgreSQL on port ${port} with ${template}; the next run with the same seed takes it.`)
    else script('stop')
  }
  process.once('exit', stop)
  const template = `bench_${options.ideas}_${options.seed}_${fillerHash()}`
  await keepTemplate(server, template, options, say)
  return {
    async freshUrl() {
      const database = await connectionTo(server, 'postgres', async (sql) => {
        await sql.unsafe('drop database if exists bench_run with (force)')
        await sql.unsafe(`create database bench_run template ${template} strategy file_copy`)
        return 'bench_run'
      })
      return urlOf(server, database)
    },
    stop,
  }
}

/** One sentence where there is no PostgreSQL: the bench installs nothing. */
function requirePostgres() {
  const folder = '/usr/lib/postgresql'
  const isThere =
    existsSync(folder) &&
    readdirSync(folder).some((version) =>
      existsSync(`/usr/share/postgresql/${version}/extension/postgis.control`),
    )
  if (isThere) return
  throw new Error(
    'The bench needs PostgreSQL 15 or newer with PostGIS 3 on this machine (Debian: apt-get install postgresql postgresql-postgis).',
  )
}

const folders = ['../data', '../../sql/migrations']
function fillerHash(): string {
  const hash = createHash('sha256')
  for (const folder of folders.map((name) => join(import.meta.dirname, name)))
    for (const name of readdirSync(folder).toSorted())
      if (folder !== migrations || name <= filledUpTo) hash.update(readFileSync(join(folder, name)))
  return hash.digest('hex').slice(0, 12)
}

async function keepTemplate(
  server: string,
  template: string,
  { ideas, seed }: Options,
  say: (line: string) => void,
) {
  const administer = (run: (sql: postgres.Sql) => Promise<unknown>) => connectionTo(server, 'postgres', run)
  let isReady = false
  await administer(async (sql) => {
    isReady = (await sql`select from pg_database where datname = ${template} and datistemplate`).length > 0
    if (isReady) return
    await sql.unsafe(`drop database if exists ${template} with (force)`)
    await sql.unsafe(`create database ${template}`)
  })
  if (isReady) return say(`Data of an earlier run: ${template}.`)
  const url = urlOf(server, template)
  const start = Date.now()
  say(`Filling ${ideas.toLocaleString('en')} ideas, seed ${seed}:`)
  await migrateUpTo(url)
  const open = () =>
    postgres(url, {
      max: 1,
      onnotice: () => {},
      connection: {
        session_replication_role: 'replica',
        synchronous_commit: 'off',
        maintenance_work_mem: '512MB',
        work_mem: '256MB',
      },
    })
  await fill(open, { ideas, seed, say: (line) => say(`  ${line}`) })
  await administer((sql) => sql.unsafe(`alter database ${template} is_template true allow_connections false`))
  say(`Filled in ${Math.round((Date.now() - start) / 1000)} s.`)
}

/** The product's own migrations, as far as the filler knows them. */
async function migrateUpTo(url: string) {
  const folder = mkdtempSync(join(tmpdir(), 'hetu-bench-migrations-'))
  try {
    for (const name of readdirSync(migrations).filter((file) => file <= filledUpTo))
      cpSync(join(migrations, name), join(folder, name))
    const database = await connect({ databaseUrl: url })
    await migrate(database, folder)
    await database.close()
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function connectionTo<T>(
  server: string,
  database: string,
  run: (sql: postgres.Sql) => Promise<T>,
): Promise<T> {
  const sql = postgres(urlOf(server, database), { max: 1, onnotice: () => {} })
  try {
    return await run(sql)
  } finally {
    await sql.end()
  }
}

function urlOf(server: string, database: string): string {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}
