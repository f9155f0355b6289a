import { z } from 'zod'
import { named } from '../named.ts'
import { PolygonShape } from '../geometry/shape.ts'
import { words } from '../words.ts'
import { Country } from './country.ts'

const bothWords = (most: number) => z.object({ zh: words(1, most), en: words(1, most) })

/** What a place is founded with; all else is brought in afterwards, while nobody else sees it. */
export const FoundPlace = z.object({
  /** Its part of the address: `/p/west-gate`. */
  slug: z.string().regex(/^[a-z0-9][a-z0-9-]{1,59}$/),
  name: bothWords(60),
  city: bothWords(60),
  country: Country,
  /** Begins the number of each idea: `WG-0001`. */
  referencePrefix: z.string().regex(/^[A-Z]{2,5}$/),
  timeZone: z.string().min(1).max(60),
  /** The projected system in which metres are measured. */
  epsg: z.int().min(1024).max(32_767),
  /** The outline, in degrees. */
  site: PolygonShape,
  households: z.int().min(0).max(1_000_000),
  shops: z.int().min(0).max(1_000_000),
  contactPhone: words(3, 40),
  servicePromiseDays: z.int().min(1).max(365),
})
export type FoundPlace = z.infer<typeof FoundPlace>

export const FoundedPlace = named('FoundedPlace', z.object({ slug: z.string() }))
export type FoundedPlace = z.infer<typeof FoundedPlace>
