import {
  CommentWords,
  FlagGrounds,
  FollowWish,
  HidingGrounds,
  InThread,
  RestoringGrounds,
  Settlement,
  StanceGiven,
} from '@hetu/domain/threads/comment'
import { Hono } from 'hono'
import { z } from 'zod'
import type { ApiEnv } from '../server/api-context.ts'
import { accept, describeRead, describeVerb, performFor } from '../server/handle.ts'
import { findPublicThread } from './find-thread.ts'
import { flag } from './flag.ts'
import { follow } from './follow.ts'
import { hideComment } from './hide-comment.ts'
import { listComments } from './list-comments.ts'
import { readStanding } from './read-standing.ts'
import { restoreComment } from './restore-comment.ts'
import { settleFlag } from './settle-flag.ts'
import { support } from './support.ts'
import { writeComment } from './write-comment.ts'
import { CommentsAnswer, StandingAnswer } from './thread-schemas.ts'

const OfComment = z.object({ commentId: z.uuid() })
const OfFlag = z.object({ flagId: z.uuid() })

export const threadRoutes = new Hono<ApiEnv>()
  .get(
    '/threads/:threadId',
    describeRead('read-standing', 'How people stand to an idea or proposal', { answer: StandingAnswer }),
    accept('param', InThread),
    async (c) => {
      const db = c.get('services').database.kysely
      const { id } = await findPublicThread(db, c.get('place').id, c.req.valid('param').threadId)
      return c.json(await readStanding(db, c.get('place').id, c.get('actor'), id))
    },
  )
  .get(
    '/threads/:threadId/comments',
    describeRead('list-comments', 'The comments of a thread, oldest first', { answer: CommentsAnswer }),
    accept('param', InThread),
    async (c) => {
      const db = c.get('services').database.kysely
      const { id } = await findPublicThread(db, c.get('place').id, c.req.valid('param').threadId)
      return c.json(await listComments(db, c.get('place').id, c.get('actor'), id))
    },
  )
  .post(
    '/threads/:threadId/comments',
    describeVerb(writeComment),
    accept('param', InThread),
    accept('json', CommentWords),
    async (c) =>
      c.json(await performFor(c, writeComment, { ...c.req.valid('json'), ...c.req.valid('param') }), 201),
  )
  .put(
    '/threads/:threadId/support',
    describeVerb(support),
    accept('param', InThread),
    accept('json', StanceGiven),
    async (c) => c.json(await performFor(c, support, { ...c.req.valid('json'), ...c.req.valid('param') })),
  )
  .put(
    '/threads/:threadId/follow',
    describeVerb(follow),
    accept('param', InThread),
    accept('json', FollowWish),
    async (c) => c.json(await performFor(c, follow, { ...c.req.valid('json'), ...c.req.valid('param') })),
  )
  .post(
    '/threads/:threadId/flags',
    describeVerb(flag),
    accept('param', InThread),
    accept('json', FlagGrounds),
    async (c) => c.json(await performFor(c, flag, { ...c.req.valid('json'), ...c.req.valid('param') }), 201),
  )
  .post(
    '/comments/:commentId/hide',
    describeVerb(hideComment),
    accept('param', OfComment),
    accept('json', HidingGrounds),
    async (c) =>
      c.json(await performFor(c, hideComment, { ...c.req.valid('json'), ...c.req.valid('param') })),
  )
  .post(
    '/comments/:commentId/restore',
    describeVerb(restoreComment),
    accept('param', OfComment),
    accept('json', RestoringGrounds),
    async (c) =>
      c.json(await performFor(c, restoreComment, { ...c.req.valid('json'), ...c.req.valid('param') })),
  )
  .post(
    '/flags/:flagId/settle',
    describeVerb(settleFlag),
    accept('param', OfFlag),
    accept('json', Settlement),
    async (c) => c.json(await performFor(c, settleFlag, { ...c.req.valid('json'), ...c.req.valid('param') })),
  )
