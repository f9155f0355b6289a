import { post, put } from '../server/route.ts'
import { flag } from './flag.ts'
import { follow } from './follow.ts'
import { hideComment } from './hide-comment.ts'
import { listComments } from './list-comments.ts'
import { listStaffNotes } from './list-staff-notes.ts'
import { readStanding } from './read-standing.ts'
import { restoreComment } from './restore-comment.ts'
import { settleFlag } from './settle-flag.ts'
import { support } from './support.ts'
import { writeComment } from './write-comment.ts'
import { writeStaffNote } from './write-staff-note.ts'

export const threadRoutes = [
  readStanding,
  listComments,
  post('/threads/:threadId/comments', writeComment),
  listStaffNotes,
  post('/threads/:threadId/staff-notes', writeStaffNote),
  put('/threads/:threadId/support', support),
  put('/threads/:threadId/follow', follow),
  post('/threads/:threadId/flags', flag),
  post('/comments/:commentId/hide', hideComment),
  post('/comments/:commentId/restore', restoreComment),
  post('/flags/:flagId/settle', settleFlag),
] as const
