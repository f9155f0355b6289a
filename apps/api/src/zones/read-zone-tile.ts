import { Refused } from '@hetu/domain/refusal'
import { z } from 'zod'
import { sendTile } from '../server/packed-tile.ts'
import { defineDirectRead } from '../server/read.ts'
import { TileName } from '../server/tile-name.ts'
import { zoneTile } from './draw-zone-tile.ts'
import { seesHidden } from './hidden-objects.ts'
import { lawOnMap } from './law-on-map.ts'
import { InForce } from './protection-for.ts'

/**
 * A piece of the map of zones, simplified for its zoom: to be looked at, not to be measured. Under a state that is
 * law no more the tile of today's law is sent, and not kept.
 */
export const readZoneTile = defineDirectRead({
  name: 'read-zone-tile',
  path: '/zone-tiles/:state/:z/:x/:y',
  summary:
    'Vector tile (MVT) of zones and heritage objects in force, a layer each; what did not change keeps its ETag',
  readers: ['visitor'],
  query: InForce.extend({ state: z.string().regex(/^[\w-]{1,40}$/), ...TileName }),
  file: 'application/vnd.mapbox-vector-tile',
  async respond(c, { state, z: zoom, x, y, ...when }) {
    if (x >= 2 ** zoom || y >= 2 ** zoom) throw new Refused({ code: 'not_found' })
    const services = c.get('services')
    const [db, place, actor] = [services.database.kysely, c.get('place'), c.get('actor')]
    const law = await lawOnMap({ db, place, actor, services, now: new Date() }, when)
    const tile = await zoneTile(db, place.id, law, [zoom, x, y])
    const who = seesHidden(actor) ? 'private' : 'public'
    return sendTile(c, tile, `${who}, ${state === law.state ? 'max-age=31536000, immutable' : 'no-cache'}`)
  },
})
