import { z } from 'zod'
import { LineShape, MultiPolygonShape, PointShape, PolygonShape } from '../geometry/shape.ts'
import { LocalText } from '../language.ts'
import { named } from '../named.ts'
import { SightPoint } from './rule.ts'
import { Designation, LegalBasis } from './zone.ts'

const metres = z.number().finite().min(0).max(10_000)
const area = z.discriminatedUnion('type', [PolygonShape, MultiPolygonShape])
const anyShape = z.discriminatedUnion('type', [PointShape, LineShape, PolygonShape, MultiPolygonShape])

const common = {
  id: z.string().min(1).max(80),
  name: LocalText,
  /** The number under which an authority lists it. */
  designation: Designation.optional(),
  legalBasis: LegalBasis,
  accuracyMetres: z.number().finite().min(0).max(1000),
  /** Where looters could profit, the public sees only that something is protected, not where. */
  isLocationHidden: z.boolean().default(false),
}
const object = <const K extends string, S extends z.ZodRawShape>(kind: K, facts: S) =>
  z.object({ ...common, kind: z.literal(kind), ...facts })

/** A single thing worth keeping, apart from any zone: it brings its own distances and depths. */
export const HeritageObject = z.discriminatedUnion('kind', [
  object('old_tree', {
    geometry: PointShape,
    radiusMetres: metres,
    species: LocalText.optional(),
    plantedYear: z.int().optional(),
  }),
  object('well', { geometry: PointShape, radiusMetres: metres.default(0) }),
  object('lane', { geometry: LineShape, widthMetres: metres, paving: LocalText.optional() }),
  object('relic', {
    geometry: anyShape,
    grade: z.enum(['national', 'province', 'city', 'district', 'unlisted']),
  }),
  object('historic_building', {
    geometry: area,
    ridgeMetres: metres.optional(),
    eavesMetres: metres.optional(),
    storeys: z.int().optional(),
    builtYear: z.int().optional(),
  }),
  object('character_building', { geometry: area, ridgeMetres: metres.optional() }),
  object('environment_element', {
    geometry: anyShape,
    element: z.enum(['bridge', 'wall', 'steps', 'gate', 'shop_sign', 'paving', 'other']),
  }),
  object('living_tradition', { geometry: PointShape }),
  object('burial_area', { geometry: area, digDepthMetres: metres, watchDistanceMetres: metres.default(0) }),
  object('view_corridor', { geometry: area, from: SightPoint, to: SightPoint, halfWidthMetres: metres }),
  object('control_line', {
    geometry: z.discriminatedUnion('type', [LineShape, PolygonShape, MultiPolygonShape]),
    colour: z.enum(['red', 'green', 'blue', 'yellow', 'purple']),
    setbackMetres: metres,
  }),
])
export type HeritageObject = z.infer<typeof HeritageObject>
named('HeritageObject', HeritageObject)
export type HeritageObjectKind = HeritageObject['kind']

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never
/** An object without its shape, which is kept apart. */
export type HeritageContent = Without<HeritageObject, 'geometry'>
