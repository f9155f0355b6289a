import { CheckRelation, GrantRole, VerifyRelation } from '@hetu/domain/places/grant'
import { policy } from '@hetu/domain/policy'
import type { FeatureCollection, Geometry, GeometryCollection } from 'geojson'
import { Hono } from 'hono'
import { z } from 'zod'
import { readMe } from '../people/read-me.ts'
import type { ApiEnv } from '../server/api-context.ts'
import { accept, describeRead, describeVerb, performFor } from '../server/handle.ts'
import { checkRelation } from './check-relation.ts'
import { findLandmarks } from './find-landmarks.ts'
import { grantRole } from './grant-role.ts'
import { listUncheckedRelations } from './list-unchecked-relations.ts'
import { namePosition } from './name-position.ts'
import { listOwnAreas } from './own-areas.ts'
import { verifyRelation } from './verify-relation.ts'
import { MeAnswer } from '../people/people-schemas.ts'
import {
  BasemapAnswer,
  LandmarksAnswer,
  NearAnswer,
  OwnAreasAnswer,
  PlaceAnswer,
  UncheckedRelationsAnswer,
} from './place-schemas.ts'

const Search = z.object({ q: z.string().trim().max(60).default('') })
const OneRelation = z.object({ place: z.string(), id: z.uuid() })
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
      const row = await c
        .get('services')
        .database.kysely.selectFrom('place_basemap')
        .select('features')
        .where('place_id', '=', c.get('place').id)
        .executeTakeFirst()
      const isCurrent = c.req.param('revision') === String(c.get('place').basemapRevision)
      c.header('Cache-Control', isCurrent ? 'public, max-age=31536000, immutable' : 'no-cache')
      return c.json(
        (row?.features ?? { type: 'FeatureCollection', features: [] }) as FeatureCollection<Exclude<
          Geometry,
          GeometryCollection
        > | null>,
      )
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
  .get(
    '/own-areas',
    describeRead('list-own-areas', 'Areas to which I may confirm a relation', {
      answer: OwnAreasAnswer,
      readers: policy['verify-relation'],
    }),
    async (c) =>
      c.json(await listOwnAreas(c.get('services').database.kysely, c.get('place'), c.get('actor'))),
  )
  .get(
    '/unchecked-relations',
    describeRead('list-unchecked-relations', 'Relations that wait for a second person', {
      answer: UncheckedRelationsAnswer,
      readers: policy['check-relation'],
    }),
    async (c) =>
      c.json(await listUncheckedRelations(c.get('services').database.kysely, c.get('place'), c.get('actor'))),
  )
  .post(
    '/relations/:id/check',
    describeVerb(checkRelation),
    accept('param', OneRelation),
    accept('json', CheckRelation.omit({ relationId: true })),
    async (c) =>
      c.json(
        await performFor(c, checkRelation, { ...c.req.valid('json'), relationId: c.req.valid('param').id }),
      ),
  )
