import { post } from '../server/route.ts'
import { openPlace } from './open-place.ts'
import { readOpening } from './read-opening.ts'

export const foundingRoutes = [readOpening, post('/opening', openPlace)] as const
