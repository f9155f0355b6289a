import { GrantRole, VerifyRelation } from '@hetu/domain/places/grant'
import type { FeatureCollection, Geometry, GeometryCollection } from 'geojson'
import { Hono, type TypedResponse } from 'hono'
import { z } from 'zod'
import { readMe } from '../people/read-me.ts'
import type { ApiEnv } from '../server/api-context.ts'
import { accept, describeRead, describeVerb, performFor } from '../server/handle.ts'
import { sendStored } from '../server/stored-answer.ts'
import { findLandmarks } from './find-landmarks.ts'
import { grantRole } from './grant-role.ts'
import { namePosition } from './name-position.ts'
import { readBasemap } from './read-basemap.ts'
import { verifyRelation } from './verify-relation.ts'
import { MeAnswer } from '../people/people-schemas.ts'
import { BasemapAnswer, LandmarksAnswer, NearAnswer, PlaceAnswer } from './place-schemas.ts'

type Basemap = FeatureCollection<Exclude<Geometry, GeometryCollection> | null>

const Search = z.object({ q: z.string().trim().max(60).default('') })
const Near = z.object({ lon: z.coerce.number().min(-180).max(180), lat: z.coerce.number().min(-85).max(85) })

export const placeRoutes = new Hono<ApiEnv>()
  .get(
    '/',
    describeRead('read-place', 'The place: names, site, base map, promises', { answer: PlaceAnswer }),
    (c) => {
      const { id: _, ...place } = c.get('place')
      return c.json(place)
    },
  )
  .get(
    '/me',
    describeRead('read-me-in-place', 'Who is signed in, with roles and relations here', { answer: MeAnswer }),
    async (c) => c.json(await readMe(c.get('services').database.kysely, c.get('actor'), c.get('place').id)),
  )
  .get(
    '/basemap/:revision',
    describeRead('read-basemap', 'The own vector map of the place (GeoJSON)', { answer: BasemapAnswer }),
    async (c) => {
      const isCurrent = c.req.param('revision') === String(c.get('place').basemapRevision)
      c.header('Cache-Control', isCurrent ? 'public, max-age=31536000, immutable' : 'no-cache')
      const answer = await readBasemap(c.get('services'), c.get('place'))
      return sendStored(c, answer) as Response & TypedResponse<Basemap, 200, 'json'>
    },
  )
  .get(
    '/landmarks',
    describeRead('find-landmarks', 'Lanes, doors, courtyards by name', { answer: LandmarksAnswer }),
    accept('query', Search),
    async (c) => {
      const { q } = c.req.valid('query')
      return c.json(await findLandmarks(c.get('services').database.kysely, c.get('place').id, q))
    },
  )
  .get(
    '/near',
    describeRead('name-position', 'A name for a position: nearest door or courtyard', { answer: NearAnswer }),
    accept('query', Near),
    async (c) => {
      const { lon, lat } = c.req.valid('query')
      return c.json(await namePosition(c.get('services').database.kysely, c.get('place').id, [lon, lat]))
    },
  )
  .post('/roles', describeVerb(grantRole), accept('json', GrantRole), async (c) =>
    c.json(await performFor(c, grantRole, c.req.valid('json'))),
  )
  .post('/relations', describeVerb(verifyRelation), accept('json', VerifyRelation), async (c) =>
    c.json(await performFor(c, verifyRelation, c.req.valid('json'))),
  )
