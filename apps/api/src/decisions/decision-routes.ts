import { DecisionEdits, DraftDecision, ReturnDecision } from '@hetu/domain/decisions/decision'
import { GroupOpinions } from '@hetu/domain/decisions/disposition'
import { Hono } from 'hono'
import type { ApiEnv } from '../server/api-context.ts'
import { accept, describeRead, describeVerb } from '../server/handle.ts'
import { performFor } from '../server/perform-for.ts'
import { publicOrigin } from '../server/public-origin.ts'
import { draftDecision } from './draft-decision.ts'
import { editDecision } from './edit-decision.ts'
import { groupOpinions } from './group-opinions.ts'
import { listMyVotes } from './list-my-votes.ts'
import { publishDecision } from './publish-decision.ts'
import { listOpenDecisions, readCloseOut } from './read-close-out.ts'
import { desk } from './find-decision.ts'
import { listDecisions, previewDecision, readDecision, readDecisionDocument } from './read-decision.ts'
import { listCommentOutcomes, listMyWords, readIdeaOutcome } from './read-outcome.ts'
import { returnDecision } from './return-decision.ts'
import { submitDecision } from './submit-decision.ts'
import { CloseOutAnswer, DecisionPreviewAnswer, OpenDecisionsAnswer } from './close-out-schemas.ts'
import {
  DecisionAnswer,
  DecisionsAnswer,
  FrozenDocumentAnswer,
  IdeaOutcomeAnswer,
  InputOutcomesAnswer,
  MyVotesAnswer,
  MyWordsAnswer,
} from './decision-schemas.ts'

const Draft = DraftDecision.omit({ proposal: true })
const Groups = GroupOpinions.omit({ decisionId: true })
const Reason = ReturnDecision.omit({ decisionId: true })

export const decisionRoutes = new Hono<ApiEnv>()
  .get(
    '/proposals/:reference/close-out',
    describeRead('read-close-out', 'What was said and how far its answer is', {
      answer: CloseOutAnswer,
      readers: desk,
    }),
    async (c) =>
      c.json(
        await readCloseOut(
          c.get('services').database.kysely,
          c.get('place'),
          c.get('actor'),
          c.req.param('reference'),
          new Date(),
        ),
      ),
  )
  .post('/proposals/:reference/decision', describeVerb(draftDecision), accept('json', Draft), async (c) =>
    c.json(
      await performFor(c, draftDecision, { ...c.req.valid('json'), proposal: c.req.param('reference') }),
      201,
    ),
  )
  .get(
    '/open-decisions',
    describeRead('list-open-decisions', 'Decisions not published yet, for staff', {
      answer: OpenDecisionsAnswer,
      readers: desk,
    }),
    async (c) =>
      c.json(await listOpenDecisions(c.get('services').database.kysely, c.get('place'), c.get('actor'))),
  )
  .put('/open-decisions/:id', describeVerb(editDecision), accept('json', DecisionEdits), async (c) =>
    c.json(await performFor(c, editDecision, { ...c.req.valid('json'), decisionId: c.req.param('id') })),
  )
  .put('/open-decisions/:id/groups', describeVerb(groupOpinions), accept('json', Groups), async (c) =>
    c.json(await performFor(c, groupOpinions, { ...c.req.valid('json'), decisionId: c.req.param('id') })),
  )
  .get(
    '/open-decisions/:id/preview',
    describeRead('preview-decision', 'What would be published now', {
      answer: DecisionPreviewAnswer,
      readers: desk,
    }),
    async (c) =>
      c.json(
        await previewDecision(
          c.get('services').database.kysely,
          c.get('place'),
          c.get('actor'),
          c.req.param('id'),
          new Date(),
        ),
      ),
  )
  .post('/open-decisions/:id/submission', describeVerb(submitDecision), async (c) =>
    c.json(await performFor(c, submitDecision, { decisionId: c.req.param('id') })),
  )
  .post('/open-decisions/:id/return', describeVerb(returnDecision), accept('json', Reason), async (c) =>
    c.json(await performFor(c, returnDecision, { ...c.req.valid('json'), decisionId: c.req.param('id') })),
  )
  .post('/open-decisions/:id/publication', describeVerb(publishDecision), async (c) =>
    c.json(await performFor(c, publishDecision, { decisionId: c.req.param('id') })),
  )
  .get(
    '/decisions',
    describeRead('list-decisions', 'Published decisions', { answer: DecisionsAnswer }),
    async (c) => c.json(await listDecisions(c.get('services').database.kysely, c.get('place'))),
  )
  .get(
    '/decisions/:number',
    describeRead('read-decision', 'A published decision and its integrity', { answer: DecisionAnswer }),
    async (c) =>
      c.json(
        await readDecision(
          c.get('services').database.kysely,
          c.get('place'),
          c.req.param('number'),
          publicOrigin(c.get('services').config, { url: c.req.url, header: (name) => c.req.header(name) }),
        ),
      ),
  )
  .get(
    '/decisions/:number/document.json',
    describeRead('read-decision-document', 'The frozen document', { answer: FrozenDocumentAnswer }),
    async (c) =>
      c.json(
        await readDecisionDocument(c.get('services').database.kysely, c.get('place'), c.req.param('number')),
      ),
  )
  .get(
    '/ideas/:reference/outcome',
    describeRead('read-idea-outcome', 'What became of an idea', { answer: IdeaOutcomeAnswer }),
    async (c) =>
      c.json(
        await readIdeaOutcome(c.get('services').database.kysely, c.get('place'), c.req.param('reference')),
      ),
  )
  .get(
    '/my-words',
    describeRead('list-my-words', 'What the reader said and what became of it', {
      answer: MyWordsAnswer,
      readers: ['resident'],
    }),
    async (c) => c.json(await listMyWords(c.get('services').database.kysely, c.get('place'), c.get('actor'))),
  )
  .get(
    '/my-votes',
    describeRead('list-my-votes', 'The reader’s own votes', { answer: MyVotesAnswer, readers: ['resident'] }),
    async (c) => c.json(await listMyVotes(c.get('services').database.kysely, c.get('place'), c.get('actor'))),
  )
  .get(
    '/proposals/:reference/comment-outcomes',
    describeRead('list-comment-outcomes', 'What became of the comments on a proposal', {
      answer: InputOutcomesAnswer,
    }),
    async (c) =>
      c.json(
        await listCommentOutcomes(
          c.get('services').database.kysely,
          c.get('place'),
          c.get('actor'),
          c.req.param('reference'),
        ),
      ),
  )
