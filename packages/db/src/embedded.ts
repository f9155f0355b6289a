import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { Kysely } from 'kysely'
import { readFile } from 'node:fs/promises'
import type { Database } from './database.ts'
import { EmbeddedDialect } from './embedded-dialect.ts'
import { refuseBesideTransaction } from './open-transaction.ts'
import { slimPostgis } from './slim-postgis.ts'
import type { Tables } from './tables.gen.ts'
import { embeddedParsers, embeddedSerializers } from './value-parsers.ts'

/** Opens PGlite with PostGIS: in a folder, or in memory, if wished from a dump. */
export async function openPGlite(options: { folder?: string; template?: string }): Promise<PGlite> {
  const loadDataDir = options.template ? new Dump(await readFile(options.template)) : undefined
  const pglite = await PGlite.create({
    dataDir: options.folder,
    loadDataDir,
    extensions: { postgis: slimPostgis, btree_gist },
    parsers: embeddedParsers,
    serializers: embeddedSerializers,
  })
  await pglite.exec(`set timezone = 'UTC'; set datestyle = 'ISO, MDY'; set client_min_messages = 'warning'`)
  return pglite
}

/** A dump as PGlite takes it; a plain Blob copies its bytes three times before it gives them, a third of an opening. */
class Dump extends Blob {
  readonly #bytes: Uint8Array<ArrayBuffer>

  constructor(bytes: Uint8Array<ArrayBuffer>) {
    super()
    this.#bytes = bytes
  }

  override async arrayBuffer(): Promise<ArrayBuffer> {
    const { buffer, byteOffset, byteLength } = this.#bytes
    return byteLength === buffer.byteLength ? buffer : buffer.slice(byteOffset, byteOffset + byteLength)
  }
}

/** The embedded database with the same face as PostgreSQL; `onClose` runs after it has closed. */
export function embeddedDatabase(pglite: PGlite, onClose: () => Promise<void> = async () => {}): Database {
  const channels = new Map<string, Set<{ onPayload: (payload: string) => void }>>()
  const database: Database = {
    kind: 'embedded',
    kysely: new Kysely<Tables>({
      dialect: new EmbeddedDialect(pglite, () => refuseBesideTransaction(database.kysely)),
    }),
    async listen(channel, onPayload) {
      const listener = { onPayload }
      const listeners = channels.get(channel) ?? new Set()
      listeners.add(listener)
      if (!channels.has(channel)) {
        channels.set(channel, listeners)
        await pglite.listen(`"${channel.replaceAll('"', '""')}"`, (payload) => {
          for (const each of listeners) each.onPayload(payload)
        })
      }
      return async () => void listeners.delete(listener)
    },
    withoutTimeouts: (run) => run(database.kysely),
    async close() {
      await database.kysely.destroy()
      if (!pglite.closed) await pglite.close()
      await onClose()
    },
  }
  return database
}
