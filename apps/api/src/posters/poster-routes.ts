import { post } from '../server/route.ts'
import { makePoster } from './make-poster.ts'
import { readPoster } from './read-poster.ts'

export const posterRoutes = [readPoster, post('/posters', makePoster)] as const
