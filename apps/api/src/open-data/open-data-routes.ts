import { ContributionFilter } from '@hetu/domain/open-data/contribution-filter'
import { Hono } from 'hono'
import type { ApiEnv } from '../server/api-context.ts'
import { accept, describeRead } from '../server/handle.ts'
import { answerTile, TileAddress } from './answer-tile.ts'
import { ContributionQuery, listContributions } from './list-contributions.ts'
import { readFigures } from './read-figures.ts'
import { ContributionsAnswer, FiguresAnswer } from './open-data-schemas.ts'

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
    describeRead(
      'read-tile',
      'Vector tile (MVT) of ideas and proposals; what did not change keeps its ETag',
      {
        file: 'application/vnd.mapbox-vector-tile',
      },
    ),
    accept('param', TileAddress),
    accept('query', ContributionFilter),
    async (c) => answerTile(c, c.get('place').id, c.req.valid('param'), c.req.valid('query')),
  )
