import { post, put } from '../server/route.ts'
import { giveVerdict } from './give-verdict.ts'
import { listMyVerdicts } from './list-my-verdicts.ts'
import { recordVerdictOnBehalf } from './record-verdict-on-behalf.ts'

export const verdictRoutes = [
  listMyVerdicts,
  put('/my-verdicts/:requestId', giveVerdict),
  post('/verdicts/on-behalf', recordVerdictOnBehalf),
] as const
