import { policy } from '@hetu/domain/policy'
import {
  AdvanceStage,
  AttachPaper,
  CheckElements,
  DraftProposal,
  EditProposal,
  ExtendNotice,
  LinkIdea,
  ProposalReference,
  PublishNotice,
} from '@hetu/domain/proposals/proposal'
import { zoneDesk } from '@hetu/domain/zones/zone-policy'
import { Hono } from 'hono'
import { z } from 'zod'
import type { ApiEnv } from '../server/api-context.ts'
import { accept, describeRead, describeVerb } from '../server/handle.ts'
import { performFor } from '../server/perform-for.ts'
import { advanceStage } from './advance-stage.ts'
import { attachPaper } from './attach-paper.ts'
import { checkElements } from './check-elements.ts'
import { draftProposal } from './draft-proposal.ts'
import { editProposal } from './edit-proposal.ts'
import { extendNotice } from './extend-notice.ts'
import { hearingRoutes } from './hearing-routes.ts'
import { linkIdea } from './link-idea.ts'
import { listProposals } from './list-proposals.ts'
import {
  ProposalAnswer,
  ProposalCheckAnswer,
  ProposalsAnswer,
  RecheckAnswer,
  TouchedProposalsAnswer,
  VersionDifferencesAnswer,
} from './proposal-schemas.ts'
import { publishNotice } from './publish-notice.ts'
import { publishVersion } from './publish-version.ts'
import { readDifference, readProposal } from './read-proposal.ts'
import { readPaperFile } from './read-paper-file.ts'
import { recheckVersion } from './recheck-version.ts'
import { startVersion } from './start-version.ts'
import { touchedProposals } from './touched-proposals.ts'

const One = z.object({ place: z.string(), reference: ProposalReference })
const OnePaper = One.extend({ id: z.uuid() })
const number = z.coerce.number().int().positive()
const of = { reference: true } as const

export const proposalRoutes = new Hono<ApiEnv>()
  .get(
    '/proposals',
    describeRead('list-proposals', 'Proposals one may know of, newest change first', {
      answer: ProposalsAnswer,
    }),
    async (c) =>
      c.json(await listProposals(c.get('services').database.kysely, c.get('place'), c.get('actor'))),
  )
  .post('/proposals', describeVerb(draftProposal), accept('json', DraftProposal), async (c) =>
    c.json(await performFor(c, draftProposal, c.req.valid('json')), 201),
  )
  .post(
    '/proposals/check',
    describeRead('check-elements', 'What the rules say of elements that are not saved', {
      answer: ProposalCheckAnswer,
      readers: policy['edit-proposal'],
    }),
    accept('json', CheckElements),
    async (c) => {
      const { elements } = c.req.valid('json')
      return c.json(
        await checkElements(c.get('services').database.kysely, c.get('place'), elements, new Date()),
      )
    },
  )
  .get(
    '/proposals/:reference',
    describeRead('read-proposal', 'A proposal with one version in full', { answer: ProposalAnswer }),
    accept('param', One),
    accept('query', z.object({ version: number.optional() })),
    async (c) => {
      const { reference } = c.req.valid('param')
      const { version } = c.req.valid('query')
      return c.json(
        await readProposal(
          c.get('services').database.kysely,
          c.get('place'),
          c.get('actor'),
          reference,
          version,
        ),
      )
    },
  )
  .get(
    '/proposals/:reference/difference',
    describeRead('read-difference', 'What differs between two versions', {
      answer: VersionDifferencesAnswer,
    }),
    accept('param', One),
    accept('query', z.object({ from: number, to: number })),
    async (c) => {
      const { from, to } = c.req.valid('query')
      const { reference } = c.req.valid('param')
      return c.json(
        await readDifference(
          c.get('services').database.kysely,
          c.get('place'),
          c.get('actor'),
          reference,
          from,
          to,
        ),
      )
    },
  )
  .get(
    '/proposals/:reference/recheck',
    describeRead('recheck-version', 'What the rules of today say otherwise of a frozen version, and why', {
      answer: RecheckAnswer,
    }),
    accept('param', One),
    accept('query', z.object({ version: number })),
    async (c) => {
      const db = c.get('services').database.kysely
      const { reference } = c.req.valid('param')
      const { version } = c.req.valid('query')
      return c.json(await recheckVersion(db, c.get('place'), c.get('actor'), reference, version, new Date()))
    },
  )
  .get(
    '/zone-changes/:id/touched-proposals',
    describeRead(
      'touched-proposals',
      'Open proposals that a waiting change of the zones would touch, and how',
      { answer: TouchedProposalsAnswer, readers: zoneDesk },
    ),
    async (c) => {
      const db = c.get('services').database.kysely
      return c.json(await touchedProposals(db, c.get('place'), c.req.param('id'), new Date()))
    },
  )
  .get(
    '/proposals/:reference/papers/:id',
    describeRead('read-paper', 'The file of a paper', { file: '*/*' }),
    accept('param', OnePaper),
    async (c) => {
      const { reference, id } = c.req.valid('param')
      const { bytes, mediaType, fileName } = await readPaperFile(
        c.get('services'),
        c.get('place'),
        c.get('actor'),
        reference,
        id,
      )
      const disposition = mediaType === 'application/pdf' ? 'attachment' : 'inline'
      return c.body(new Uint8Array(bytes), 200, {
        'Content-Type': mediaType,
        'Content-Disposition': `${disposition}; filename="${fileName}"`,
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'private, max-age=3600',
      })
    },
  )
  .put(
    '/proposals/:reference',
    describeVerb(editProposal),
    accept('param', One),
    accept('json', EditProposal.omit(of)),
    async (c) =>
      c.json(
        await performFor(c, editProposal, {
          ...c.req.valid('json'),
          reference: c.req.valid('param').reference,
        }),
      ),
  )
  .post(
    '/proposals/:reference/ideas',
    describeVerb(linkIdea),
    accept('param', One),
    accept('json', LinkIdea.omit(of)),
    async (c) =>
      c.json(
        await performFor(c, linkIdea, { ...c.req.valid('json'), reference: c.req.valid('param').reference }),
      ),
  )
  .post(
    '/proposals/:reference/notice',
    describeVerb(publishNotice),
    accept('param', One),
    accept('json', PublishNotice.omit(of)),
    async (c) =>
      c.json(
        await performFor(c, publishNotice, {
          ...c.req.valid('json'),
          reference: c.req.valid('param').reference,
        }),
        201,
      ),
  )
  .post(
    '/proposals/:reference/notice/extend',
    describeVerb(extendNotice),
    accept('param', One),
    accept('json', ExtendNotice.omit(of)),
    async (c) =>
      c.json(
        await performFor(c, extendNotice, {
          ...c.req.valid('json'),
          reference: c.req.valid('param').reference,
        }),
      ),
  )
  .post('/proposals/:reference/versions', describeVerb(startVersion), accept('param', One), async (c) =>
    c.json(await performFor(c, startVersion, { reference: c.req.valid('param').reference }), 201),
  )
  .post(
    '/proposals/:reference/publish-version',
    describeVerb(publishVersion),
    accept('param', One),
    async (c) => c.json(await performFor(c, publishVersion, { reference: c.req.valid('param').reference })),
  )
  .post(
    '/proposals/:reference/stage',
    describeVerb(advanceStage),
    accept('param', One),
    accept('json', AdvanceStage.omit(of)),
    async (c) =>
      c.json(
        await performFor(c, advanceStage, {
          ...c.req.valid('json'),
          reference: c.req.valid('param').reference,
        }),
      ),
  )
  .route('/', hearingRoutes)
  .post(
    '/proposals/:reference/papers',
    describeVerb(attachPaper),
    accept('param', One),
    accept('json', AttachPaper.omit(of)),
    async (c) =>
      c.json(
        await performFor(c, attachPaper, {
          ...c.req.valid('json'),
          reference: c.req.valid('param').reference,
        }),
        201,
      ),
  )
