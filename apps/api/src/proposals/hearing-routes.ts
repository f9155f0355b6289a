import { CallHearing, RecordHearing, RequestHearing } from '@hetu/domain/proposals/hearing'
import { ProposalReference } from '@hetu/domain/proposals/proposal'
import { Hono } from 'hono'
import { z } from 'zod'
import type { ApiEnv } from '../server/api-context.ts'
import { accept, describeRead, describeVerb } from '../server/handle.ts'
import { performFor } from '../server/perform-for.ts'
import { callHearing } from './call-hearing.ts'
import { readHearingCase } from './hearing-case.ts'
import { HearingCaseAnswer } from './proposal-schemas.ts'
import { recordHearing } from './record-hearing.ts'
import { requestHearing } from './request-hearing.ts'

const One = z.object({ place: z.string(), reference: ProposalReference })
const of = { reference: true } as const

/** Hearings of a proposal: asked for, called, recorded. */
export const hearingRoutes = new Hono<ApiEnv>()
  .post(
    '/proposals/:reference/hearing',
    describeVerb(requestHearing),
    accept('param', One),
    accept('json', RequestHearing.omit(of)),
    async (c) =>
      c.json(
        await performFor(c, requestHearing, {
          ...c.req.valid('json'),
          reference: c.req.valid('param').reference,
        }),
      ),
  )
  .get(
    '/proposals/:reference/hearing',
    describeRead('read-hearing-case', 'Who asked for a hearing and who may chair it, for planners', {
      answer: HearingCaseAnswer,
      readers: ['planner'],
    }),
    accept('param', One),
    async (c) =>
      c.json(
        await readHearingCase(
          c.get('services').database.kysely,
          c.get('place'),
          c.get('actor'),
          c.req.valid('param').reference,
        ),
      ),
  )
  .post(
    '/proposals/:reference/hearing/call',
    describeVerb(callHearing),
    accept('param', One),
    accept('json', CallHearing.omit(of)),
    async (c) =>
      c.json(
        await performFor(c, callHearing, {
          ...c.req.valid('json'),
          reference: c.req.valid('param').reference,
        }),
      ),
  )
  .post(
    '/proposals/:reference/hearing/record',
    describeVerb(recordHearing),
    accept('param', One),
    accept('json', RecordHearing.omit(of)),
    async (c) =>
      c.json(
        await performFor(c, recordHearing, {
          ...c.req.valid('json'),
          reference: c.req.valid('param').reference,
        }),
      ),
  )
