import type { CommentWords } from '@hetu/domain/threads/comment'
import type { SubmitIdea } from '@hetu/domain/ideas/idea'
import type { IdeaReceipt } from '@hetu/domain/ideas/idea-receipt'
import type { Locale } from '@hetu/domain/language'
import type { z } from 'zod'
import type { ApiProblemFields } from './api-problem.ts'

export type IdeaBody = z.input<typeof SubmitIdea>
export type CommentBody = Pick<z.input<typeof CommentWords>, 'words' | 'parentId' | 'subjectVersion'>

interface SentBy {
  /** Who pressed: on a shared device it goes out for nobody else. */
  personId: string
  place: string
  locale: Locale
}

/** An idea whose photos wait beside it; what the server called those that it has. */
export interface IdeaSending extends SentBy {
  kind: 'idea'
  idea: Omit<IdeaBody, 'photoIds'>
  /** Ids of the draft's files. */
  photos: readonly string[]
}

export interface CommentSending extends SentBy {
  kind: 'comment'
  threadId: string
  comment: CommentBody
}

/** What was given to be sent and has no answer yet, with everything that sending it needs. */
export type Sending = IdeaSending | CommentSending

/** How far the sending of a draft is. Without any of it, it was never sent. */
export interface SendingState {
  /** Set from the press until the answer: it goes out by itself. */
  sending?: Sending | undefined
  /** All that left under the draft's key without an answer: one of them may have arrived. */
  tried?: readonly (IdeaBody | CommentBody)[] | undefined
  /** Why the server did not take it; what was written can be changed and sent again. */
  refused?: ApiProblemFields | undefined
  /** Earlier words arrived, and these could not take their place: the reference of what arrived, if it has one. */
  arrived?: { reference: string | null } | undefined
  /** The receipt of an idea, until its writer has seen it. */
  receipt?: IdeaReceipt | undefined
}
