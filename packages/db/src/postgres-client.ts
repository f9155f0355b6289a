// oxlint-disable typescript/no-unsafe-type-assertion -- the border to the drivers, whose types say less than we know
import { CompiledQuery, type DatabaseConnection, type QueryResult } from 'kysely'
import postgres from 'postgres'
import { ConnectionLost, meansConnectionLost } from './connection-lost.ts'
import { postgresTypes } from './value-parsers.ts'

export interface ClientSettings {
  databaseUrl: string
  /** Limit of one statement in milliseconds, 0 for none. */
  statementTimeoutMilliseconds: number
}

const preparedStatementsLimit = 400
const openTimeoutMilliseconds = 15_000

/**
 * One connection, used until it closes and never after: postgres.js would reconnect underneath and run the
 * rest of a transaction outside it. Every answer races the loss of the connection, so none waits for ever.
 */
export class PostgresClient implements DatabaseConnection {
  readonly openedAt = Date.now()
  isLost = false
  readonly #settings: ClientSettings
  readonly #loss = Promise.withResolvers<never>()
  readonly #statements = new Set<string>()
  readonly #client: postgres.Sql
  #begin: string | null = null

  constructor(settings: ClientSettings) {
    this.#settings = settings
    this.#loss.promise.catch(() => {})
    this.#client = postgres(settings.databaseUrl, {
      max: 1,
      idle_timeout: undefined,
      max_lifetime: null,
      connect_timeout: 10,
      keep_alive: 30,
      backoff: false,
      onnotice: () => {},
      onclose: () => this.discard(),
      fetch_types: false,
      connection: { application_name: 'hetu' },
      types: postgresTypes,
    })
  }

  /** Connects and sets the session; throws `ConnectionLost` with the reason as its cause. */
  async open(): Promise<this> {
    const timeout = this.#settings.statementTimeoutMilliseconds
    await this.#answer(
      this.#client
        .unsafe(
          `set timezone = 'UTC'; set datestyle = 'ISO, MDY'; set intervalstyle = 'postgres';
          set bytea_output = 'hex'; set extra_float_digits = 1; set client_min_messages = 'warning';
          set statement_timeout = ${timeout}; set idle_in_transaction_session_timeout = ${timeout * 2}`,
        )
        .simple(),
      openTimeoutMilliseconds,
    )
    return this
  }

  /** Begins a transaction with the next statement, so that nobody waits for the beginning alone. */
  beginWithNext(begin: string) {
    this.#begin = begin
  }

  /** Forgets a transaction that no statement has begun; tells whether there was one. */
  forgetBegin(): boolean {
    const isForgotten = this.#begin !== null
    this.#begin = null
    return isForgotten
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.isLost) throw new ConnectionLost()
    const begin = this.#begin
    this.#begin = null
    if (begin === null) return resultOf(await this.#execute(query))
    if (query.parameters.length > 0) {
      await this.#execute(CompiledQuery.raw(begin))
      return resultOf(await this.#execute(query))
    }
    // One message: what cannot begin is not run at all.
    const both = await this.#timed(this.#client.unsafe(`${begin}; ${query.sql}`).simple())
    return resultOf((both as unknown as postgres.RowList<postgres.Row[]>[]).at(-1)!)
  }

  async #execute(query: CompiledQuery): Promise<postgres.RowList<postgres.Row[]>> {
    const parameters = query.parameters.map((value) =>
      // Type 0 lets the server name the type, as the embedded database does; postgres.js would guess.
      value === null || value === undefined ? null : this.#client.typed(value as never, 0),
    )
    const settings = { prepare: this.#mayPrepare(query.sql), simple: false }
    return this.#timed(this.#client.unsafe(query.sql, parameters, settings as never))
  }

  // oxlint-disable-next-line require-yield
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('Streaming is not offered: read in pages.')
  }

  /** Gives the connection up for good: whoever waits on it hears that it is lost. */
  discard(cause?: unknown) {
    if (this.isLost) return
    this.isLost = true
    // A moment later, so that an answer or a reason that came just before the end is heard first.
    setImmediate(() => this.#loss.reject(new ConnectionLost(cause)))
    void this.#client.end({ timeout: 0 }).catch(() => {})
  }

  async end() {
    this.isLost = true
    await this.#client.end({ timeout: 5 })
  }

  #timed<T>(answer: Promise<T>): Promise<T> {
    const limit = this.#settings.statementTimeoutMilliseconds
    return this.#answer(answer, limit && limit + 5_000)
  }

  async #answer<T>(answer: Promise<T>, timeoutMilliseconds: number): Promise<T> {
    const timer = timeoutMilliseconds
      ? setTimeout(() => this.discard(new Error('no answer in time')), timeoutMilliseconds)
      : undefined
    try {
      return await Promise.race([answer, this.#loss.promise])
    } catch (error) {
      if (!meansConnectionLost(error)) throw error
      this.discard(error)
      throw error instanceof ConnectionLost ? new ConnectionLost(error.cause) : new ConnectionLost(error)
    } finally {
      clearTimeout(timer)
    }
  }

  #mayPrepare(text: string): boolean {
    if (this.#statements.size < preparedStatementsLimit) this.#statements.add(text)
    return this.#statements.has(text)
  }
}

function resultOf<R>(rows: postgres.RowList<postgres.Row[]>): QueryResult<R> {
  if (rows.command === 'COMMIT' || rows.command === 'ROLLBACK') {
    return { rows: [{ command: rows.command } as R] }
  }
  const isWrite = ['INSERT', 'UPDATE', 'DELETE', 'MERGE'].includes(rows.command)
  return { rows: Array.from(rows) as R[], numAffectedRows: isWrite ? BigInt(rows.count) : undefined }
}
