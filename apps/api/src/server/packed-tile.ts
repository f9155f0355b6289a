import type { Context } from 'hono'
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzipSync, gzip } from 'node:zlib'
import { acceptsGzip } from './accepted-encoding.ts'
import type { ApiEnv } from './api-context.ts'

/** A finished vector tile: written and compressed once, sent often. */
export interface PackedTile {
  bytes: Uint8Array<ArrayBuffer>
  /** From its content alone, so that a tile that says the same keeps it. */
  etag: string
}

const compress = promisify(gzip)

export async function packTile(tile: Uint8Array): Promise<PackedTile> {
  const etag = createHash('sha256').update(tile).digest('base64url').slice(0, 22)
  return { bytes: new Uint8Array(await compress(tile, { level: 6 })), etag }
}

/** The name of a tile's bytes, packed or not. */
export const tileEtag = ({ etag }: PackedTile, isPacked: boolean): string =>
  `"${etag}${isPacked ? '-gzip' : ''}"`

/** Whether a request already has what goes by this name (`If-None-Match`). */
export const isNamed = (asked: string | undefined, etag: string): boolean =>
  asked !== undefined &&
  asked.split(',').some((name) => name.trim() === '*' || name.trim().replace(/^W\//, '') === etag)

/** Sends a tile packed or not, as the request takes it; nothing when it has it already. */
export function sendTile(c: Context<ApiEnv>, tile: PackedTile, cacheControl: string) {
  const takesGzip = acceptsGzip(c.req.header('Accept-Encoding'))
  const named = tileEtag(tile, takesGzip)
  c.header('Content-Type', 'application/vnd.mapbox-vector-tile')
  c.header('Vary', 'Accept-Encoding')
  c.header('Cache-Control', cacheControl)
  c.header('ETag', named)
  if (isNamed(c.req.header('If-None-Match'), named)) return c.body(null, 304)
  if (takesGzip) c.header('Content-Encoding', 'gzip')
  return c.body(takesGzip ? tile.bytes : new Uint8Array(gunzipSync(tile.bytes)))
}
