import { post } from '../server/route.ts'
import { answerFlag } from './answer-flag.ts'
import { listOversightFlags } from './list-oversight-flags.ts'
import { raiseFlag } from './raise-flag.ts'

export const oversightRoutes = [
  listOversightFlags,
  post('/oversight-flags', raiseFlag),
  post('/oversight-flags/:flagId/answer', answerFlag),
] as const
