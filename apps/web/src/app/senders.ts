import { sendIdea } from '../ideas/send-idea.ts'
import type { Senders } from '../shared/outbox.ts'
import { sendComment } from '../threads/send-comment.ts'

/** How each kind of thing that waits is sent, by the page as by the service worker. */
export const senders: Senders = { idea: sendIdea, comment: sendComment }
