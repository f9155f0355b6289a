import type { Kysely } from 'kysely'
import type { Tables } from './tables.gen.ts'

/** An open database, embedded or PostgreSQL; the same queries run on both. */
export interface Database {
  kysely: Kysely<Tables>
  kind: 'embedded' | 'postgres'
  /**
   * Calls `onPayload` for each NOTIFY on `channel` until the returned function is called. After a lost
   * connection it listens again by itself and calls `onReconnect`, because notices in between are gone.
   */
  listen(
    channel: string,
    onPayload: (payload: string) => void,
    onReconnect?: () => void,
  ): Promise<() => Promise<void>>
  /** Runs long work (migrations) on a connection without time limits. */
  withoutTimeouts<T>(run: (kysely: Kysely<Tables>) => Promise<T>): Promise<T>
  close(): Promise<void>
}
