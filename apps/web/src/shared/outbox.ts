import type { IdeaReceipt } from '@hetu/domain/ideas/idea-receipt'
import { ApiProblem } from './api-problem.ts'
import { client, answerOf } from './client.ts'
import type { Draft } from './draft.ts'
import { draftFiles, dropDraftFiles } from './draft-files.ts'
import { draftKeys, draftOf, keepDraft, refreshDraft, whileLeaving } from './kept-drafts.ts'
import { askToSendLater } from './send-later.ts'
import { newUuid } from './new-uuid.ts'
import type { CommentBody, CommentSending, IdeaBody, IdeaSending, Sending } from './sending.ts'

/** What a sender has in its hands. */
export interface SendingTerms {
  /** Under it the server takes one thing, whatever is sent how often. */
  submissionKey: string
  /** What left before without an answer, oldest first. */
  tried: readonly (IdeaBody | CommentBody)[]
  /** Notes what is about to leave; resolves when the device has it. */
  noteTry(body: IdeaBody | CommentBody): Promise<void>
  photo(id: string): Promise<Blob | undefined>
}

/** The server has it as it was written last; or it has earlier words and these could not take their place. */
export type SendingResult = { receipt: IdeaReceipt | null } | { arrived: { reference: string | null } }

/** How each kind is sent; they throw an `ApiProblem`. */
export interface Senders {
  idea(sending: IdeaSending, terms: SendingTerms): Promise<SendingResult>
  comment(sending: CommentSending, terms: SendingTerms): Promise<SendingResult>
}

/** One tab, or the service worker, at a time; where there are no locks the server's key keeps it to once. */
function alone<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  return navigator.locks ? navigator.locks.request(name, work) : work()
}

/** Whether it was sent, waits to go by itself, or stopped where its writer has to decide. */
export type SendingOutcome = 'sent' | 'waits' | 'stopped'

/** Sends one draft that waits, and keeps what came of it. `photo` is asked for those that the device has not. */
export async function sendDraft(
  key: string,
  senders: Partial<Senders>,
  photo: (id: string) => Blob | undefined = () => undefined,
): Promise<SendingOutcome> {
  const send = async (): Promise<SendingOutcome> => {
    await refreshDraft(key)
    const draft = draftOf(key)
    if (!draft?.sending) return 'stopped'
    const { sending } = draft
    try {
      if (!(await isWriter(sending))) return 'waits'
      const result = await sendOne(sending, senders, termsOf(key, draft, photo))
      await refreshDraft(key)
      const now = draftOf(key)
      // Changed while it was on its way: the next sending finds it under the same key.
      if (now?.sending?.kind !== sending.kind || now.savedAt !== draft.savedAt) return 'stopped'
      if ('arrived' in result) {
        await keepDraft(key, {
          ...stillWritten(now),
          arrived: result.arrived,
          submissionKey: newUuid(),
          tried: undefined,
        })
        return 'stopped'
      }
      await keepDraft(key, result.receipt ? { ...stillWritten(now), receipt: result.receipt } : undefined)
      await dropDraftFiles(key).catch(() => undefined)
      return 'sent'
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      // Without an answer, or not for now: it waits.
      if (error.mayRetry || error.status === 401) return 'waits'
      const now = draftOf(key)
      if (now?.sending) await keepDraft(key, { ...stillWritten(now), refused: fieldsOf(error) })
      return 'stopped'
    }
  }
  const outcome = await whileLeaving(key, () => alone(`hetu:send:${key}`, send))
  if (outcome === 'waits') await askToSendLater()
  return outcome
}

const stillWritten = (draft: Draft<unknown>): Draft<unknown> => ({ ...draft, sending: undefined })

const fieldsOf = ({ status, code, title, detail, path, params, requestId }: ApiProblem) =>
  structuredClone({ status, code, title, detail, path: [...path], params, requestId })

function sendOne(sending: Sending, senders: Partial<Senders>, terms: SendingTerms): Promise<SendingResult> {
  if (sending.kind === 'idea' && senders.idea) return senders.idea(sending, terms)
  if (sending.kind === 'comment' && senders.comment) return senders.comment(sending, terms)
  throw new Error(`Nobody here sends this: ${sending.kind}`)
}

function termsOf(key: string, draft: Draft<unknown>, photo: (id: string) => Blob | undefined): SendingTerms {
  const tried = draft.tried ?? []
  const files = draftFiles(key).catch(() => [])
  return {
    submissionKey: draft.submissionKey,
    tried,
    noteTry: async (body) => {
      const now = draftOf(key)
      if (!now || tried.some((one) => JSON.stringify(one) === JSON.stringify(body))) return
      await keepDraft(key, { ...now, tried: [...tried, body] })
    },
    photo: async (id) => (await files).find((file) => file.id === id)?.blob ?? photo(id),
  }
}

/** Whether whoever is signed in is the one who pressed; throws without an answer. */
async function isWriter({ place, personId }: Sending): Promise<boolean> {
  const me = await answerOf(client.places[':place'].me.$get({ param: { place } }))
  return me.person?.id === personId
}

/** Sends all that waits, one after the other; how many were sent. */
export async function sendWaiting(senders: Senders): Promise<number> {
  let count = 0
  for (const key of draftKeys())
    if (draftOf(key)?.sending && (await sendDraft(key, senders)) === 'sent') count += 1
  return count
}
