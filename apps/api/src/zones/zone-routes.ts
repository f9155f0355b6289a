import { dayIn } from '@hetu/domain/proposals/notice-period'
import { ResidentShape } from '@hetu/domain/geometry/check-shape'
import type { Shape } from '@hetu/domain/geometry/shape'
import type { Actor } from '@hetu/domain/people/actor'
import { rulesHere } from '@hetu/domain/zones/rules-here'
import { ProposeZoneChange } from '@hetu/domain/zones/zone-change'
import { PlaceLayer, PreviewZoneImport } from '@hetu/domain/zones/zone-import'
import { zoneDesk } from '@hetu/domain/zones/zone-policy'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { ApiEnv } from '../server/api-context.ts'
import { accept, describeRead, describeVerb } from '../server/handle.ts'
import { performFor } from '../server/perform-for.ts'
import { spendBudget } from '../server/spend-budget.ts'
import { zonesAsGeojson, zonesAsGeopackage } from './export-zones.ts'
import { withHiddenMarked } from './hidden-objects.ts'
import { listZoneChanges } from './list-zone-changes.ts'
import { previewZoneImport } from './preview-zone-import.ts'
import { proposeZoneChange } from './propose-zone-change.ts'
import { publishZoneImport } from './publish-zone-import.ts'
import { readObjectVersions } from './read-object-versions.ts'
import { readZoneDifference, readZoneVersions } from './read-zone-history.ts'
import { positionLayerApart } from './read-layer-apart.ts'
import { openSentLayer, whereInPlace } from './sent-layer.ts'
import { listZoneImports, readZoneImport } from './read-zone-imports.ts'
import { settleZoneChange } from './settle-zone-change.ts'
import { undoZoneImport } from './undo-zone-import.ts'
import { ZoneChangesAnswer } from './zone-change-schemas.ts'
import { LayerPositionsAnswer, ZoneImportAnswer, ZoneImportsAnswer } from './zone-layer-schemas.ts'
import { type Protection, zonesInForce } from './zones-in-force.ts'
import {
  ObjectVersionsAnswer,
  ProtectionAnswer,
  RulesHereAnswer,
  ZoneDifferenceAnswer,
  ZoneVersionsAnswer,
} from './zone-schemas.ts'

const InForce = z.object({
  on: z.iso.date().optional(),
  knownAt: z.iso.datetime({ offset: true }).optional(),
})
type InForce = z.infer<typeof InForce>
const Point = InForce.extend({
  lon: z.coerce.number().min(-180).max(180),
  lat: z.coerce.number().min(-85).max(85),
})
const Drawn = InForce.extend({ shape: ResidentShape })
const Pair = z.object({ from: z.coerce.number().int().positive(), to: z.coerce.number().int().positive() })
const State = z.object({ state: z.enum(['waiting', 'settled']).optional() })
const Answer = z.object({ isApproved: z.boolean(), answer: z.string().max(4000).default('') })
const Reason = z.object({ reason: z.string().max(4000) })

export const zoneRoutes = new Hono<ApiEnv>()
  .get(
    '/zones',
    describeRead('list-zones', 'Zones and heritage objects in force on a day, as known at an instant', {
      answer: ProtectionAnswer,
    }),
    accept('query', InForce),
    async (c) => c.json(forReader(await protectionFor(c, c.req.valid('query')), c.get('actor'))),
  )
  .get(
    '/zones.geojson',
    describeRead('export-zones-geojson', 'Zones in force with their rules as GeoJSON', {
      file: 'application/geo+json',
    }),
    accept('query', InForce),
    async (c) => {
      const { zones } = await protectionFor(c, c.req.valid('query'))
      c.header('Content-Type', 'application/geo+json')
      c.header('Content-Disposition', `attachment; filename="${c.get('place').slug}-zones.geojson"`)
      return c.body(JSON.stringify(zonesAsGeojson(zones)))
    },
  )
  .get(
    '/zones.gpkg',
    describeRead('export-zones-geopackage', 'Zones in force with their rules as a GeoPackage', {
      file: 'application/geopackage+sqlite3',
    }),
    accept('query', InForce),
    async (c) => {
      const { zones } = await protectionFor(c, c.req.valid('query'))
      c.header('Content-Type', 'application/geopackage+sqlite3')
      c.header('Content-Disposition', `attachment; filename="${c.get('place').slug}-zones.gpkg"`)
      return c.body(Uint8Array.from(zonesAsGeopackage(zones, new Date())).buffer)
    },
  )
  .get(
    '/zones/:id/versions',
    describeRead('list-zone-versions', 'Every version of a zone, newest first', {
      answer: ZoneVersionsAnswer,
    }),
    async (c) =>
      c.json(await readZoneVersions(c.get('services').database.kysely, c.get('place'), c.req.param('id'))),
  )
  .get(
    '/zones/:id/difference',
    describeRead('read-zone-difference', 'What one version of a zone altered against another', {
      answer: ZoneDifferenceAnswer,
    }),
    accept('query', Pair),
    async (c) =>
      c.json(
        await readZoneDifference(
          c.get('services').database.kysely,
          c.get('place'),
          c.req.param('id'),
          c.req.valid('query'),
        ),
      ),
  )
  .get(
    '/heritage-objects/:id/versions',
    describeRead(
      'list-heritage-object-versions',
      'Every version of a heritage object with what it altered, newest first',
      { answer: ObjectVersionsAnswer },
    ),
    async (c) =>
      c.json(
        await readObjectVersions(
          c.get('services').database.kysely,
          c.get('place'),
          c.req.param('id'),
          seesHidden(c.get('actor')),
        ),
      ),
  )
  .get(
    '/rules-at',
    describeRead('read-rules-at', 'Which rules apply at a point, in words', { answer: RulesHereAnswer }),
    accept('query', Point),
    async (c) => {
      const { lon, lat, ...when } = c.req.valid('query')
      return c.json(await rulesFor(c, { type: 'Point', coordinates: [lon, lat] }, when))
    },
  )
  .post(
    '/rules-at',
    describeRead('read-rules-at-shape', 'Which rules apply to a drawn shape, in words', {
      answer: RulesHereAnswer,
    }),
    accept('json', Drawn),
    async (c) => {
      const { shape, ...when } = c.req.valid('json')
      return c.json(await rulesFor(c, shape, when))
    },
  )
  .get(
    '/zone-changes',
    describeRead('list-zone-changes', 'Proposed changes of zones, for planners and the authority', {
      answer: ZoneChangesAnswer,
      readers: zoneDesk,
    }),
    accept('query', State),
    async (c) => {
      return c.json(
        await listZoneChanges(c.get('services').database.kysely, c.get('place'), c.req.valid('query').state),
      )
    },
  )
  .post('/zone-changes', describeVerb(proposeZoneChange), accept('json', ProposeZoneChange), async (c) =>
    c.json(await performFor(c, proposeZoneChange, c.req.valid('json')), 201),
  )
  .post('/zone-changes/:id/settlement', describeVerb(settleZoneChange), accept('json', Answer), async (c) =>
    c.json(await performFor(c, settleZoneChange, { ...c.req.valid('json'), changeId: c.req.param('id') })),
  )
  .get(
    '/zone-imports',
    describeRead('list-zone-imports', 'Files of zones, for planners and the authority', {
      answer: ZoneImportsAnswer,
      readers: zoneDesk,
    }),
    async (c) => {
      return c.json(await listZoneImports(c.get('services').database.kysely, c.get('place')))
    },
  )
  .get(
    '/zone-imports/:id',
    describeRead('read-zone-import', 'One file of zones with every row', {
      answer: ZoneImportAnswer,
      readers: zoneDesk,
    }),
    async (c) => {
      return c.json(
        await readZoneImport(c.get('services').database.kysely, c.get('place'), idOf(c.req.param('id'))),
      )
    },
  )
  .post('/zone-imports', describeVerb(previewZoneImport), accept('json', PreviewZoneImport), async (c) =>
    c.json(await performFor(c, previewZoneImport, c.req.valid('json')), 201),
  )
  .post(
    '/zone-layer-positions',
    describeRead(
      'place-zone-layer',
      'Where a file of zones would lie in each system its numbers may stand in',
      { answer: LayerPositionsAnswer, readers: ['planner'], refuses: [429] },
    ),
    accept('json', PlaceLayer),
    async (c) => {
      const { personId } = c.get('actor')
      const budget = { key: `place-zone-layer:${personId}`, times: 60, perSeconds: 600 }
      await spendBudget(c.get('services').database, budget)
      const input = c.req.valid('json')
      const choice = { ...whereInPlace(c.get('place')), epsg: input.epsg }
      return c.json(await positionLayerApart(openSentLayer(input).file, choice))
    },
  )
  .post('/zone-imports/:id/publication', describeVerb(publishZoneImport), async (c) =>
    c.json(await performFor(c, publishZoneImport, { importId: c.req.param('id') })),
  )
  .post('/zone-imports/:id/withdrawal', describeVerb(undoZoneImport), accept('json', Reason), async (c) =>
    c.json(await performFor(c, undoZoneImport, { ...c.req.valid('json'), importId: c.req.param('id') })),
  )

/** An id that is none finds nothing, instead of troubling the database. */
const idOf = (text: string) =>
  z.uuid().safeParse(text).success ? text : '00000000-0000-0000-0000-000000000000'

async function protectionFor(c: Context<ApiEnv>, { on, knownAt }: InForce): Promise<Protection> {
  const place = c.get('place')
  const db = c.get('services').database.kysely
  const day = on ?? dayIn(new Date(), place.timeZone)
  const found = await zonesInForce(db, place.id, day, knownAt ? new Date(knownAt) : undefined)
  return seesHidden(c.get('actor')) ? found : withHiddenMarked(db, place.id, found)
}

async function rulesFor(c: Context<ApiEnv>, shape: Shape, when: InForce) {
  const { zones, objects } = await protectionFor(c, when)
  return rulesHere(shape, zones, objects, c.get('place').epsg, seesHidden(c.get('actor')))
}

const trusted = new Set(['planner', 'expert', 'authority', 'legality_reviewer', 'case_handler'])
const seesHidden = (actor: Actor) => actor.roles.some((role) => trusted.has(role))

/** Leaves out what must not be found by looters, unless the reader works with it. */
function forReader(protection: Protection, actor: Actor): Protection {
  if (seesHidden(actor)) return protection
  return { ...protection, objects: protection.objects.filter((object) => !object.isLocationHidden) }
}
