import { ContributionFilter } from '@hetu/domain/open-data/contribution-filter'
import { Refused } from '@hetu/domain/refusal'
import { Hono } from 'hono'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import type { ApiEnv } from '../server/api-context.ts'
import { accept, describeRead } from '../server/handle.ts'
import { ContributionQuery, listContributions, participation } from './list-contributions.ts'
import { readFigures } from './read-figures.ts'
import { publicIndex } from './public-indexes.ts'
import { ContributionsAnswer, FiguresAnswer } from './open-data-schemas.ts'

const whole = z
  .string()
  .regex(/^\d{1,8}$/)
  .transform(Number)
const TileName = z.object({
  version: z.string().regex(/^\d{1,18}$/),
  z: whole.pipe(z.number().max(22)),
  x: whole,
  y: z
    .string()
    .regex(/^\d{1,8}\.mvt$/)
    .transform((name) => Number(name.slice(0, -4))),
})

export const openDataRoutes = new Hono<ApiEnv>()
  .get(
    '/contributions',
    describeRead(
      'list-contributions',
      'Ideas and proposals by filter and map box; the same filter as the tiles',
      { answer: ContributionsAnswer },
    ),
    accept('query', ContributionQuery),
    async (c) =>
      c.json(
        await listContributions(c.get('services'), c.get('place').id, c.get('actor'), c.req.valid('query')),
      ),
  )
  .get(
    '/figures',
    describeRead('read-figures', 'How the place deals with what was said', { answer: FiguresAnswer }),
    async (c) => c.json(await readFigures(c.get('services'), c.get('place'))),
  )
  .get(
    '/tiles/:version/:z/:x/:y',
    describeRead('read-tile', 'Vector tile (MVT) of ideas and proposals; a version never changes', {
      file: 'application/vnd.mapbox-vector-tile',
    }),
    accept('param', TileName),
    accept('query', ContributionFilter),
    async (c) => {
      const { version, z: zoom, x, y } = c.req.valid('param')
      if (x >= 2 ** zoom || y >= 2 ** zoom) throw new Refused({ code: 'not_found' })
      const filter = c.req.valid('query')
      const services = c.get('services')
      const index = await publicIndex(services, c.get('place').id, version)
      const mine = filter.mine
        ? await participation(services, c.get('place').id, c.get('actor'))
        : new Set<string>()
      const bytes = index.tile(index.matching(filter, mine), zoom, x, y)
      const isForEver = index.version === version && !filter.mine
      c.header('Cache-Control', isForEver ? 'public, max-age=31536000, immutable' : 'private, no-store')
      c.header('Content-Type', 'application/vnd.mapbox-vector-tile')
      c.header('Vary', 'Accept-Encoding')
      const takesGzip = /\bgzip\b/.test(c.req.header('Accept-Encoding') ?? '')
      if (takesGzip) c.header('Content-Encoding', 'gzip')
      return c.body(new Uint8Array(takesGzip ? bytes : gunzipSync(bytes)))
    },
  )
