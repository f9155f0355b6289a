import { PolygonShape, Shape } from '@hetu/domain/geometry/shape'
import type { FeatureCollection, Geometry, GeometryCollection } from 'geojson'
import { Relation } from '@hetu/domain/people/role'
import { AreaKind, type NamedArea } from '@hetu/domain/places/area'
import { Evidence } from '@hetu/domain/places/evidence'
import type { UncheckedRelation } from '@hetu/domain/places/unchecked-relation'
import { z } from 'zod'
import { BothLanguages, named, PositionAnswer } from '../server/answers.ts'
import type { PlaceContext } from '../server/place-context.ts'

/** What makes and owes a base map: whose it is, its approval number, its date. */
export const MapSourceAnswer = named(
  'MapSource',
  z.object({
    attribution: BothLanguages,
    approvalNumber: z.string().nullable(),
    dataDate: z.string(),
  }) satisfies z.ZodType<PlaceContext['basemap']>,
)

export const PlaceAnswer = named(
  'Place',
  z.object({
    slug: z.string(),
    name: BothLanguages,
    city: BothLanguages,
    referencePrefix: z.string(),
    timeZone: z.string(),
    epsg: z.int(),
    site: PolygonShape,
    households: z.int(),
    shops: z.int(),
    contactPhone: z.string(),
    servicePromiseDays: z.int(),
    basemap: MapSourceAnswer,
    basemapRevision: z.int(),
    isDemonstration: z.boolean(),
  }) satisfies z.ZodType<Omit<PlaceContext, 'id'>>,
)

export const LandmarksAnswer = named(
  'Landmarks',
  z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['lane', 'door', 'courtyard', 'gate', 'well', 'bridge', 'tree', 'place']),
      name: BothLanguages,
      geometry: Shape,
      position: PositionAnswer,
    }),
  ),
)

/** Null where nothing is near. */
export const NearAnswer = named('Near', z.object({ name: BothLanguages, metres: z.number() }).nullable())

/** GeoJSON as our own map draws it; what a feature's properties are besides follows from its layer. */
export const BasemapAnswer = named(
  'Basemap',
  z.object({
    type: z.literal('FeatureCollection'),
    features: z.array(
      z.object({
        type: z.literal('Feature'),
        geometry: Shape,
        properties: z
          .object({ layer: z.string() })
          .catchall(z.union([z.string(), z.number(), z.boolean(), z.null()])),
      }),
    ),
  }) satisfies z.ZodType<FeatureCollection<Exclude<Geometry, GeometryCollection>>>,
)

export const OwnAreasAnswer = named(
  'OwnAreas',
  z.array(
    z.object({
      kind: AreaKind,
      id: z.string().nullable(),
      name: BothLanguages,
    }) satisfies z.ZodType<NamedArea>,
  ),
)

export const UncheckedRelationsAnswer = named(
  'UncheckedRelations',
  z.array(
    z.object({
      id: z.string(),
      chosenName: BothLanguages,
      hasAccount: z.boolean(),
      relation: Relation,
      area: z.object({ kind: AreaKind, id: z.string().nullable(), name: BothLanguages.nullable() }),
      evidence: Evidence.nullable(),
      verifiedBy: BothLanguages.nullable(),
      verifiedAt: z.string(),
      expiresAt: z.string().nullable(),
      sameName: z.array(
        z.object({ relation: Relation, areaName: BothLanguages.nullable(), isChecked: z.boolean() }),
      ),
      mayCheck: z.boolean(),
    }) satisfies z.ZodType<UncheckedRelation>,
  ),
)
