import type { DecisionContent } from '@hetu/domain/decisions/decision'
import type { InputRef } from '@hetu/domain/decisions/disposition'
import { draftDecision } from '../decisions/draft-decision.ts'
import { groupOpinions } from '../decisions/group-opinions.ts'
import { publishDecision } from '../decisions/publish-decision.ts'
import { submitDecision } from '../decisions/submit-decision.ts'
import { newId } from '../server/new-id.ts'
import type { Loading, TimedAct } from './loading.ts'
import type { Seed, SeedDecision } from './seed.ts'

/** Both decisions: drafted with every row of the table, submitted, approved and published by a second person. */
export function decisionActs(seed: Seed): TimedAct[] {
  return seed.decisions.flatMap((decision) => {
    const hoursBefore = (hours: number) =>
      new Date(Date.parse(decision.publishedAt) - hours * 3_600_000).toISOString()
    const [draftedAt, groupedAt, submittedAt] = [hoursBefore(30), hoursBefore(24), hoursBefore(5)]
    const outcome = decision.result
    const acts: TimedAct[] = [
      {
        at: draftedAt,
        run: async (loading) => {
          const { proposal, version } = decision
          const draft = { proposal, version, outcome, content: contentOf(decision) }
          const { id } = await loading.as(decision.draftedBy, draftDecision, draft, draftedAt)
          loading.ids.set(decision.key, id)
        },
      },
      {
        at: groupedAt,
        run: async (loading) => {
          const groups = decision.rows.map((row) => groupOf(loading, row))
          const input = { decisionId: loading.idOf(decision.key), revision: 0, groups }
          await loading.as(decision.draftedBy, groupOpinions, input, groupedAt)
        },
      },
      {
        at: submittedAt,
        run: async (loading) => {
          const input = { decisionId: loading.idOf(decision.key) }
          await loading.as(decision.draftedBy, submitDecision, input, submittedAt)
        },
      },
      {
        at: decision.publishedAt,
        run: async (loading) => {
          await openSeries(loading, decision)
          const input = { decisionId: loading.idOf(decision.key) }
          const { number } = await loading.as(
            decision.approvedBy,
            publishDecision,
            input,
            decision.publishedAt,
          )
          loading.ids.set(`${decision.key}:number`, number)
        },
      },
    ]
    return acts
  })
}

function contentOf(decision: SeedDecision): DecisionContent {
  const { reconsideration, address } = decision.challenge
  return {
    title: decision.title,
    summary: decision.summary,
    authority: decision.authority,
    signatory: decision.signatory,
    legalBasis: decision.legalBasis.map((article) => ({ article, says: null })),
    exceptions: decision.exceptions,
    facts: decision.facts,
    options: decision.options,
    reasons: decision.reasons,
    procedure: decision.procedure,
    eligible: {
      households: decision.figures.eligible,
      basis: decision.eligibleBasis,
      notHeard: decision.figures.notHeard,
    },
    keyFigures: decision.keyFigures,
    conditions: decision.conditions.map((condition) => ({
      code: condition.key,
      text: condition.words,
      responsible: condition.owner,
      dueOn: condition.dueOn,
      checkBy: condition.check,
    })),
    minority: decision.minority
      ? [{ who: decision.minority.who, words: decision.minority.words, treatment: decision.minority.outcome }]
      : [],
    challenge: {
      body: reconsideration.body,
      until: reconsideration.untilDay,
      address,
      suit: decision.suitText,
    },
    nextSteps: decision.nextSteps,
    effectiveOn: decision.effectiveFrom,
    expiresOn: decision.expiresOn,
    evaluation: decision.evaluationPlan,
  }
}

function groupOf(loading: Loading, row: SeedDecision['rows'][number]) {
  const voices = loading.seed.voices.filter(({ rows }) => rows.includes(row.key)).map(({ key }) => key)
  const refs = (kind: InputRef['kind'], keys: string[]) =>
    keys.map((key) => ({ kind, id: loading.idOf(key) }))
  return {
    id: newId(),
    title: row.title,
    disposition: row.disposition,
    reason: row.reason,
    change: row.change && { text: row.change },
    followUp: row.followUpOwner && { text: row.followUpOwner },
    inputs: [
      ...refs('idea', row.inputs.ideas),
      ...refs('comment', [...row.inputs.comments, ...voices]),
      ...refs('annotation', row.inputs.marks),
    ],
  }
}

/** The authority's series also numbers its other quarters; ours get the numbers that the scenario tells. */
async function openSeries(loading: Loading, decision: SeedDecision): Promise<void> {
  const [, prefix = '', number = '1'] = /^(.+)〔\d{4}〕(\d+)号$/u.exec(decision.number) ?? []
  const last_number = Number(number) - 1
  const year = Number(decision.publishedAt.slice(0, 4))
  await loading.services.database.kysely
    .insertInto('decision_series')
    .values({ place_id: loading.place.id, year, prefix, last_number })
    .onConflict((conflict) => conflict.columns(['place_id', 'year']).doUpdateSet({ prefix, last_number }))
    .execute()
}
