import { AnswerWords, IdeaCategory, OfIdea, SubmitIdea, SubmitIdeaOnBehalf } from '@hetu/domain/ideas/idea'
import { HidingGrounds, RestoringGrounds } from '@hetu/domain/threads/comment'
import { Hono } from 'hono'
import { z } from 'zod'
import { requireRole } from '../people/require-role.ts'
import type { ApiEnv } from '../server/api-context.ts'
import { clientAddress } from '../server/client-address.ts'
import { accept, describeRead, describeVerb, performFor } from '../server/handle.ts'
import { spendBudget } from '../server/spend-budget.ts'
import { commentsOf } from '../threads/list-comments.ts'
import { answerIdea } from './answer-idea.ts'
import { findSimilarIdeas } from './find-similar-ideas.ts'
import { hideIdea } from './hide-idea.ts'
import { honourIdea } from './honour-idea.ts'
import { listMyIdeas } from './list-my-ideas.ts'
import { listUnansweredIdeas } from './list-unanswered-ideas.ts'
import { readIdea } from './read-idea.ts'
import { readIdeaByCode } from './read-idea-by-code.ts'
import { readModeration } from './read-moderation.ts'
import { readPhotoFile } from './read-photos.ts'
import { readSentPhoto } from './read-sent-photo.ts'
import { restoreIdea } from './restore-idea.ts'
import { submitIdea } from './submit-idea.ts'
import { submitIdeaOnBehalf } from './submit-idea-on-behalf.ts'
import { uploadPhoto } from './upload-photo.ts'
import { CommentsAnswer } from '../threads/thread-schemas.ts'
import {
  IdeaByCodeAnswer,
  ModerationAnswer,
  MyIdeasAnswer,
  OneIdeaAnswer,
  SimilarIdeasAnswer,
  UnansweredIdeasAnswer,
} from './idea-schemas.ts'

/** A photo as the body itself, or in a form with words for who cannot see it. */
const sentPhoto = {
  required: true,
  content: {
    'image/*': {},
    'multipart/form-data': {
      schema: {
        type: 'object' as const,
        required: ['photo'],
        properties: {
          photo: { type: 'string' as const, format: 'binary' },
          altText: { type: 'string' as const },
        },
      },
    },
  },
}

const Photo = z.object({ photoId: z.uuid(), size: z.enum(['large', 'small']) })
const Code = z.object({ code: z.string().min(4).max(20) })
const Similar = z.object({
  lon: z.coerce.number().min(-180).max(180),
  lat: z.coerce.number().min(-85).max(85),
  words: z.string().max(4000).default(''),
  category: IdeaCategory.default('other'),
})

export const ideaRoutes = new Hono<ApiEnv>()
  .post('/ideas', describeVerb(submitIdea), accept('json', SubmitIdea), async (c) =>
    c.json(await performFor(c, submitIdea, c.req.valid('json')), 201),
  )
  .post('/ideas/on-behalf', describeVerb(submitIdeaOnBehalf), accept('json', SubmitIdeaOnBehalf), async (c) =>
    c.json(await performFor(c, submitIdeaOnBehalf, c.req.valid('json')), 201),
  )
  .post('/photos', describeVerb(uploadPhoto, { requestBody: sentPhoto }), async (c) =>
    c.json(await performFor(c, uploadPhoto, await readSentPhoto(c)), 201),
  )
  .get(
    '/photos/:photoId/:size',
    describeRead('read-photo', 'A photo (WebP), `large` or `small`', { file: 'image/webp' }),
    accept('param', Photo),
    async (c) => {
      const { photoId, size } = c.req.valid('param')
      const { database, files } = c.get('services')
      const bytes = await readPhotoFile(
        { db: database.kysely, files },
        c.get('place').id,
        c.get('actor'),
        photoId,
        size,
      )
      // An hour in the reader's own browser; a shared cache would go on showing what was hidden.
      return c.body(bytes, 200, {
        'Content-Type': 'image/webp',
        'Cache-Control': 'private, max-age=3600',
        'Content-Disposition': 'inline',
      })
    },
  )
  .get(
    '/ideas/:reference',
    describeRead('read-idea', 'One idea', { answer: OneIdeaAnswer }),
    accept('param', OfIdea),
    async (c) =>
      c.json(
        await readIdea(
          c.get('services').database.kysely,
          c.get('place').id,
          c.get('actor'),
          c.req.valid('param').reference,
        ),
      ),
  )
  .get(
    '/ideas/:reference/comments',
    describeRead('list-idea-comments', 'What was said to an idea', { answer: CommentsAnswer }),
    accept('param', OfIdea),
    async (c) => {
      const db = c.get('services').database.kysely
      const idea = await readIdea(db, c.get('place').id, c.get('actor'), c.req.valid('param').reference)
      return c.json(
        idea.words === null ? [] : await commentsOf(db, c.get('place').id, c.get('actor'), idea.threadId),
      )
    },
  )
  .post(
    '/ideas/:reference/hide',
    describeVerb(hideIdea),
    accept('param', OfIdea),
    accept('json', HidingGrounds),
    async (c) => c.json(await performFor(c, hideIdea, { ...c.req.valid('json'), ...c.req.valid('param') })),
  )
  .post(
    '/ideas/:reference/restore',
    describeVerb(restoreIdea),
    accept('param', OfIdea),
    accept('json', RestoringGrounds),
    async (c) =>
      c.json(await performFor(c, restoreIdea, { ...c.req.valid('json'), ...c.req.valid('param') })),
  )
  .post(
    '/ideas/:reference/answers',
    describeVerb(answerIdea),
    accept('param', OfIdea),
    accept('json', AnswerWords),
    async (c) =>
      c.json(await performFor(c, answerIdea, { ...c.req.valid('json'), ...c.req.valid('param') }), 201),
  )
  .post('/ideas/:reference/honour', describeVerb(honourIdea), accept('param', OfIdea), async (c) =>
    c.json(await performFor(c, honourIdea, c.req.valid('param'))),
  )
  .get(
    '/similar-ideas',
    describeRead('find-similar-ideas', 'Ideas near a spot that may say the same, with reasons', {
      answer: SimilarIdeasAnswer,
    }),
    accept('query', Similar),
    async (c) => {
      const { lon, lat, words, category } = c.req.valid('query')
      const db = c.get('services').database.kysely
      return c.json(
        await findSimilarIdeas(db, c.get('place').id, c.get('actor'), {
          position: [lon, lat],
          words,
          category,
        }),
      )
    },
  )
  .get(
    '/ideas-by-code/:code',
    describeRead('read-idea-by-code', 'What became of an entry on behalf, by the code on its slip', {
      answer: IdeaByCodeAnswer,
      refuses: [429],
    }),
    accept('param', Code),
    async (c) => {
      const { database } = c.get('services')
      await spendBudget(database, { key: `idea-code:${clientAddress(c)}`, times: 40, perSeconds: 600 })
      c.header('Cache-Control', 'no-store')
      return c.json(await readIdeaByCode(database.kysely, c.get('place').id, c.req.valid('param').code))
    },
  )
  .get(
    '/my-ideas',
    describeRead('list-my-ideas', 'What the reader said themselves', {
      answer: MyIdeasAnswer,
      readers: ['resident'],
    }),
    async (c) => {
      const personId = requireRole(c.get('actor'), 'resident')
      return c.json(await listMyIdeas(c.get('services').database.kysely, c.get('place').id, personId))
    },
  )
  .get(
    '/unanswered-ideas',
    describeRead('list-unanswered-ideas', 'Ideas that wait for an answer, oldest first', {
      answer: UnansweredIdeasAnswer,
      readers: ['planner', 'case_handler'],
    }),
    async (c) => {
      return c.json(
        await listUnansweredIdeas(c.get('services').database.kysely, c.get('place'), c.get('actor')),
      )
    },
  )
  .get(
    '/moderation',
    describeRead('read-moderation', 'Flags that wait, and what was hidden lately', {
      answer: ModerationAnswer,
      readers: ['moderator'],
    }),
    async (c) => {
      return c.json(await readModeration(c.get('services').database.kysely, c.get('place').id))
    },
  )
