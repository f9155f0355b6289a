import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'

interface Listener {
  onPayload: (payload: string) => void
  onReconnect?: (() => void) | undefined
}

const longestPauseMilliseconds = 5_000
const pulseMilliseconds = 20_000

/** One connection that only listens; it comes back by itself and then says that notices may be missing. */
export class PostgresListening {
  readonly #databaseUrl: string
  readonly #listeners = new Map<string, Set<Listener>>()
  #client: Promise<postgres.Sql> | undefined
  #pulse: NodeJS.Timeout | undefined
  readonly #closing = new AbortController()

  constructor(databaseUrl: string) {
    this.#databaseUrl = databaseUrl
  }

  async listen(channel: string, listener: Listener): Promise<() => Promise<void>> {
    const client = await (this.#client ??= this.#firstConnect())
    const listeners = this.#listeners.get(channel)
    if (listeners) listeners.add(listener)
    else {
      this.#listeners.set(channel, new Set([listener]))
      // If this fails the connection is gone, and the reconnect listens to every channel.
      await client.unsafe(`listen ${quoted(channel)}`).catch(() => {})
    }
    return async () => {
      const remaining = this.#listeners.get(channel)
      remaining?.delete(listener)
      if (remaining?.size !== 0) return
      this.#listeners.delete(channel)
      const current = await this.#client
      if (!this.#closing.signal.aborted) await current?.unsafe(`unlisten ${quoted(channel)}`).catch(() => {})
    }
  }

  async close() {
    this.#closing.abort()
    clearInterval(this.#pulse)
    const client = await this.#client?.catch(() => undefined)
    await client?.end({ timeout: 1 })
  }

  async #firstConnect(): Promise<postgres.Sql> {
    try {
      return await this.#connect()
    } catch (error) {
      this.#client = undefined
      throw error
    }
  }

  async #connect(): Promise<postgres.Sql> {
    let isLost = false
    const lose = () => {
      if (isLost) return
      isLost = true
      clearInterval(this.#pulse)
      void client.end({ timeout: 0 }).catch(() => {})
      if (wasOpen && !this.#closing.signal.aborted) {
        this.#client = this.#reconnect()
        this.#client.catch(() => {})
      }
    }
    let wasOpen = false
    const client = postgres(this.#databaseUrl, {
      max: 1,
      max_lifetime: null,
      connect_timeout: 10,
      keep_alive: 30,
      fetch_types: false,
      backoff: false,
      onnotice: () => {},
      connection: { application_name: 'hetu listening' },
      onclose: lose,
      onnotify: (channel: string, payload: string) => {
        for (const { onPayload } of this.#listeners.get(channel) ?? []) onPayload(payload)
      },
    } as postgres.Options<Record<string, never>>)
    try {
      await client.unsafe('select 1')
      for (const channel of this.#listeners.keys()) await client.unsafe(`listen ${quoted(channel)}`)
    } catch (error) {
      void client.end({ timeout: 0 }).catch(() => {})
      throw error
    }
    wasOpen = true
    // A connection that died without a word is found by asking now and then.
    this.#pulse = setInterval(() => {
      const deadline = setTimeout(lose, pulseMilliseconds / 2)
      client.unsafe('select 1').then(() => clearTimeout(deadline), lose)
    }, pulseMilliseconds).unref()
    return client
  }

  async #reconnect(): Promise<postgres.Sql> {
    for (let attempt = 0; ; attempt += 1) {
      const pause = Math.min(longestPauseMilliseconds, 100 * 2 ** attempt)
      await sleep(pause * (0.5 + Math.random() / 2), undefined, { signal: this.#closing.signal })
      try {
        const client = await this.#connect()
        for (const listeners of this.#listeners.values())
          for (const { onReconnect } of listeners) onReconnect?.()
        return client
      } catch {
        // Still away: the next attempt waits longer.
      }
    }
  }
}

const quoted = (channel: string) => `"${channel.replaceAll('"', '""')}"`
