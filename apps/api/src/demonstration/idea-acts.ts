import { answerIdea } from '../ideas/answer-idea.ts'
import { hideIdea } from '../ideas/hide-idea.ts'
import { honourIdea } from '../ideas/honour-idea.ts'
import { keepTranslation } from '../ideas/keep-translation.ts'
import { submitIdeaOnBehalf } from '../ideas/submit-idea-on-behalf.ts'
import { submitIdea } from '../ideas/submit-idea.ts'
import { inTransaction } from '@hetu/db/transaction'
import { writeComment } from '../threads/write-comment.ts'
import type { Loading, TimedAct } from './loading.ts'
import type { Seed, SeedIdea } from './seed.ts'
import { supportActs } from './support-acts.ts'

/** Everything that happens around the ideas: submitted, supported, talked about, hidden, answered, honoured. */
export function ideaActs(seed: Seed): TimedAct[] {
  return seed.ideas.flatMap((idea) => [
    { at: idea.createdAt, run: (loading) => submit(loading, idea) },
    ...(idea.hidden ? [] : supportActs(seed, idea)),
    ...idea.comments.map((comment): TimedAct => ({
      at: comment.at,
      run: async (loading) => {
        const input = {
          threadId: loading.idOf(`${idea.key}:thread`),
          words: comment.words,
          ...(comment.replyTo ? { parentId: loading.idOf(comment.replyTo) } : {}),
        }
        const { id } = await loading.as(comment.author, writeComment, input, comment.at)
        loading.ids.set(comment.key, id)
      },
    })),
    ...endActs(seed, idea),
  ])
}

async function submit(loading: Loading, idea: SeedIdea): Promise<void> {
  const said = {
    kind: idea.kind,
    category: idea.category,
    title: idea.title,
    words: idea.words,
    position: idea.position,
    isHome: idea.hideExactPoint,
  }
  const receipt = idea.onBehalf
    ? await loading.as(
        idea.onBehalf.enteredBy,
        submitIdeaOnBehalf,
        {
          ...said,
          personId: loading.personId(idea.author),
          spokenFor: idea.onBehalf.spokenFor.zh,
          persons: idea.onBehalf.persons,
          consent: idea.onBehalf.consent,
          wasReadBack: true,
        },
        idea.createdAt,
      )
    : await loading.as(idea.author, submitIdea, said, idea.createdAt)
  loading.ids.set(idea.key, receipt.id)
  loading.ids.set(`${idea.key}:reference`, receipt.reference)
  loading.ids.set(`${idea.key}:thread`, receipt.threadId)
  const translation = idea.translation
  if (!translation) return
  await inTransaction(loading.services.database, (tx) =>
    keepTranslation(tx, loading.place.id, receipt.id, { title: null, ...translation }),
  )
}

function endActs(seed: Seed, idea: SeedIdea): TimedAct[] {
  const { hidden, outcome } = idea
  const acts: TimedAct[] = []
  const reference = (loading: Loading) => loading.idOf(`${idea.key}:reference`)
  if (hidden) {
    acts.push({
      at: hidden.at,
      run: async (loading) => {
        const grounds = { reasonCode: hidden.reasonCode, reason: hidden.reason.zh }
        await loading.as(hidden.by, hideIdea, { reference: reference(loading), ...grounds }, hidden.at)
      },
    })
  }
  if (outcome) {
    acts.push({
      at: outcome.at,
      run: async (loading) => {
        const { reason, referredTo } = outcome
        const answer = { disposition: outcome.disposition, reason, referredTo }
        await loading.as(outcome.by, answerIdea, { reference: reference(loading), ...answer }, outcome.at)
      },
    })
  }
  const decision = seed.decisions.find(({ rows }) =>
    rows.some(({ inputs }) => inputs.ideas.includes(idea.key)),
  )
  if (idea.isGolden && decision) {
    // Honoured on the day after the decision that adopted it.
    const at = new Date(Date.parse(decision.publishedAt) + 18 * 3_600_000).toISOString()
    acts.push({
      at,
      run: async (loading) => {
        await loading.as(decision.approvedBy, honourIdea, { reference: reference(loading) }, at)
      },
    })
  }
  return acts
}
