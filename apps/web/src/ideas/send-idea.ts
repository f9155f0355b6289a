import type { IdeaReceipt } from '@hetu/domain/ideas/idea-receipt'
import { ApiProblem } from '../shared/api-problem.ts'
import { answerOf, client, keyed } from '../shared/client.ts'
import type { SendingResult, SendingTerms } from '../shared/outbox.ts'
import type { IdeaBody, IdeaSending } from '../shared/sending.ts'

const api = client.places[':place']

/**
 * Sends photos first (each once, by its own key), then the idea. Under one key the server takes one idea: if it says
 * that the key stands for other words, those left earlier and arrived without an answer. Then they are corrected.
 */
export async function sendIdea(sending: IdeaSending, terms: SendingTerms): Promise<SendingResult> {
  const { place } = sending
  const idea: IdeaBody = { ...sending.idea, photoIds: await sendPhotos(sending, terms) }
  await terms.noteTry(idea)
  try {
    return { receipt: await submit(sending, idea, terms.submissionKey) }
  } catch (error) {
    if (codeOf(error) !== 'key_reused') throw error
  }
  const { reference } = await whatArrived(sending, terms)
  try {
    return { receipt: await sendCorrection(place, reference, idea) }
  } catch (error) {
    if (codeOf(error) === 'idea_taken_up' || codeOf(error) === 'already_hidden')
      return { arrived: { reference } }
    throw error
  }
}

const codeOf = (error: unknown) => (error instanceof ApiProblem ? error.code : undefined)

const submit = ({ place, locale }: IdeaSending, idea: IdeaBody, key: string): Promise<IdeaReceipt> =>
  answerOf(api.ideas.$post({ param: { place }, json: idea }, keyed(key, locale)))

/** Puts these words in the place of those that arrived. */
const sendCorrection = (place: string, reference: string, idea: IdeaBody): Promise<IdeaReceipt> =>
  answerOf(api.ideas[':reference'].$put({ param: { place, reference }, json: idea }))

/** The receipt of what arrived: the server answers the very words again, and refuses all others. */
async function whatArrived(
  sending: IdeaSending,
  { tried, submissionKey }: SendingTerms,
): Promise<IdeaReceipt> {
  let refusal: unknown
  for (const body of tried) {
    try {
      // What is kept with the draft of an idea is an idea.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      return await submit(sending, body as IdeaBody, submissionKey)
    } catch (error) {
      if (codeOf(error) !== 'key_reused') throw error
      refusal = error
    }
  }
  throw refusal
}

async function sendPhotos(
  { place, photos, locale }: IdeaSending,
  { photo }: SendingTerms,
): Promise<string[]> {
  const ids: string[] = []
  for (const id of photos) {
    const blob = await photo(id)
    if (!blob) continue
    const body = new FormData()
    body.set('photo', blob)
    // One after the other: on a thin line each that arrives stays, and a repeat sends only its key again.
    const sent = api.photos.$post({ param: { place } }, { ...keyed(id, locale), init: { body } })
    ids.push((await answerOf(sent)).id)
  }
  return ids
}
