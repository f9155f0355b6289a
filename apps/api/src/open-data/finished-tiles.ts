import { createMiddleware } from 'hono/factory'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { acceptsGzip } from '../server/accepted-encoding.ts'
import type { ApiEnv, Services } from '../server/api-context.ts'
import { measureAnswered } from '../server/metrics.ts'
import { newId } from '../server/new-id.ts'
import { isNamed, tileEtag } from '../server/packed-tile.ts'
import { isOfVersion, knownPlaceId, tileCacheControl } from './answer-tile.ts'
import { everything } from './draw-tile.ts'
import { followedIndex } from './public-indexes.ts'
import type { StoredTile } from './tile-store.ts'

/** The route of a tile below the server's root, public or a reader's own. */
export const tileRoute = '/api/places/:place/tiles/:version/:z/:x/:y'
/** The address of a public tile of everything, as our maps write it; any other is left to the route. */
const plainAddress = /^\/api\/places\/([a-z0-9-]+)\/tiles\/(\d{1,18})\/(\d{1,2})\/(\d{1,8})\/(\d{1,8})\.mvt$/

/** What belongs to one answer alone; everything else in the head is the same for each. */
const ofOneAnswer = ['x-request-id', 'etag', 'date', 'content-length']
type Heads = Map<string, readonly string[]>
const headsOf = new WeakMap<Services, Heads>()
const nameOf = (status: number, cacheControl: string) => `${status} ${cacheControl}`

/**
 * Keeps the head of a tile's answer as the whole server wrote it, one of each kind, so that a finished tile is sent
 * with the very same one.
 */
export const keepTileHead = createMiddleware<ApiEnv>(async (c, next) => {
  await next()
  const { status, headers } = c.res
  const cacheControl = headers.get('Cache-Control') ?? ''
  if (
    !headers.has('ETag') ||
    !cacheControl.startsWith('public') ||
    !acceptsGzip(c.req.header('Accept-Encoding'))
  )
    return
  const services = c.get('services')
  const heads: Heads = headsOf.get(services) ?? new Map()
  headsOf.set(services, heads)
  const name = nameOf(status, cacheControl)
  if (!heads.has(name)) heads.set(name, [...headers].filter(([key]) => !ofOneAnswer.includes(key)).flat())
})

const texts = new WeakMap<StoredTile, string>()

/** The bytes of a tile as text of as many letters: Node sends a text with its head in one piece, but bytes after it. */
function textOf(tile: StoredTile): string {
  const text =
    texts.get(tile) ??
    Buffer.from(tile.bytes.buffer, tile.bytes.byteOffset, tile.bytes.length).toString('latin1')
  texts.set(tile, text)
  return text
}

/**
 * Answers a finished tile in front of the framework, or says that it does not: that of everything, packed, which is
 * the same for everybody and needs neither session nor database. Nothing is drawn here and nobody waits.
 */
export function answerFinishedTile(
  services: Services,
  request: Pick<IncomingMessage, 'method' | 'url' | 'headers'>,
  response: ServerResponse,
): boolean {
  if (request.method !== 'GET') return false
  const begun = performance.now()
  const [, place = '', version = '', z, x, y] = plainAddress.exec(request.url ?? '') ?? []
  if (!place || !acceptsGzip(request.headers['accept-encoding'])) return false
  const placeId = knownPlaceId(services, place)
  const heads = headsOf.get(services)
  if (placeId === undefined || !heads) return false
  const followed = followedIndex(services, placeId)
  const tile = followed.index.tiles.get(everything, `${Number(z)}/${Number(x)}/${Number(y)}`)
  // An address names a state of the place. Whoever names another gets the newest, which may still be on its way.
  if (!tile || !isOfVersion(tile, version, followed)) return false
  const etag = tileEtag(tile, true)
  const status = isNamed(request.headers['if-none-match'], etag) ? 304 : 200
  const head = heads.get(nameOf(status, tileCacheControl(true)))
  if (!head) return false
  const own = ['x-request-id', newId(), 'etag', etag]
  if (status === 304) response.writeHead(status, [...head, ...own]).end()
  else
    response
      .writeHead(status, [...head, ...own, 'content-length', String(tile.bytes.length)])
      .end(textOf(tile), 'latin1')
  measureAnswered(tileRoute, status, (performance.now() - begun) / 1000)
  return true
}
