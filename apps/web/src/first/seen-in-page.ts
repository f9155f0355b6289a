import type { FirstAnswers } from '@hetu/api/pages/page-writer'
import { addressInPlace } from '../shared/client.ts'

/** The answers that stand in a page, by the address under which the app would have asked for each. */
export function seenInPage({ place, contributions, thing, list }: FirstAnswers): Record<string, unknown> {
  const { name = '', idea, proposal, decision } = thing ?? {}
  const named = encodeURIComponent(name)
  const threadId = idea?.idea.threadId ?? proposal?.proposal.threadId
  const filter = new URLSearchParams(contributions?.filter)
  return {
    [addressInPlace('')]: place,
    [addressInPlace(`/contributions?${filter.toString()}`)]: contributions?.list,
    [addressInPlace('/proposals')]: list?.proposals,
    [addressInPlace('/decisions')]: list?.decisions,
    [addressInPlace(`/ideas/${named}`)]: idea?.idea,
    [addressInPlace(`/ideas/${named}/outcome`)]: idea?.outcome,
    [addressInPlace(`/proposals/${named}`)]: proposal?.proposal,
    [addressInPlace(`/proposals/${named}/comment-outcomes`)]: proposal?.outcomes,
    [addressInPlace(`/proposals/${named}/polls`)]: proposal?.polls,
    [addressInPlace(`/decisions/${named}`)]: decision,
    ...(threadId && {
      [addressInPlace(`/threads/${threadId}/comments`)]: (idea ?? proposal)?.comments,
      [addressInPlace(`/threads/${threadId}`)]: (idea ?? proposal)?.standing,
    }),
  }
}
