import { Refused } from '@hetu/domain/refusal'
import type { z } from 'zod'
import { listCommentOutcomes } from '../decisions/list-comment-outcomes.ts'
import { listDecisions } from '../decisions/list-decisions.ts'
import { readDecision } from '../decisions/read-decision.ts'
import { readIdeaOutcome } from '../decisions/read-idea-outcome.ts'
import { readIdea } from '../ideas/read-idea.ts'
import { listPolls } from '../polls/list-polls.ts'
import { listProposals } from '../proposals/list-proposals.ts'
import { readPoster } from '../posters/read-poster.ts'
import { readProposal } from '../proposals/read-proposal.ts'
import type { Look } from '../server/read.ts'
import { listComments } from '../threads/list-comments.ts'
import { readStanding } from '../threads/read-standing.ts'

type AnswerOf<R extends { run(...asked: never[]): unknown }> = Awaited<ReturnType<R['run']>>

/** What was said to the thing, and how people stand to it. */
interface ThreadAnswers {
  comments: AnswerOf<typeof listComments> | null
  standing: AnswerOf<typeof readStanding> | null
}

/** What was read for the page of one thing: answers of the API to this very reader; null where they get none. */
export interface ThingAnswers {
  /** The thing's name as it stands in the address. */
  name: string
  idea?: ThreadAnswers & { idea: AnswerOf<typeof readIdea>; outcome: AnswerOf<typeof readIdeaOutcome> | null }
  proposal?: ThreadAnswers & {
    proposal: AnswerOf<typeof readProposal>
    outcomes: AnswerOf<typeof listCommentOutcomes> | null
    polls: AnswerOf<typeof listPolls> | null
  }
  decision?: AnswerOf<typeof readDecision>
  poster?: AnswerOf<typeof readPoster>
}

/** What was read for the page of a list. */
export interface ListAnswers {
  proposals?: AnswerOf<typeof listProposals>
  decisions?: AnswerOf<typeof listDecisions>
}

export type PageAnswers = { thing: ThingAnswers } | { list: ListAnswers }

interface AskedRead<Query, Output> {
  query: z.ZodType<Query>
  run(look: Look, query: Query): Promise<Output>
}

/** Asks a read as its route does: what is no name of such a thing is not found. */
async function ask<Query, Output>(look: Look, read: AskedRead<Query, Output>, given: object) {
  const asked = read.query.safeParse(given)
  if (!asked.success) throw new Refused({ code: 'not_found' })
  return read.run(look, asked.data)
}

/** What the reader may not know beside the thing itself is left out. */
const beside = <Output>(asked: Promise<Output>): Promise<Output | null> =>
  asked.catch((error: unknown) => {
    if (error instanceof Refused) return null
    throw error
  })

async function threadOf(look: Look, threadId: string) {
  const [comments, standing] = await Promise.all([
    beside(ask(look, listComments, { threadId })),
    beside(ask(look, readStanding, { threadId })),
  ])
  return { comments, standing }
}

/** The pages of a list that the server writes. */
const lists: Record<string, (look: Look) => Promise<ListAnswers>> = {
  proposals: async (look) => ({ proposals: await ask(look, listProposals, {}) }),
  decisions: async (look) => ({ decisions: await ask(look, listDecisions, {}) }),
}

/** The pages of one thing that the server writes, by the first part of their address. */
const pages: Record<string, (look: Look, name: string) => Promise<ThingAnswers>> = {
  async ideas(look, name) {
    const idea = await ask(look, readIdea, { reference: name })
    const [outcome, thread] = await Promise.all([
      beside(ask(look, readIdeaOutcome, { reference: name })),
      threadOf(look, idea.threadId),
    ])
    return { name, idea: { idea, outcome, ...thread } }
  },
  async proposals(look, name) {
    const proposal = await ask(look, readProposal, { reference: name })
    const [outcomes, polls, thread] = await Promise.all([
      beside(ask(look, listCommentOutcomes, { reference: name })),
      beside(ask(look, listPolls, { reference: name })),
      threadOf(look, proposal.threadId),
    ])
    return { name, proposal: { proposal, outcomes, polls, ...thread } }
  },
  async decisions(look, name) {
    return { name, decision: await ask(look, readDecision, { number: name }) }
  },
  async q(look, name) {
    return { name, poster: await ask(look, readPoster, { code: name }) }
  },
}

/** Other pages below the same address; the app alone draws them. */
const otherPages = new Set(['/proposals/new'])

/** What a page's address shows; undefined where the server writes no such page. */
export function shownAt(path: string): { read: (look: Look) => Promise<PageAnswers> } | undefined {
  const [, kind = '', encoded] = /^\/([a-z]+)(?:\/([^/]+))?\/?$/.exec(path) ?? []
  if (otherPages.has(path)) return undefined
  if (encoded === undefined) {
    const list = Object.hasOwn(lists, kind) ? lists[kind] : undefined
    return list && { read: async (look) => ({ list: await list(look) }) }
  }
  const read = Object.hasOwn(pages, kind) ? pages[kind] : undefined
  if (!read) return undefined
  const name = decoded(encoded)
  return {
    read: async (look) => {
      if (name === undefined) throw new Refused({ code: 'not_found' })
      return { thing: await read(look, name) }
    },
  }
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined
  }
}
