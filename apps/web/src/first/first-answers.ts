import type { FirstAnswers } from '@hetu/api/pages/page-writer'
import type { QueryClient } from '@tanstack/react-query'
import { contributionsKey } from '../open-data/use-contributions.ts'
import { placeQuery } from '../shared/place.ts'

/** Takes the answers as read, in the browser as on the server that writes the page. */
export function keepFirstAnswers(
  queries: QueryClient,
  { place, contributions, thing, list: lists }: FirstAnswers,
): void {
  queries.setQueryData(placeQuery.queryKey, place)
  if (contributions) {
    const { filter, list } = contributions
    queries.setQueryData(contributionsKey(filter), { pages: [list], pageParams: [null] })
  }
  if (lists?.proposals) queries.setQueryData(['proposal', 'list'], lists.proposals)
  if (lists?.decisions) queries.setQueryData(['decision', 'list'], lists.decisions)
  if (thing) keepThing(queries, thing)
}

/** Each answer under the key by which the page of the thing asks for it. */
function keepThing(queries: QueryClient, thing: NonNullable<FirstAnswers['thing']>): void {
  const { name, idea, proposal, decision, poster } = thing
  const keep = (key: readonly unknown[], answer: unknown) => {
    if (answer !== null && answer !== undefined) queries.setQueryData(key, answer)
  }
  keep(['idea', name], idea?.idea)
  keep(['decision', 'outcome', name], idea?.outcome)
  keep(['proposal', name, 'shown'], proposal?.proposal)
  keep(['decision', 'comments', name], proposal?.outcomes)
  keep(['poll', 'of', name], proposal?.polls)
  keep(['decision', 'number', name], decision)
  keep(['poster', name], poster)
  const threadId = idea?.idea.threadId ?? proposal?.proposal.threadId
  keep(['comment', 'list', threadId], (idea ?? proposal)?.comments)
  keep(['thread', threadId], (idea ?? proposal)?.standing)
}
