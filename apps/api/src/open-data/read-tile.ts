import { ContributionFilter } from '@hetu/domain/open-data/contribution-filter'
import { defineDirectRead } from '../server/read.ts'
import { answerTile, TileAddress } from './answer-tile.ts'

/** A piece of the map; public ones are answered before anybody asks who the reader is (`answerPublicTile`). */
export const readTile = defineDirectRead({
  name: 'read-tile',
  path: '/tiles/:version/:z/:x/:y',
  summary: 'Vector tile (MVT) of ideas and proposals; what did not change keeps its ETag',
  readers: ['visitor'],
  query: ContributionFilter.extend(TileAddress.shape),
  file: 'application/vnd.mapbox-vector-tile',
  respond: (c, { version, z, x, y, ...filter }) =>
    answerTile(c, c.get('place').id, { version, z, x, y }, filter),
})
