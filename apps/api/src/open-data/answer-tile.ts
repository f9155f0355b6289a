import { ContributionFilter } from '@hetu/domain/open-data/contribution-filter'
import { Refused } from '@hetu/domain/refusal'
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { acceptsGzip } from '../server/accepted-encoding.ts'
import type { ApiEnv, Services } from '../server/api-context.ts'
import { drawTile, publicTile } from './draw-tile.ts'
import type { FollowedIndex } from './follow-index.ts'
import { selectionOf } from './list-contributions.ts'
import { isNamed, tileEtag } from '../server/packed-tile.ts'
import { TileName } from '../server/tile-name.ts'
import { followedIndex } from './public-indexes.ts'
import type { StoredTile } from './tile-store.ts'

export const TileAddress = z.object({ version: z.string().regex(/^\d{1,18}$/), ...TileName })
type TileAddress = z.infer<typeof TileAddress>

/** Answers a tile; one that is the same for everybody may be kept, for ever where its address names its state. */
export async function answerTile(
  c: Context<ApiEnv>,
  placeId: string,
  { version, z: zoom, x, y }: TileAddress,
  filter: ContributionFilter,
) {
  if (x >= 2 ** zoom || y >= 2 ** zoom) throw new Refused({ code: 'not_found' })
  const services = c.get('services')
  const followed = followedIndex(services, placeId)
  await catchUpTo(followed, version)
  const name = [zoom, x, y] as const
  const takesGzip = acceptsGzip(c.req.header('Accept-Encoding'))
  const send = (bytes: Uint8Array<ArrayBuffer>) => {
    if (takesGzip) c.header('Content-Encoding', 'gzip')
    return c.body(takesGzip ? bytes : new Uint8Array(gunzipSync(bytes)))
  }
  c.header('Content-Type', 'application/vnd.mapbox-vector-tile')
  c.header('Vary', 'Accept-Encoding')
  if (filter.mine) {
    const selection = await selectionOf(services, placeId, followed, c.get('actor'), filter)
    const { bytes } = await drawTile(services, placeId, followed, selection, name)
    c.header('Cache-Control', 'private, no-store')
    return send(bytes)
  }
  const tile = await publicTile(services, placeId, followed, filter, name)
  const etag = tileEtag(tile, takesGzip)
  c.header('Cache-Control', tileCacheControl(isOfVersion(tile, version, followed)))
  c.header('ETag', etag)
  if (isNamed(c.req.header('If-None-Match'), etag)) return c.body(null, 304)
  return send(tile.bytes)
}

/** Whether the address of a tile names the state that is sent. */
export const isOfVersion = (tile: StoredTile, version: string, followed: FollowedIndex): boolean =>
  BigInt(tile.since) <= BigInt(version) && BigInt(version) <= BigInt(followed.version)

/** A tile may be kept for ever where its address names its state. */
export const tileCacheControl = (isForEver: boolean): string =>
  isForEver ? 'public, max-age=31536000, immutable' : 'public, no-cache'

const askedAt = new WeakMap<FollowedIndex, number>()
/** A made-up version in a tile's address must not make us ask the database again and again. */
const askAgainMilliseconds = 1000

/** Whoever has seen a newer version gets a tile at least as new. */
async function catchUpTo(followed: FollowedIndex, version: string): Promise<void> {
  await followed.catchUp()
  if (BigInt(version) <= BigInt(followed.version)) return
  if (Date.now() - (askedAt.get(followed) ?? 0) < askAgainMilliseconds) return
  askedAt.set(followed, Date.now())
  await followed.catchUpWithDatabase()
}

const placeIds = new WeakMap<Services, Map<string, string>>()
const placesKept = 10_000

/** The same, where it was asked for before. */
export const knownPlaceId = (services: Services, slug: string): string | undefined =>
  placeIds.get(services)?.get(slug)

/** The id of an open place, which its address never changes; of a place that is not there nothing is kept. */
async function placeIdOf(services: Services, slug: string): Promise<string | null> {
  const known = placeIds.get(services) ?? new Map<string, string>()
  placeIds.set(services, known)
  const id = known.get(slug)
  if (id) return id
  const row = await services.database.kysely
    .selectFrom('place')
    .select('id')
    .where('slug', '=', slug)
    .where('opened_at', 'is not', null)
    .executeTakeFirst()
  if (row && known.size < placesKept) known.set(slug, row.id)
  return row?.id ?? null
}

/**
 * Answers what is the same for everybody before anybody asks who the reader is: a finished tile needs no database.
 * Everything else about tiles (a reader's own, what is wrong with an address) is left to the route.
 */
export const answerPublicTile = createMiddleware<ApiEnv>(async (c, next) => {
  const { place = '', ...named } = c.req.param() as Record<string, string>
  const address = TileAddress.safeParse(named)
  const filter = z.strictObject(ContributionFilter.shape).safeParse(c.req.query())
  if (!address.success || !filter.success || filter.data.mine) return next()
  const placeId = await placeIdOf(c.get('services'), place)
  if (placeId === null) return next()
  return answerTile(c, placeId, address.data, filter.data)
})
