import { z } from 'zod'
import { PolygonShape } from '../geometry/shape.ts'
import { BothLanguages } from '../language.ts'
import { named } from '../named.ts'
import { Holidays } from './holidays.ts'

/** What makes and owes a base map: whose it is, its approval number, its date. */
export const MapSource = named(
  'MapSource',
  z.object({ attribution: BothLanguages, approvalNumber: z.string().nullable(), dataDate: z.string() }),
)
export type MapSource = z.infer<typeof MapSource>

export const Place = named(
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
    basemap: MapSource,
    basemapRevision: z.int(),
    isDemonstration: z.boolean(),
    /** Whether everybody may see it; a place that is being founded only who has a task in it. */
    isOpen: z.boolean(),
    /** Days off by year, as far as they are known. */
    holidays: z.array(Holidays),
  }),
)
export type Place = z.infer<typeof Place>
