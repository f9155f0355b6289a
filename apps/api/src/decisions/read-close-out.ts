import type { Database } from '@hetu/db/database'
import { CloseOut, type DecisionInput } from '@hetu/domain/decisions/close-out'
import { decisionFigures } from '@hetu/domain/decisions/decision-figures'
import { inputProgress, type OpinionGroup } from '@hetu/domain/decisions/disposition'
import { groupSuggestions } from '@hetu/domain/decisions/group-suggestions'
import { Refused } from '@hetu/domain/refusal'
import type { PublicPerson } from '@hetu/domain/people/public-person'
import { z } from 'zod'
import { publicPersons } from '../places/public-person.ts'
import { defineRead } from '../server/read.ts'
import type { OpenDecision } from '@hetu/domain/decisions/open-decision'
import { readDecisionCase } from './decision-case.ts'
import type { DecisionRow } from './find-decision.ts'
import { readGroups } from './read-groups.ts'
import { type ProposalInputs, readInputs } from './read-inputs.ts'
import { hasWritten } from './decision-writers.ts'
import { decisionDesk } from '@hetu/domain/decisions/decision-policy'
import { decisionBlockers } from '@hetu/domain/decisions/decision-blockers'

/** Everything said on a proposal with how far its answer has come, for whoever writes or checks the decision. */
export const readCloseOut = defineRead({
  name: 'read-close-out',
  path: '/proposals/:reference/close-out',
  summary: 'What was said and how far its answer is',
  readers: decisionDesk,
  query: z.object({ reference: z.string() }),
  answer: CloseOut,
  async run({ db, place, personId, now }, { reference }): Promise<CloseOut> {
    const proposal = await db
      .selectFrom('proposal')
      .selectAll()
      .where('place_id', '=', place.id)
      .where('reference', '=', reference)
      .executeTakeFirst()
    if (!proposal) throw new Refused({ code: 'not_found' })
    const decisions = await db
      .selectFrom('decision')
      .selectAll()
      .where('place_id', '=', place.id)
      .where('proposal_id', '=', proposal.id)
      .orderBy('drafted_at', 'desc')
      .execute()
    const open = decisions.find((decision) => decision.state !== 'published')
    const version = open?.version ?? proposal.published_version ?? proposal.current_version
    const said = await readInputs(db, place.id, { id: proposal.id, reference, threadId: proposal.thread_id })
    // Without a draft, what the last published one answered counts as answered.
    const shown = open ?? decisions.find((decision) => decision.state === 'published')
    const groups = shown ? await readGroups(db, place.id, shown.id, said.inputs) : []
    const inputs = said.inputs.map((input): DecisionInput => ({
      ...input,
      progress: inputProgress(input, groups),
    }))
    const counted = open ?? { proposal_id: proposal.id, version, content: {}, supersedes: null }
    const elements = await db
      .selectFrom('element')
      .select(['id', 'work'])
      .where('place_id', '=', place.id)
      .where('proposal_id', '=', proposal.id)
      .where('version', '=', version)
      .orderBy('position')
      .execute()
    return {
      proposal: {
        id: proposal.id,
        reference,
        title: proposal.title,
        version,
        stage: proposal.stage,
      },
      decision: open ? await openDecision(db, open, groups, personId) : null,
      publishedNumber: decisions.find((decision) => decision.state === 'published')?.number ?? null,
      inputs,
      counts: countProgress(inputs),
      suggestions: groupSuggestions(suggestible(inputs)),
      blockers: decisionBlockers(await readDecisionCase(db, place, counted, said, groups, now)),
      figures: figuresOf(said, groups),
      elements: elements.map((row) => ({
        id: row.id,
        title: row.work.name ?? null,
      })),
    }
  },
})

const countProgress = (inputs: readonly DecisionInput[]): CloseOut['counts'] => {
  const counts = { open: 0, grouped: 0, answered: 0 }
  for (const { progress } of inputs) counts[progress] += 1
  return counts
}

const suggestible = (inputs: readonly DecisionInput[]) =>
  inputs
    .filter((input) => input.progress === 'open')
    .map((input) => ({
      kind: input.kind,
      id: input.id,
      title: input.title.zh,
      words: input.words.zh,
      elementId: input.elementId,
      parentKey: null,
    }))

const figuresOf = (said: ProposalInputs, groups: readonly OpinionGroup[]) =>
  decisionFigures(said.voices, groups, new Set([...said.supportersOf.values()].flat()).size)

async function openDecision(
  db: Database['kysely'],
  row: DecisionRow,
  groups: OpinionGroup[],
  personId: string,
): Promise<OpenDecision> {
  const people = await publicPersons(db, row.place_id, [row.drafted_by])
  return {
    id: row.id,
    state: row.state as OpenDecision['state'],
    outcome: row.outcome,
    version: row.version,
    content: row.content,
    contentRevision: row.content_revision,
    groupsRevision: row.groups_revision,
    groups,
    draftedBy: people.get(row.drafted_by) as PublicPerson,
    isWrittenByMe: await hasWritten(db, row.place_id, row.id, personId),
    draftedAt: row.drafted_at.toISOString(),
    submittedAt: row.submitted_at?.toISOString() ?? null,
    returnedReason: row.returned_reason,
  }
}
