import { post } from '../server/route.ts'
import { callHearing } from './call-hearing.ts'
import { readHearingCase } from './read-hearing-case.ts'
import { recordHearing } from './record-hearing.ts'
import { requestHearing } from './request-hearing.ts'

/** Hearings of a proposal: asked for, called, recorded. */
export const hearingRoutes = [
  post('/proposals/:reference/hearing', requestHearing),
  readHearingCase,
  post('/proposals/:reference/hearing/call', callHearing),
  post('/proposals/:reference/hearing/record', recordHearing),
] as const
