import { CloseConsent, OpenConsent, RecordConsent } from '@hetu/domain/polls/consent'
import { CastBallot, CastBallotOnBehalf, OpenPoll } from '@hetu/domain/polls/poll'
import { policy } from '@hetu/domain/policy'
import { ProposalReference } from '@hetu/domain/proposals/proposal'
import { Hono } from 'hono'
import { z } from 'zod'
import { findVisibleProposal } from '../proposals/find-proposal.ts'
import type { ApiEnv } from '../server/api-context.ts'
import { accept, describeRead, describeVerb } from '../server/handle.ts'
import { performFor } from '../server/perform-for.ts'
import { castBallotOnBehalf } from './cast-ballot-on-behalf.ts'
import { castBallot } from './cast-ballot.ts'
import { closeConsent } from './close-consent.ts'
import { closePoll } from './close-poll.ts'
import { openConsent } from './open-consent.ts'
import { openPoll } from './open-poll.ts'
import { listNotedVoters } from './list-noted-voters.ts'
import { listVoters } from './list-voters.ts'
import { listConsents } from './read-consent.ts'
import { listPolls, readPoll } from './read-poll.ts'
import { recordConsent } from './record-consent.ts'
import { NotedVotersAnswer, PollAnswer, PollsAnswer, VotersAnswer } from './poll-schemas.ts'

const OfOne = z.object({ place: z.string(), reference: ProposalReference })
const OnePoll = z.object({ place: z.string(), id: z.uuid() })

export const pollRoutes = new Hono<ApiEnv>()
  .get(
    '/proposals/:reference/polls',
    describeRead('list-polls', 'Polls and consent votes of a proposal', { answer: PollsAnswer }),
    accept('param', OfOne),
    async (c) => {
      const db = c.get('services').database.kysely
      const [place, actor] = [c.get('place'), c.get('actor')]
      const { id } = await findVisibleProposal(db, place.id, actor, c.req.valid('param').reference)
      return c.json({
        polls: await listPolls(db, place, actor, id),
        consents: await listConsents(db, place, actor, id),
      })
    },
  )
  .get(
    '/polls/:id',
    describeRead('read-poll', 'A poll with my ballot; results only after the close', { answer: PollAnswer }),
    accept('param', OnePoll),
    async (c) =>
      c.json(
        await readPoll(
          c.get('services').database.kysely,
          c.get('place'),
          c.get('actor'),
          c.req.valid('param').id,
        ),
      ),
  )
  .get(
    '/polls/:id/voters',
    describeRead('list-voters', 'People a grid worker may enter a ballot for, by name', {
      answer: VotersAnswer,
      readers: policy['cast-ballot-on-behalf'],
    }),
    accept('param', OnePoll),
    accept('query', z.object({ name: z.string().trim().min(1).max(40) })),
    async (c) =>
      c.json(
        await listVoters(
          c.get('services').database.kysely,
          c.get('place'),
          c.get('actor'),
          c.req.valid('param').id,
          c.req.valid('query').name,
        ),
      ),
  )
  .get(
    '/polls/:id/noted-voters',
    describeRead('list-noted-voters', 'Who was noted at the door of a poll for the first time', {
      answer: NotedVotersAnswer,
      readers: policy['check-relation'],
    }),
    accept('param', OnePoll),
    async (c) =>
      c.json(
        await listNotedVoters(
          c.get('services').database.kysely,
          c.get('place'),
          c.get('actor'),
          c.req.valid('param').id,
        ),
      ),
  )
  .post(
    '/proposals/:reference/polls',
    describeVerb(openPoll),
    accept('param', OfOne),
    accept('json', OpenPoll.omit({ reference: true })),
    async (c) =>
      c.json(
        await performFor(c, openPoll, { ...c.req.valid('json'), reference: c.req.valid('param').reference }),
        201,
      ),
  )
  .put(
    '/polls/:id/ballot',
    describeVerb(castBallot),
    accept('param', OnePoll),
    accept('json', CastBallot.omit({ pollId: true })),
    async (c) =>
      c.json(await performFor(c, castBallot, { ...c.req.valid('json'), pollId: c.req.valid('param').id })),
  )
  .post(
    '/polls/:id/ballots',
    describeVerb(castBallotOnBehalf),
    accept('param', OnePoll),
    accept('json', CastBallotOnBehalf.omit({ pollId: true })),
    async (c) =>
      c.json(
        await performFor(c, castBallotOnBehalf, { ...c.req.valid('json'), pollId: c.req.valid('param').id }),
        201,
      ),
  )
  .post('/polls/:id/close', describeVerb(closePoll), accept('param', OnePoll), async (c) =>
    c.json(await performFor(c, closePoll, { pollId: c.req.valid('param').id })),
  )
  .post(
    '/proposals/:reference/consents',
    describeVerb(openConsent),
    accept('param', OfOne),
    accept('json', OpenConsent.omit({ reference: true })),
    async (c) =>
      c.json(
        await performFor(c, openConsent, {
          ...c.req.valid('json'),
          reference: c.req.valid('param').reference,
        }),
        201,
      ),
  )
  .post(
    '/consents/:id/stance',
    describeVerb(recordConsent),
    accept('param', OnePoll),
    accept('json', RecordConsent.omit({ consentId: true })),
    async (c) =>
      c.json(
        await performFor(c, recordConsent, { ...c.req.valid('json'), consentId: c.req.valid('param').id }),
      ),
  )
  .post('/consents/:id/close', describeVerb(closeConsent), accept('param', OnePoll), async (c) =>
    c.json(await performFor(c, closeConsent, CloseConsent.parse({ consentId: c.req.valid('param').id }))),
  )
