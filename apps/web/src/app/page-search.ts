import { z } from 'zod'
import { centre } from '../shared/map-search.ts'

const word = z.string().max(200).optional().catch(undefined)

/** Adding, one question a page: the step is in the address, so that Back goes to the question before. */
export const AddSearch = z.object({
  step: z.coerce.number().int().min(1).max(6).optional().catch(undefined),
  c: centre,
  /** Reference of the proposal or idea it is about. */
  about: word,
})

/** Only an address inside the product, so that a link cannot send a person elsewhere after signing in. */
export const SignInSearch = z.object({
  next: z
    .string()
    .regex(/^\/(?![/\\])/)
    .optional()
    .catch(undefined),
})

/** Lists and desks: which tab, which words, which stage or order. */
export const ListSearch = z.object({ tab: word, q: word, stage: word, sort: word, sel: word })

/** Zones: what is open, on which day in force, as known when. */
export const ZonesSearch = z.object({
  tab: z.enum(['ask', 'layers']).optional().catch(undefined),
  sel: word,
  on: z.iso.date().optional().catch(undefined),
  known: z.iso.datetime({ offset: true }).optional().catch(undefined),
})
