import { readMe } from './read-me.ts'
import { readMeInPlace } from './read-me-in-place.ts'

/** Of the person alone, over all places. */
export const meRoutes = [readMe] as const

/** As one place knows them. */
export const meInPlaceRoutes = [readMeInPlace] as const
