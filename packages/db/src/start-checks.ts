// oxlint-disable typescript/no-unsafe-type-assertion -- the border to the drivers, whose types say less than we know
import { sql } from 'kysely'
import { ConnectionLost } from './connection-lost.ts'
import type { Database } from './database.ts'
import { DatabaseProblem } from './database-problem.ts'

interface ServerFacts {
  version: number
  version_text: string
  fsync: string
  full_page_writes: string
  synchronous_commit: string
  has_postgis: boolean
}

/** Refuses a PostgreSQL server on which acknowledged words could be lost, or which lacks what we need. */
export async function checkServer(database: Database, allowUnsafe: boolean): Promise<void> {
  const facts = await readFacts(database)
  if (facts.version < 150_000) {
    throw new DatabaseProblem(
      'too_old',
      `PostgreSQL 15 or newer is needed; this server is ${facts.version_text}.`,
    )
  }
  const unsafe = (['fsync', 'full_page_writes', 'synchronous_commit'] as const).filter(
    (name) => facts[name] === 'off',
  )
  if (unsafe.length > 0 && !allowUnsafe) {
    const names = unsafe.join(' and ')
    throw new DatabaseProblem(
      'unsafe_settings',
      `PostgreSQL runs with ${names} off and could lose what people said; set it on.`,
    )
  }
  if (!facts.has_postgis) await createPostgis(database)
}

async function readFacts(database: Database): Promise<ServerFacts> {
  try {
    const { rows } = await sql<ServerFacts>`
      select current_setting('server_version_num')::int as version,
        current_setting('server_version') as version_text,
        current_setting('fsync') as fsync,
        current_setting('full_page_writes') as full_page_writes,
        current_setting('synchronous_commit') as synchronous_commit,
        exists (select from pg_extension where extname = 'postgis') as has_postgis
    `.execute(database.kysely)
    return rows[0] as ServerFacts
  } catch (error) {
    throw new DatabaseProblem('cannot_connect', `Cannot connect to PostgreSQL: ${reasonOf(error)}`, error)
  }
}

async function createPostgis(database: Database) {
  try {
    await sql`create extension if not exists postgis`.execute(database.kysely)
  } catch (error) {
    const what =
      error instanceof Error && 'code' in error && error.code === '42501'
        ? 'an administrator must run "create extension postgis" in this database.'
        : 'install PostGIS 3 on the server (Debian: postgresql-15-postgis-3).'
    throw new DatabaseProblem('no_postgis', `PostGIS is not available in this database; ${what}`, error)
  }
}

/** What is wrong with the connection, in words for the person who wrote the address. */
function reasonOf(error: unknown): string {
  const cause = error instanceof ConnectionLost && error.cause instanceof Error ? error.cause : error
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'the host name in DATABASE_URL is not known.'
  if (code === 'ECONNREFUSED') return 'no server answers at the host and port in DATABASE_URL.'
  if (code === 'CONNECT_TIMEOUT') return 'the server in DATABASE_URL does not answer in time.'
  if (code === '28P01' || code === '28000') return 'the user or password in DATABASE_URL is not accepted.'
  if (code === '3D000') return 'the database named in DATABASE_URL does not exist.'
  if (code === '53300') return 'the server has no free connections.'
  return `${cause instanceof Error ? cause.message || code : String(cause)}.`
}
