import { setTimeout as sleep } from 'node:timers/promises'
import { ConnectionLost } from './connection-lost.ts'
import { DatabaseProblem } from './database-problem.ts'
import type { ClientSettings } from './postgres-client.ts'
import { PostgresClient } from './postgres-client.ts'

const waitLimitMilliseconds = 15_000
const lifetimeMilliseconds = 30 * 60_000
const longestPauseMilliseconds = 2_000

interface Waiting {
  resolve: (client: PostgresClient) => void
  reject: (error: unknown) => void
}

/** A few connections, each lent to one transaction at a time; a lost one is replaced, never mended. */
export class PostgresPool {
  readonly #settings: ClientSettings
  readonly #size: number
  readonly #idle: PostgresClient[] = []
  readonly #waiting: Waiting[] = []
  readonly #lent = new Set<PostgresClient>()
  #openCount = 0
  #failures = 0
  #pausedUntil = 0
  #lastFailure: unknown
  #isClosed = false

  constructor(settings: ClientSettings, size: number) {
    this.#settings = settings
    this.#size = size
  }

  async acquire(): Promise<PostgresClient> {
    if (this.#isClosed) throw new ConnectionLost(new Error('the database was closed'))
    for (let client = this.#idle.pop(); client; client = this.#idle.pop()) {
      if (!this.#isSpent(client)) return this.#lend(client)
      this.#forget(client)
    }
    return this.#openCount < this.#size ? this.#open() : this.#wait()
  }

  release(client: PostgresClient) {
    this.#lent.delete(client)
    if (this.#isSpent(client) || this.#isClosed) {
      this.#forget(client)
      this.#openForNext()
      return
    }
    const next = this.#waiting.shift()
    if (next) next.resolve(this.#lend(client))
    else this.#idle.push(client)
  }

  async end() {
    this.#isClosed = true
    for (const { reject } of this.#waiting.splice(0))
      reject(new ConnectionLost(new Error('the database was closed')))
    await Promise.all([...this.#idle.splice(0), ...this.#lent].map((client) => client.end()))
  }

  async #open(): Promise<PostgresClient> {
    // After a failed attempt the next ones fail at once for a moment, so that an outage brings no storm.
    if (Date.now() < this.#pausedUntil) throw new ConnectionLost(this.#lastFailure)
    this.#openCount += 1
    try {
      const client = await this.#connect()
      this.#failures = 0
      return this.#lend(client)
    } catch (error) {
      this.#openCount -= 1
      this.#failures += 1
      this.#lastFailure = error instanceof ConnectionLost ? error.cause : error
      const pause = Math.min(longestPauseMilliseconds, 50 * 2 ** this.#failures)
      this.#pausedUntil = Date.now() + pause * (0.5 + Math.random() / 2)
      this.#openForNext()
      throw error
    }
  }

  /** Tries a few times, because a server that restarts or ends one session is there again at once. */
  async #connect(): Promise<PostgresClient> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await new PostgresClient(this.#settings).open()
      } catch (error) {
        if (attempt === 3 || this.#isClosed || !(error instanceof ConnectionLost)) throw error
        await sleep(attempt * 40 * (0.5 + Math.random()))
      }
    }
  }

  #openForNext() {
    const next = this.#waiting.shift()
    if (next) this.#open().then(next.resolve, next.reject)
  }

  #wait(): Promise<PostgresClient> {
    const { promise, resolve, reject } = Promise.withResolvers<PostgresClient>()
    const waiting = { resolve, reject }
    this.#waiting.push(waiting)
    const timer = setTimeout(() => {
      const index = this.#waiting.indexOf(waiting)
      if (index < 0) return
      this.#waiting.splice(index, 1)
      reject(new DatabaseProblem('no_free_connection', `All ${this.#size} database connections are busy.`))
    }, waitLimitMilliseconds)
    return promise.finally(() => clearTimeout(timer))
  }

  #lend(client: PostgresClient): PostgresClient {
    this.#lent.add(client)
    return client
  }

  #isSpent(client: PostgresClient): boolean {
    return client.isLost || Date.now() - client.openedAt > lifetimeMilliseconds
  }

  #forget(client: PostgresClient) {
    this.#openCount -= 1
    if (!client.isLost) void client.end().catch(() => {})
  }
}
